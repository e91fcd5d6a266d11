import { whenDeadlineIsConfirmed } from '#src/council/calendar/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import type { Room } from '#src/platform/web/room.ts';
import { dutyApi } from './api.ts';
import { confirmProposedDates } from './commands/confirm-dates.ts';
import { deskBlocks } from './desk.ts';
import { nightlyClock, searchRenewal } from './jobs.ts';
import { dutyText } from './messages.ts';
import { urgeDaysText } from './messages/urge-days.ts';
import { mayNotSetUrgeDays } from './policy.ts';
import { countOwed } from './queries/inbox.ts';
import { maySeeDuty } from './queries/duty-page.ts';
import { followsCouncil } from './queries/visible-to.ts';
import { dutyRoutes } from './routes.tsx';

whenDeadlineIsConfirmed(confirmProposedDates);

export const dutiesRoom: Room = {
  name: 'duties',
  routes: dutyRoutes,
  api: dutyApi,
  jobs: (platform) => [nightlyClock(platform), searchRenewal(platform)],
  nav: async (actor, locale, db) => {
    const text = dutyText(locale);
    const group = 'follow' as const;
    const isFront = actor.bodyKind === 'front';
    const inbox = {
      href: '/inbox',
      label: isFront ? text.inboxTitleFront : text.inboxTitle,
      icon: 'inbox',
      group,
      count: await countOwed(db, actor),
      onPhone: text.inboxShort,
    };
    const register = { href: '/duties', label: text.registerTitle, icon: 'tasks', group };
    if (!followsCouncil(actor)) return [inbox];
    const days = { href: '/duties/urging-days', label: urgeDaysText(locale).title, icon: 'clock' };
    return [
      { ...register, onPhone: text.registerShort },
      inbox,
      ...(mayNotSetUrgeDays(actor) === null ? [{ ...days, group: 'office' as const }] : []),
    ];
  },
  desk: deskBlocks,
  files: {
    duty: async (db, actor, dutyId) => isId(dutyId) && (await maySeeDuty(db, actor, dutyId)),
  },
};
