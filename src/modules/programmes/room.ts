import { defineAgendaSource } from '#src/modules/meetings/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { programmeApi } from './api.ts';
import { deliverWhatMeetingsDealtWith } from './delivered.ts';
import { programmesText } from './messages/pages.ts';
import { mayNotChoose, mayNotPropose, mayNotRead } from './policy.ts';
import { openProposalCount } from './queries/programmes.ts';
import { deferredSource, programmeSource, proposalSource } from './queries/sources.ts';
import { programmesRoutes } from './routes.tsx';

deliverWhatMeetingsDealtWith();
defineAgendaSource(programmeSource);
defineAgendaSource(proposalSource);
defineAgendaSource(deferredSource);

export const programmesRoom: Room = {
  name: 'programmes',
  routes: programmesRoutes,
  api: programmeApi,
  nav: async (actor, locale, db) => {
    const t = programmesText(locale);
    const group = 'work' as const;
    const week = { href: '/week', label: t.week, icon: 'clock', group };
    if (mayNotRead(actor) === null) {
      const count = mayNotChoose(actor) === null ? await openProposalCount(db, actor) : 0;
      const list = { href: '/programmes', label: t.nav, icon: 'register', group, count };
      const monday = { href: '/week/monday', label: t.mondayLink, icon: 'tasks', group };
      return [week, monday, list];
    }
    const own = { href: '/proposals', label: t.proposals, icon: 'list', group };
    return mayNotPropose(actor) === null ? [own] : [];
  },
};
