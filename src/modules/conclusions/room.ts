import { whenSessionIsSaved } from '#src/council/calendar/index.ts';
import { addDutyPanel } from '#src/council/duties/index.ts';
import {
  guardPaperSteps,
  letReadPapersOf,
  linkRecordOfPapers,
  linkWhatPapersMade,
  whenPaperIsIssued,
  whenPaperIsSigned,
  whenPaperIsWithdrawn,
  whenSignatureIsTakenBack,
} from '#src/council/papers/index.ts';
import { defineAgendaSource, defineMeetingTab, whenMeeting } from '#src/modules/meetings/index.ts';
import type { MeetingTab } from '#src/modules/meetings/index.ts';
import { addPetitionPanel } from '#src/modules/petitions/index.ts';
import { addPublicAddresses } from '#src/modules/portal/index.ts';
import { whichItemsAreConcluded } from '#src/modules/sittings/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { issueConclusions, refuseWithdrawal } from './acting/issue.ts';
import { dateConclusions } from './acting/session-days.ts';
import { conclusionSource } from './agenda-source.ts';
import { conclusionApi } from './api.ts';
import { approveSigned, MINUTES_KIND, reopenMinutes } from './commands/minutes.ts';
import { NOTICE_KIND } from './commands/notice.ts';
import { reviewWhenCalled } from './commands/review.ts';
import { conclusionBlocks } from './desk.ts';
import './duty-kind.ts';
import { captureText } from './messages/capture.ts';
import { minutesText } from './messages/minutes.ts';
import { recordText } from './messages/record.ts';
import { reviewText } from './messages/review.ts';
import { dutyPanel, petitionPanel } from './pages/panels.tsx';
import { approvedFigures } from './queries/approved.ts';
import { itemsWithConclusions } from './queries/concluded-items.ts';
import { dutiesOfNotice } from './queries/duties-of-notice.ts';
import { meetingAt, readsMinutesPaper, readsNoticePaper } from './queries/paper-readers.ts';
import { minutesWait, noticeWaits } from './queries/paper-steps.ts';
import { conclusionRoutes } from './routes.tsx';
import { minutesPathOf } from './routes/minutes.tsx';
import { pathOf } from './routes/meeting.tsx';
import { reviewPathOf } from './routes/review.tsx';

whenPaperIsIssued(NOTICE_KIND, issueConclusions);
whenPaperIsWithdrawn(NOTICE_KIND, refuseWithdrawal);
whenPaperIsSigned(MINUTES_KIND, approveSigned);
whenSignatureIsTakenBack(MINUTES_KIND, reopenMinutes);
guardPaperSteps(NOTICE_KIND, noticeWaits);
guardPaperSteps(MINUTES_KIND, minutesWait);
letReadPapersOf(NOTICE_KIND, readsNoticePaper);
letReadPapersOf(MINUTES_KIND, readsMinutesPaper);
linkRecordOfPapers(
  NOTICE_KIND,
  async (db, actor, paper) => await meetingAt(db, actor, paper, pathOf),
);
linkRecordOfPapers(
  MINUTES_KIND,
  async (db, actor, paper) => await meetingAt(db, actor, paper, minutesPathOf),
);
linkWhatPapersMade(NOTICE_KIND, dutiesOfNotice);
whenMeeting('called', reviewWhenCalled);
whenSessionIsSaved(dateConclusions);
whichItemsAreConcluded(itemsWithConclusions);
addPetitionPanel(petitionPanel);
addDutyPanel(dutyPanel);
addPublicAddresses(async (db, council) => {
  const [newest] = await approvedFigures(db, council);
  if (!newest) return [];
  return [{ path: `/cong-khai/${council.unitCode}/ket-luan`, updatedAt: newest.approved_at }];
});
defineAgendaSource(conclusionSource);

const isCouncilSide: MeetingTab['isOpenTo'] = (actor, meeting) =>
  actor.councilId === meeting.council_id && actor.permissions.has('meetings.read');

defineMeetingTab({
  key: 'conclusions',
  order: 60,
  label: (locale) => captureText(locale).tab,
  path: pathOf,
  isOpenTo: isCouncilSide,
});
defineMeetingTab({
  key: 'review',
  order: 65,
  label: (locale) => reviewText(locale).tab,
  path: reviewPathOf,
  isOpenTo: isCouncilSide,
});
defineMeetingTab({
  key: 'minutes',
  order: 70,
  label: (locale) => minutesText(locale).tab,
  path: minutesPathOf,
  isOpenTo: (actor, meeting) => isCouncilSide(actor, meeting) || meeting.access.whole,
});

export const conclusionsRoom: Room = {
  name: 'conclusions',
  routes: conclusionRoutes,
  api: conclusionApi,
  desk: conclusionBlocks,
  nav: async (actor, locale) =>
    actor.permissions.has('meetings.read')
      ? [{ href: '/conclusions', label: recordText(locale).nav, icon: 'flag', group: 'follow' }]
      : [],
};
