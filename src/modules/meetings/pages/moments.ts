import { dayAt, formatDay, longDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
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

/** What it was called for; of one held on another day when it was held, still under way without an end. */
function heldSpan(meeting: Times): readonly [Date, Date | null] {
  const { starts_at, ends_at, opened_at, closed_at } = meeting;
  const asCalled = opened_at === null || heldOn(meeting) === dayAt(starts_at);
  return asCalled ? [starts_at, ends_at] : [opened_at, closed_at];
}

export function heldHours(meeting: Times): string {
  const [from, to] = heldSpan(meeting);
  return to === null ? hour(from) : hours(from, to);
}

/** The day and its hours; hours over several days name both themselves. */
export function heldTimes(meeting: Times, locale: Locale): readonly string[] {
  const [from, to] = heldSpan(meeting);
  const words = heldHours(meeting);
  const names = to !== null && dayAt(from) !== dayAt(to);
  return names ? [words] : [longDay(heldOn(meeting), locale), words];
}
