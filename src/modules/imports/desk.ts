import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { DeskBlock, DeskItem, DeskView } from '#src/platform/web/room.ts';
import { importDeskText } from './messages/desk.ts';
import { importText } from './messages/pages.ts';
import { mayNotImport } from './policy.ts';
import { unfinishedOf } from './queries/imports.ts';
import type { Import } from './store/imports.ts';

/** The way in for a list, and the lists that somebody began and nobody recorded. */
export async function importBlocks(view: DeskView): Promise<readonly DeskBlock[]> {
  const { actor, db, locale } = view;
  if (mayNotImport(actor)) return [];
  const t = importDeskText(locale);
  const waiting = await unfinishedOf(db, actor);
  const toLookAt = waiting.filter(({ state }) => state === 'ready').length;
  const said = waiting.length === 0 ? { empty: t.empty } : {};
  return [
    {
      key: 'imports',
      title: toLookAt === 0 ? t.title : t.waiting(toLookAt),
      order: waiting.length === 0 ? 90 : 35,
      more: { href: '/petitions/import', label: t.open },
      items: waiting.map((one) => itemOf(one, view)),
      ...said,
    },
  ];
}

function itemOf(one: Import, { locale }: DeskView): DeskItem {
  const rows = one.counts.rows ?? one.rows_read;
  return {
    key: one.id,
    href: `/petitions/imports/${one.id}`,
    title: one.file_name,
    meta: [importDeskText(locale).rows(rows), formatDay(dayAt(one.created_at))],
    mark: {
      label: importText(locale).states[one.state],
      tone: one.state === 'failed' ? 'danger' : 'warning',
    },
  };
}
