import { UNDECIDED } from './paper-rules.ts';
import type { PaperStanding } from './paper-rules.ts';

export interface BodyPapers {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly asked: number;
  readonly given: number;
  /** Late or missing; a late one that was admitted still counts. */
  readonly late: number;
}

interface Counted {
  readonly body_id: string;
  readonly bodyShort: string;
  readonly standing: PaperStanding;
}

/** How each body did with the papers of one meeting, the latest first. */
export function latenessByBody(papers: readonly Counted[]): readonly BodyPapers[] {
  const wanted = papers.filter(({ standing }) => standing !== 'withdrawn');
  return [...Map.groupBy(wanted, ({ body_id }) => body_id)]
    .map(([bodyId, own]) => ({
      bodyId,
      bodyName: own[0]?.bodyShort ?? '',
      asked: own.length,
      given: own.filter(({ standing }) => standing !== 'awaited' && standing !== 'overdue').length,
      late: own.filter(({ standing }) => UNDECIDED.includes(standing) || standing === 'admitted')
        .length,
    }))
    .toSorted((a, b) => b.late - a.late || a.bodyName.localeCompare(b.bodyName, 'vi'));
}
