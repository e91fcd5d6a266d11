import type { NoticeKind } from './rules.ts';

/** A notice before it is written: one event, one person. */
export interface Draft {
  readonly personId: string;
  readonly seatId: string;
  readonly kind: NoticeKind;
  readonly eventId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly councilId: string | null;
  /** The number of the letter that did it; empty where there is none. */
  readonly document: string;
  readonly createdAt: Date;
}

export interface Gathered extends Draft {
  /** All subjects where several became one line; empty where it is about one. */
  readonly subjectIds: readonly string[];
}

/** Up to here each thing has its own line. */
const FEW = 3;

/** What one command did to many things becomes one line for a person: a digest instead of a flood. */
export function gather(drafts: readonly Draft[]): readonly Gathered[] {
  const groups = Map.groupBy(drafts, (one) =>
    [one.personId, one.seatId, one.kind, one.subjectKind, one.document].join('|'),
  );
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1));
    const subjectIds = [...new Set(sorted.map(({ subjectId }) => subjectId))];
    const [first] = sorted;
    return first && subjectIds.length > FEW
      ? [{ ...first, subjectIds }]
      : sorted.map((one) => ({ ...one, subjectIds: [] }));
  });
}
