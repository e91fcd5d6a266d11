/** A stretch of time in which an item was under way. */
export interface Run {
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** Minutes an item has taken until now, breaks left out. */
export function minutesTaken(runs: readonly Run[], now: Date): number {
  const ms = runs.reduce(
    (sum, run) => sum + (run.finishedAt ?? now).getTime() - run.startedAt.getTime(),
    0,
  );
  return Math.max(0, Math.round(ms / 60_000));
}

/** How far an item is over (positive) or under (negative) what was planned; null without a plan. */
export function minutesOver(
  runs: readonly Run[],
  planned: number | null,
  now: Date,
): number | null {
  return planned === null ? null : minutesTaken(runs, now) - planned;
}
