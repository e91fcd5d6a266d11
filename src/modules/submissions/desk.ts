import type { DeskBlock, DeskView } from '#src/platform/web/room.ts';
import { inboxText } from './messages/inbox.ts';
import { mayNotReceive } from './policy.ts';
import { countWaiting, inboxList, suspectsOf } from './queries/inbox.ts';
import { waitingCalls } from './queries/calls.ts';

const FIRST_FEW = 3;
const SHORT = 120;

/** What voters sent and nobody has looked at, and whom the office owes a call. */
export async function submissionBlocks(view: DeskView): Promise<readonly DeskBlock[]> {
  const { actor, db, locale } = view;
  if (mayNotReceive(actor) !== null) return [];
  const [waiting, calls, suspects] = await Promise.all([
    countWaiting(db, actor),
    waitingCalls(db, actor, view.now),
    suspectsOf(db, actor),
  ]);
  if (waiting + calls + suspects.total === 0) return [];
  const t = inboxText(locale);
  const { rows } = await inboxList(db, actor, 'waiting', null);
  const figure = (label: string, value: number, href: string) =>
    value === 0 ? [] : [{ label, value, href, tone: 'warning' as const }];
  return [
    {
      key: 'submissions',
      title: t.title,
      order: 28,
      figures: [
        ...figure(t.deskTitle, waiting, '/submissions'),
        ...figure(t.deskCalls, calls, '/submissions/calls'),
        ...figure(t.tabs.suspect, suspects.total, '/submissions?tab=suspect'),
      ],
      items: rows.slice(0, FIRST_FEW).map((row) => ({
        key: row.id,
        href: `/submissions/${row.id}`,
        title: row.text.length > SHORT ? `${row.text.slice(0, SHORT)}…` : row.text,
        meta: [row.place, row.unitName].filter((word) => word !== ''),
      })),
    },
  ];
}
