import { currentSession, dayAt } from '#src/council/calendar/index.ts';
import type { DeskBlock, DeskView } from '#src/platform/web/room.ts';
import { valueHref } from './figure-links.ts';
import { figuresText } from './messages/figures.ts';
import { leads } from './policy.ts';
import { MEASURES, figures } from './queries/figures.ts';

/** The four figures of the running session, on the desk of those who lead. */
export async function figureBlock(view: DeskView): Promise<readonly DeskBlock[]> {
  const { db, actor, locale, now } = view;
  if (!leads(actor)) return [];
  const { tenantId, councilId } = actor;
  const today = dayAt(now);
  const session = await currentSession(db, tenantId, councilId, today);
  if (!session) return [];
  const scope = { sessionId: session.id };
  const found = await figures(db, { tenantId, councilId, today, ...scope });
  const t = figuresText(locale);
  if (MEASURES.every((measure) => found[measure].of === 0)) return [];
  return [
    {
      key: 'four-figures',
      title: t.deskTitle(session.name),
      order: 8,
      more: { href: '/checks/figures', label: t.all },
      figures: MEASURES.map((measure) => ({
        label: t.names[measure],
        value: t.number(found[measure].value),
        note: t.outOf(t.number(found[measure].of), t.of[measure]),
        href: valueHref(scope, measure),
      })),
    },
  ];
}
