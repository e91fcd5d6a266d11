import type { DeskBlock, DeskItem, DeskView } from '#src/platform/web/room.ts';
import { paperKindLabel, paperTitle } from './kinds.ts';
import { listText } from './messages/lists.ts';
import { metaOf } from './meta.ts';
import { countPapers, listPapers } from './queries/papers.ts';
import { waitingFor } from './waiting.ts';

const FIRST_FEW = 5;

/** What waits for the seat to check, sign, number or issue. */
export async function deskBlocks({ db, actor, locale }: DeskView): Promise<readonly DeskBlock[]> {
  const text = listText(locale);
  const asked = waitingFor(actor).filter((one) => one.for !== 'draft');
  const items: DeskItem[] = [];
  let total = 0;
  for (const one of asked) {
    const papers = await listPapers(db, actor, { ...one.query, limit: FIRST_FEW });
    total += await countPapers(db, actor, one.query);
    items.push(
      ...papers.map((paper) => ({
        key: paper.id,
        href: `/papers/${paper.id}`,
        title: paperTitle(paper),
        meta: [paperKindLabel(paper.kind, locale), ...metaOf(paper, locale)],
        mark: { label: text.waiting[one.for], tone: 'info' as const },
      })),
    );
  }
  if (items.length === 0) return [];
  return [
    {
      key: 'papers',
      title: `${text.deskTitle} (${total})`,
      order: 15,
      items: items.slice(0, FIRST_FEW),
      more: { href: '/papers', label: text.tabs.mine },
    },
  ];
}
