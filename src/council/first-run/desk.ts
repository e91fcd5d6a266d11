import type { SeatRole } from '#src/council/bodies/index.ts';
import type { DeskBlock, DeskView } from '#src/platform/web/room.ts';
import { firstRunText } from './messages.ts';
import { firstSteps } from './store.ts';

const GUIDED: readonly SeatRole[] = ['admin', 'clerk', 'officeChief', 'chair', 'viceChair'];

/** The three first things of a new office, on its desk until all are done. */
export async function firstStepsBlock(view: DeskView): Promise<readonly DeskBlock[]> {
  const { actor, db, locale } = view;
  if (!GUIDED.includes(actor.role)) return [];
  const done = await firstSteps(db, actor.tenantId, actor.councilId);
  // An office that works has a petition: the guide does not come back when a rule changes later.
  if (done.has_petition && done.people > 1) return [];
  const text = firstRunText(locale);
  const step = (isDone: boolean, href: string, title: string, meta: string) => ({
    key: href,
    href,
    title,
    meta: [meta],
    mark: isDone
      ? ({ label: text.doneMark, tone: 'success' } as const)
      : ({ label: text.todoMark, tone: 'warning' } as const),
  });
  return [
    {
      key: 'first-steps',
      title: text.guide,
      order: 0,
      items: [
        step(done.people > 1, '/people/new', text.guideNames, text.guideNamesMeta),
        step(
          done.unconfirmed === 0,
          '/deadlines',
          text.guideDeadlines,
          text.guideDeadlinesMeta(done.unconfirmed),
        ),
        actor.permissions.has('petitions.record')
          ? step(done.has_petition, '/petitions/new', text.guidePetition, text.guidePetitionMeta)
          : step(done.has_petition, '/account', text.guidePetition, text.guidePetitionSeat),
      ],
    },
  ];
}
