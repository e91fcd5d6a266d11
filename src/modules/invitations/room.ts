import { defineMeetingTab } from '#src/modules/meetings/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { followMeetings } from './acting/hooks.ts';
import { invitationApi } from './api.ts';
import { unansweredBlock } from './desk.ts';
import { invitationJobs } from './jobs.ts';
import { invitationsText } from './messages/pages.ts';
import { seesList } from './policy.ts';
import { invitationRoutes } from './routes.tsx';

followMeetings();
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
  nav: async (actor, locale) => {
    if (actor.role === 'admin' || actor.role === 'auditor') return [];
    const label = invitationsText(locale).mine;
    return [{ href: '/invitations', label, icon: 'calendar', group: 'work' }];
  },
};
