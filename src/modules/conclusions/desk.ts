import { dayAt } from '#src/council/calendar/index.ts';
import type { DeskBlock, DeskFigure, DeskView } from '#src/platform/web/room.ts';
import { recordText } from './messages/record.ts';
import { mayNotConfirm, mayNotRecord } from './policy.ts';
import { countConclusions } from './queries/register.ts';
import type { ConclusionFilter } from './queries/register.ts';

/** What waits to be completed and confirmed, and what is late. */
export async function conclusionBlocks(view: DeskView): Promise<readonly DeskBlock[]> {
  const { actor, db, locale, now } = view;
  if (!actor.permissions.has('meetings.read')) return [];
  const t = recordText(locale).desk;
  const today = dayAt(now);
  const figure = async (
    label: string,
    href: string,
    filter: ConclusionFilter,
    tone: 'warning' | 'danger' | 'neutral',
  ): Promise<DeskFigure> => {
    const value = await countConclusions(db, actor, filter, today);
    return { label, value, href, ...(value > 0 && { tone }) };
  };
  const mayRecord = mayNotRecord(actor, actor.councilId) === null;
  const decides = mayRecord || mayNotConfirm(actor, actor.councilId) === null;
  const figures = await Promise.all([
    ...(mayRecord
      ? [figure(t.incomplete, '/conclusions?late=incomplete', { late: 'incomplete' }, 'warning')]
      : []),
    ...(decides
      ? [figure(t.waiting, '/conclusions?state=draft', { state: 'draft' }, 'warning')]
      : []),
    figure(t.late, '/conclusions?late=overdue', { late: 'overdue' }, 'danger'),
    figure(t.followed, '/conclusions?late=followed', { late: 'followed' }, 'neutral'),
  ]);
  if (figures.every(({ value }) => value === 0)) return [];
  return [{ key: 'conclusions', title: t.title, order: 25, figures }];
}
