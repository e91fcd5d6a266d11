import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { heldOn } from '../held.ts';
import type { StoredMeeting } from '../schema.ts';

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `08:00`, the hour in Vietnam. */
export function hour(instant: Date): string {
  return clock.format(instant);
}

/** `08:00–11:30`; over several days `08:00 01/12/2026–17:00 02/12/2026`. */
export function hours(from: Date, to: Date): string {
  const [first, last] = [dayAt(from), dayAt(to)];
  if (first === last) return `${hour(from)}–${hour(to)}`;
  return `${hour(from)} ${formatDay(first)}–${hour(to)} ${formatDay(last)}`;
}

type Times = Pick<StoredMeeting, 'starts_at' | 'ends_at' | 'opened_at' | 'closed_at'>;

/** The hours it was called for; of one held on another day those it was held in. */
export function heldHours(meeting: Times): string {
  const { starts_at, ends_at, opened_at, closed_at } = meeting;
  if (opened_at === null || heldOn(meeting) === dayAt(starts_at)) return hours(starts_at, ends_at);
  return closed_at === null ? hour(opened_at) : hours(opened_at, closed_at);
}
