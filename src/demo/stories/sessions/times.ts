import { weekday } from '#src/council/calendar/index.ts';
import type { Stage } from '../../stage.ts';

/** A meeting is held on a working day: what falls on a Saturday is held the day before. */
export function dayOf({ days }: Stage, on: number): number {
  if (on < 0) return days.work(on);
  const after = weekday(days.on(on)) - 5;
  if (after <= 0) return on;
  return after === 1 ? on - 1 : on + 1;
}

/** Of a time of day such as 07:30, the minute of the day. */
export function minuteOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
