import { UNDECIDED } from './paper-rules.ts';
import type { PaperStanding } from './paper-rules.ts';

export interface BodyPapers {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly asked: number;
  readonly given: number;
  /** Late or missing; a late one that was admitted counts, and one that never came. */
  readonly late: number;
}

interface Counted {
  readonly body_id: string;
  readonly bodyShort: string;
  readonly standing: PaperStanding;
}

const NOT_GIVEN: ReadonlySet<PaperStanding> = new Set(['awaited', 'overdue', 'undelivered']);
const LATE_ALL_THE_SAME: ReadonlySet<PaperStanding> = new Set(['admitted', 'undelivered']);

/** How each body did with the papers of one meeting, the latest first. */
export function latenessByBody(papers: readonly Counted[]): readonly BodyPapers[] {
  const wanted = papers.filter(({ standing }) => standing !== 'withdrawn');
  return [...Map.groupBy(wanted, ({ body_id }) => body_id)]
    .map(([bodyId, own]) => ({
      bodyId,
      bodyName: own[0]?.bodyShort ?? '',
      asked: own.length,
      given: own.filter(({ standing }) => !NOT_GIVEN.has(standing)).length,
      late: own.filter(
        ({ standing }) => UNDECIDED.includes(standing) || LATE_ALL_THE_SAME.has(standing),
      ).length,
    }))
    .toSorted((a, b) => b.late - a.late || a.bodyName.localeCompare(b.bodyName, 'vi'));
}
