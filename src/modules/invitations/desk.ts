import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { hour } from '#src/modules/meetings/index.ts';
import type { DeskBlock, DeskView } from '#src/platform/web/room.ts';
import { isForOldTime } from './answers.ts';
import { invitationsText } from './messages/pages.ts';
import { invitationsFor } from './queries/mine.ts';

const FIRST_FEW = 3;

/** Invitations without an answer come before everything that is merely waiting. */
export async function unansweredBlock(view: DeskView): Promise<readonly DeskBlock[]> {
  const { db, actor, locale, now } = view;
  const t = invitationsText(locale);
  const waiting = (await invitationsFor(db, actor, now)).filter(
    (one) => one.answer === null || isForOldTime(one, one.movedAt),
  );
  if (waiting.length === 0) return [];
  return [
    {
      key: 'invitations',
      title: t.waiting,
      order: 8,
      items: waiting.slice(0, FIRST_FEW).map((one) => ({
        key: one.id,
        href: `/invitations/${one.id}`,
        title: one.title,
        meta: [`${hour(one.startsAt)} ${formatDay(dayAt(one.startsAt))}`, one.place].filter(
          (part) => part !== '',
        ),
      })),
      more: { href: '/invitations', label: t.mine },
    },
  ];
}
