import { day, dayAt, latenessText } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { DeskBlock, DeskItem, DeskView } from '#src/platform/web/room.ts';
import { dutyText } from './messages.ts';
import { registerHref } from './pages/register-href.ts';
import { openDutiesOfBody } from './queries/inbox.ts';
import { countText } from './count-text.ts';
import { latenessCounts } from './queries/register.ts';
import type { RegisterRow } from './queries/register.ts';
import { followsCouncil } from './queries/visible-to.ts';
import { isLate } from './rules.ts';

const FIRST_FEW = 5;

/** What the seat's body owes first, and for the council who is late. */
export async function deskBlocks(view: DeskView): Promise<readonly DeskBlock[]> {
  const owed = await owedBlock(view);
  return followsCouncil(view.actor) ? [await followedBlock(view), ...owed] : owed;
}

async function owedBlock({ db, actor, locale, now }: DeskView): Promise<DeskBlock[]> {
  if (!actor.permissions.has('duties.owe')) return [];
  const text = dutyText(locale);
  const today = dayAt(now);
  const rows = await openDutiesOfBody(db, actor, actor.bodyId, FIRST_FEW);
  if (rows.length === 0 && followsCouncil(actor)) return [];
  return [
    {
      key: 'duties-owed',
      title: actor.bodyKind === 'front' ? text.inboxTitleFront : text.inboxTitle,
      order: 10,
      items: rows.map((row) => itemOf(row, today, locale)),
      empty: text.inboxEmpty,
      more: { href: '/inbox', label: text.inboxAll },
    },
  ];
}

function itemOf(row: RegisterRow, today: string, locale: DeskView['locale']): DeskItem {
  const dated = row.due_on !== null && !row.due_is_proposed && row.paused_on === null;
  return {
    key: row.id,
    href: `/duties/${row.id}`,
    title: row.title,
    meta: [row.code, row.creditorName],
    ...(dated && row.due_on !== null
      ? {
          mark: {
            label: latenessText(day(row.due_on), day(today), locale),
            tone: isLate(row, today) ? ('danger' as const) : ('neutral' as const),
          },
        }
      : {}),
  };
}

/** Who is late is the first question of those who preside, and the desk answers it first. */
const isLeading = ({ role }: Actor): boolean => role === 'chair' || role === 'viceChair';

async function followedBlock({ db, actor, locale, now }: DeskView): Promise<DeskBlock> {
  const text = dutyText(locale);
  const counts = await latenessCounts(db, actor, { scope: 'council' }, dayAt(now));
  const figures = (['late', 'soon', 'undated', 'proposed'] as const).map((late) => ({
    label: text.latenessFilters[late],
    value: countText(counts[late], locale),
    href: registerHref({ late }),
    ...(late === 'late' && counts.late > 0 ? { tone: 'danger' as const } : {}),
  }));
  return {
    key: 'duties-followed',
    title: text.registerTitle,
    order: isLeading(actor) ? 4 : 20,
    figures,
    more: { href: '/duties/late', label: text.lateTitle },
  };
}
