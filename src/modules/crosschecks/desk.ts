import type { DeskBlock, DeskView } from '#src/platform/web/room.ts';
import { valueHref } from './figure-links.ts';
import { figuresText } from './messages/figures.ts';
import { leads } from './policy.ts';
import { MEASURES } from './queries/figures.ts';
import { newestSessionFigures } from './queries/newest-session.ts';

/** The four figures of the newest session that has any, on the desk of those who lead. */
export async function figureBlock(view: DeskView): Promise<readonly DeskBlock[]> {
  const { db, actor, locale, now } = view;
  if (!leads(actor)) return [];
  const { tenantId, councilId } = actor;
  const newest = await newestSessionFigures(db, { tenantId, councilId, now });
  if (!newest) return [];
  const t = figuresText(locale);
  const scope = { sessionId: newest.session.id };
  return [
    {
      key: 'four-figures',
      title: t.deskTitle(newest.session.name),
      order: 8,
      more: { href: '/checks/figures', label: t.all },
      figures: MEASURES.map((measure) => ({
        label: t.names[measure],
        value: t.number(newest.figures[measure].value),
        note: t.outOf(t.number(newest.figures[measure].of), t.of[measure]),
        href: valueHref(scope, measure),
      })),
    },
  ];
}
