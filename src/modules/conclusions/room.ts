import { whenPaperIsIssued, whenPaperIsWithdrawn } from '#src/council/papers/index.ts';
import { defineMeetingTab } from '#src/modules/meetings/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { issueConclusions, refuseWithdrawal } from './acting/issue.ts';
import { extractApi } from './api-extract.ts';
import { NOTICE_KIND } from './commands/notice.ts';
import './duty-kind.ts';
import { captureText } from './messages/capture.ts';
import { recordText } from './messages/record.ts';
import { conclusionRoutes } from './routes.tsx';
import { pathOf } from './routes/meeting.tsx';

whenPaperIsIssued(NOTICE_KIND, issueConclusions);
whenPaperIsWithdrawn(NOTICE_KIND, refuseWithdrawal);

defineMeetingTab({
  key: 'conclusions',
  order: 60,
  label: (locale) => captureText(locale).tab,
  path: pathOf,
  isOpenTo: (actor, meeting) =>
    actor.councilId === meeting.council_id && actor.permissions.has('meetings.read'),
});

export const conclusionsRoom: Room = {
  name: 'conclusions',
  routes: conclusionRoutes,
  api: extractApi,
  nav: async (actor, locale) =>
    actor.permissions.has('meetings.read')
      ? [{ href: '/conclusions', label: recordText(locale).nav, icon: 'flag', group: 'follow' }]
      : [],
};
