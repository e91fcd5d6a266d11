import { day, formatDay } from '#src/council/calendar/index.ts';
import type { DeskBlock, DeskView } from '#src/platform/web/room.ts';
import { heading } from './heading.ts';
import { opinionText } from './messages/pages.ts';
import { opinionWords } from './messages/words.ts';
import { listSubmissions } from './queries/list.ts';
import { unreportedCount } from './queries/report.ts';
import { follows, seesAll } from './queries/visible.ts';

/** Submissions that wait, for those who follow them; what the council has not been told yet. */
export async function deskBlock(view: DeskView): Promise<readonly DeskBlock[]> {
  const { db, actor, locale } = view;
  if (!follows(actor)) return [];
  const t = opinionText(locale);
  const { items } = await listSubmissions(db, actor, { show: 'open' }, { limit: 5 });
  const unreported = seesAll(actor) ? await unreportedCount(db, actor) : 0;
  if (items.length === 0 && unreported === 0) return [];
  return [
    {
      key: 'executive-submissions',
      title: t.desk,
      order: 25,
      items: items.map((one) => ({
        key: one.id,
        href: `/executive-submissions/${one.code}`,
        title: heading(one.title),
        meta: [
          one.document_number,
          ...(one.wanted_on ? [`${t.columns.wanted} ${formatDay(day(one.wanted_on))}`] : []),
        ],
        mark: { label: opinionWords(locale).states[one.state], tone: 'info' as const },
      })),
      more:
        unreported > 0
          ? { href: '/executive-submissions/report', label: t.deskUnreported(unreported) }
          : { href: '/executive-submissions', label: t.nav },
    },
  ];
}
