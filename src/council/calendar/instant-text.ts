import type { Locale } from '#src/platform/i18n/text.ts';
import type { Day } from './day.ts';
import { formatDay, weekdayName } from './day-text.ts';

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `14:05 22/11/2026`, the hour in Vietnam. */
export function formatInstant(instant: Date): string {
  return clock.format(instant).replace(',', '');
}

/** `Chủ nhật, 22/11/2026`. */
export function longDay(of: Day, locale: Locale): string {
  return `${weekdayName(of, locale)}, ${formatDay(of)}`;
}
