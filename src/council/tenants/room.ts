import type { Room } from '#src/platform/web/room.ts';
import { unitApi } from './api.ts';
import { unitText } from './messages.ts';
import { unitRoutes } from './routes.tsx';

export const tenantsRoom: Room = {
  name: 'tenants',
  routes: unitRoutes,
  api: unitApi,
  nav: async (_actor, locale) => [
    { href: '/units', label: unitText(locale).title, icon: 'pin', group: 'office' },
  ],
};
