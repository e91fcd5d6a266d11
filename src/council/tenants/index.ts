export { findPlaces } from './find-unit.ts';
export type { FoundPlace, UnitCandidate } from './find-unit.ts';
export { anyDemoTenant, anyTenant, searchUnits, unitByCode } from './queries.ts';
export type { Unit, UnitLine } from './queries.ts';
export { insertTenant } from './store.ts';
export type { NewTenant } from './store.ts';
export { tenantsRoom } from './room.ts';
