import { letReadPapersOf, linkRecordOfPapers } from '#src/council/papers/index.ts';
import {
  defineMeetingListTab,
  defineMeetingTab,
  mayNotPrepare,
  offerNextStep,
  showOnMeeting,
  whoHearsOfMeetings,
} from '#src/modules/meetings/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { followMeetings } from './acting/hooks.ts';
import { AGENDA_PAPER, INVITATION_PAPER } from './commands/paper.ts';
import { invitationApi } from './api.ts';
import { unansweredBlock } from './desk.ts';
import { invitationJobs } from './jobs.ts';
import { invitationsText } from './messages/pages.ts';
import { meetingOfPaper, readsInvitation } from './queries/paper-readers.ts';
import { inviteesOf } from './queries/invitees.ts';
import { toldPeople } from './queries/ways.ts';
import { unreachedPanel } from './pages/unreached.tsx';
import { seesList } from './policy.ts';
import { invitationRoutes } from './routes.tsx';

followMeetings();
whoHearsOfMeetings(toldPeople);
showOnMeeting(unreachedPanel);
offerNextStep(async (db, actor, meeting, locale) => {
  if (meeting.state !== 'called' || mayNotPrepare(actor, meeting) !== null) return null;
  const listed = await inviteesOf(db, actor.tenantId, meeting.id);
  if (listed.every(({ told_at }) => told_at !== null)) return null;
  const href = `/meetings/${meeting.code}/invitations`;
  return { label: invitationsText(locale).toSend, href };
});
defineMeetingListTab({ href: '/invitations', label: (locale) => invitationsText(locale).mine });
for (const kind of [INVITATION_PAPER, AGENDA_PAPER]) {
  letReadPapersOf(kind, readsInvitation);
  linkRecordOfPapers(kind, meetingOfPaper);
}
defineMeetingTab({
  key: 'invitations',
  order: 30,
  label: (locale) => invitationsText(locale).tab,
  path: (code) => `/meetings/${code}/invitations`,
  isOpenTo: (_actor, meeting) => seesList(meeting),
});

export const invitationsRoom: Room = {
  name: 'invitations',
  routes: invitationRoutes,
  api: invitationApi,
  jobs: invitationJobs,
  desk: unansweredBlock,
};
