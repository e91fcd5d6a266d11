export { accusationIn } from './accusations.ts';
export type { Accusation } from './accusations.ts';
export { personalDataIn, withoutPersonalData } from './personal-data.ts';
export type { PersonalDatum, PersonalKind } from './personal-data.ts';
