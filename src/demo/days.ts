import { addDays, dayAt, weekday } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';

/** The demo counts its days from the one it is loaded on: -43 is 43 days ago. */
export interface DemoDays {
  readonly today: Day;
  /** Exactly that day. */
  on(offset: number): Day;
  /** That day, or the Monday after it; a day of this week stays, so that nothing lies ahead. */
  work(offset: number): number;
  at(offset: number, minute: number): Date;
}

const MINUTE = 60_000;
const LAST_WEEK = -4;

export function demoDays(now: Date): DemoDays {
  const today = dayAt(now);
  const on = (offset: number): Day => addDays(today, offset);
  return {
    today,
    on,
    work: (offset) => (offset > LAST_WEEK ? offset : offset + untilMonday(on(offset))),
    at: (offset, minute) => new Date(Date.parse(`${on(offset)}T00:00:00+07:00`) + minute * MINUTE),
  };
}

function untilMonday(of: Day): number {
  return weekday(of) < 6 ? 0 : 8 - weekday(of);
}
