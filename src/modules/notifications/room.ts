import type { Room } from '#src/platform/web/room.ts';
import { noticeJobs } from './jobs.ts';
import { noticeText } from './messages.ts';
import { mayNotReadOutbox } from './policy.ts';
import { noticeRoutes } from './routes.tsx';

export const notificationsRoom: Room = {
  name: 'notifications',
  routes: noticeRoutes,
  jobs: noticeJobs,
  nav: async (actor, locale) =>
    mayNotReadOutbox(actor) === null
      ? [{ href: '/outbox', label: noticeText(locale).outbox, icon: 'mail', group: 'system' }]
      : [],
};
