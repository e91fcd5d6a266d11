import { day as knownDay, formatDay } from '#src/council/calendar/index.ts';
import type { DeskBlock, DeskView } from '#src/platform/web/room.ts';
import { writtenText } from './messages/written.ts';
import { slipsOwedBy } from './queries/written.ts';

/** Opinions in writing that wait for this person. */
export async function slipBlock({ db, actor, locale }: DeskView): Promise<readonly DeskBlock[]> {
  const owed = await slipsOwedBy(db, actor);
  if (owed.length === 0) return [];
  const t = writtenText(locale);
  return [
    {
      key: 'written-votes',
      title: t.deskTitle,
      order: 5,
      items: owed.slice(0, 5).map((vote) => ({
        key: vote.id,
        href: `/written-votes/${vote.code}`,
        title: vote.subject,
        meta: [`${t.columns.until}: ${formatDay(knownDay(vote.closes_on))}`],
      })),
      more: { href: '/written-votes', label: t.title },
    },
  ];
}
