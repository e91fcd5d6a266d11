import type { Room } from '#src/platform/web/room.ts';
import { auditJobs } from './jobs.ts';
import { auditText } from './messages.ts';
import { auditRoutes } from './routes.tsx';

export const auditRoom: Room = {
  name: 'audit',
  routes: auditRoutes,
  jobs: auditJobs,
  nav: async (actor, locale) =>
    actor.permissions.has('events.read')
      ? [{ href: '/audit', label: auditText(locale).title, icon: 'history', group: 'system' }]
      : [],
};
