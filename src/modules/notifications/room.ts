import type { Room } from '#src/platform/web/room.ts';
import { deskBlocks } from './desk.ts';
import { noticeJobs } from './jobs.ts';
import { outboxText } from './messages/outbox.ts';
import { mayNotReadOutbox } from './policy.ts';
import { noticeRoutes } from './routes.tsx';

export const notificationsRoom: Room = {
  name: 'notifications',
  routes: noticeRoutes,
  jobs: noticeJobs,
  desk: deskBlocks,
  nav: async (actor, locale) =>
    mayNotReadOutbox(actor) === null
      ? [{ href: '/outbox', label: outboxText(locale).outbox, icon: 'mail', group: 'system' }]
      : [],
};
