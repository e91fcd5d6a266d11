import type { Room } from '#src/platform/web/room.ts';
import { unitApi } from './api.ts';
import { unitText } from './messages.ts';
import { unitRoutes } from './routes.tsx';

export { clearUnit, findPlaces, findUnits } from './find-unit.ts';
export type { FoundPlace, UnitCandidate, UnitReason } from './find-unit.ts';
export { anyDemoTenant, anyTenant, searchUnits, tenantById, unitByCode } from './queries.ts';
export type { Unit, UnitLine } from './queries.ts';
export { insertTenant } from './store.ts';
export type { NewTenant } from './store.ts';

export const tenantsRoom: Room = {
  name: 'tenants',
  routes: unitRoutes,
  api: unitApi,
  nav: async (_actor, locale) => [
    { href: '/units', label: unitText(locale).title, icon: 'pin', group: 'office' },
  ],
};
