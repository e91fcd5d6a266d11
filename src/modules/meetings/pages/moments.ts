import { dayAt, formatDay } from '#src/council/calendar/index.ts';

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

/** `08:00–11:30`; over several days with the last day. */
export function hours(from: Date, to: Date): string {
  const end = dayAt(from) === dayAt(to) ? hour(to) : `${hour(to)} ${formatDay(dayAt(to))}`;
  return `${hour(from)}–${end}`;
}
