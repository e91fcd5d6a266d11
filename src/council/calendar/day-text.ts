import type { Day } from './day.ts';
import { daysBetween, weekday } from './day.ts';

export type Language = 'vi' | 'en';

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** dd/mm/yyyy, in both languages. */
export function formatDay(of: Day): string {
  return `${of.slice(8, 10)}/${of.slice(5, 7)}/${of.slice(0, 4)}`;
}

/** dd/mm, for lists of days within one year. */
export function formatDayShort(of: Day): string {
  return `${of.slice(8, 10)}/${of.slice(5, 7)}`;
}

export function weekdayName(of: Day, language: Language): string {
  return WEEKDAYS[language][weekday(of) - 1] ?? '';
}

export type Lateness = { readonly kind: 'left' | 'today' | 'late'; readonly days: number };

/** How a due day stands to today: days left, due today, or days late. */
export function lateness(dueOn: Day, today: Day): Lateness {
  const left = daysBetween(today, dueOn);
  if (left === 0) return { kind: 'today', days: 0 };
  return left > 0 ? { kind: 'left', days: left } : { kind: 'late', days: -left };
}

export function latenessText(dueOn: Day, today: Day, language: Language): string {
  const { kind, days } = lateness(dueOn, today);
  if (language === 'vi') {
    if (kind === 'today') return 'đến hạn hôm nay';
    return kind === 'left' ? `còn ${days} ngày` : `quá hạn ${days} ngày`;
  }
  if (kind === 'today') return 'due today';
  const count = days === 1 ? '1 day' : `${days} days`;
  return kind === 'left' ? `${count} left` : `${count} late`;
}
