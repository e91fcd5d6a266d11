import { day, daysBetween } from '#src/council/calendar/index.ts';
import type { CounterChange } from '#src/platform/db/counters.ts';
import type { Duty } from './rules.ts';

/** Figures kept as delta rows. The SQL twin for bulk loads is `rebuildFigures` in the store. */
export const FIGURES = {
  byState: 'duties.state',
  /** Of a month: `body|kind|onTime`, `…|late`, `…|undated`. */
  answered: (month: string) => `duties.answered.${month}`,
  /** Days from placing to answering, summed under the same keys. */
  days: (month: string) => `duties.days.${month}`,
} as const;

export const TIMELINESS = ['onTime', 'late', 'undated'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** A duty once late stays late in the figures, however much time was given afterwards. */
export function timelinessOf(
  duty: Pick<Duty, 'late_since' | 'due_on' | 'due_is_proposed'>,
): Timeliness {
  if (duty.late_since !== null) return 'late';
  return duty.due_on === null || duty.due_is_proposed ? 'undated' : 'onTime';
}

/** What the figures change by when a duty goes from one shape to another. */
export function figureChanges(before: Duty | null, after: Duty): CounterChange[] {
  const sums = new Map<string, CounterChange>();
  const add = (change: CounterChange, sign: 1 | -1): void => {
    const id = `${change.counter} ${change.key}`;
    const amount = (sums.get(id)?.amount ?? 0) + sign * change.amount;
    sums.set(id, { ...change, amount });
  };
  if (before) contributions(before).forEach((change) => add(change, -1));
  contributions(after).forEach((change) => add(change, 1));
  return [...sums.values()].filter(({ amount }) => amount !== 0);
}

function contributions(duty: Duty): CounterChange[] {
  const scopeId = duty.council_id;
  const state = { scopeId, counter: FIGURES.byState, key: duty.state, amount: 1 };
  const counts = duty.answered_on !== null && duty.state !== 'lifted';
  if (!counts || duty.answered_on === null) return [state];
  const month = duty.answered_on.slice(0, 7);
  const key = `${duty.debtor_body_id}|${duty.kind}|${timelinessOf(duty)}`;
  const took = daysBetween(day(duty.placed_on), day(duty.answered_on));
  return [
    state,
    { scopeId, counter: FIGURES.answered(month), key, amount: 1 },
    { scopeId, counter: FIGURES.days(month), key, amount: took },
  ];
}
