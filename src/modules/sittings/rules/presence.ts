/** One stay of somebody in the room; without `leftAt` they are still there. */
export interface Stay {
  readonly inviteeId: string;
  readonly arrivedAt: Date;
  readonly leftAt: Date | null;
  /** Somebody sent in their place: heard, never counted, never voting. */
  readonly isSubstitute: boolean;
}

export interface Attendant {
  readonly id: string;
  readonly hasVote: boolean;
}

export function isThereAt(
  { arrivedAt, leftAt }: Pick<Stay, 'arrivedAt' | 'leftAt'>,
  at: Date,
): boolean {
  return arrivedAt <= at && (leftAt === null || at < leftAt);
}

/** Members in the room at a moment: those who came themselves, not those somebody stands in for. */
export function membersPresentAt(
  people: readonly Attendant[],
  stays: readonly Stay[],
  at: Date,
): number {
  const there = new Set(
    stays.filter((stay) => !stay.isSubstitute && isThereAt(stay, at)).map((stay) => stay.inviteeId),
  );
  return people.filter(({ id, hasVote }) => hasVote && there.has(id)).length;
}

/** The next moment after `from` at which fewer members than needed were there, or null. */
export function shortFrom(
  people: readonly Attendant[],
  stays: readonly Stay[],
  needed: number,
  from: Date,
): Date | null {
  const moments = stays
    .flatMap(({ leftAt }) => (leftAt && leftAt >= from ? [leftAt] : []))
    .toSorted((a, b) => a.getTime() - b.getTime());
  return moments.find((at) => membersPresentAt(people, stays, at) < needed) ?? null;
}
