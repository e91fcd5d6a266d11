import { z } from 'zod';
import { day, dayAt, readDay } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { cleanLine } from '#src/platform/text/normalise.ts';
import { says } from '#src/platform/web/input.ts';

const TIME = /^(\d{1,2})\s*(?:h|g|giờ|:|\.)?\s*(\d{2})?\s*(?:phút|ph|p|')?$/iu;

/** `08:30` of a time as an office types it: 8:30, 8h30, 08g30, 14 giờ, 14h. Null where it is none. */
export function readTime(typed: string): string | null {
  const [, hours = '', minutes = '00'] = TIME.exec(cleanLine(typed)) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

const UNREADABLE = says(
  'Không đọc được giờ. Hãy nhập theo mẫu giờ:phút, ví dụ 08:30.',
  'This is not a time. Type hours:minutes, for example 08:30.',
);

/** A typed time of the day; null when nothing was typed. */
export const optionalTime = z
  .string()
  .nullish()
  .transform((typed, check): string | null => {
    if (!typed || typed.trim() === '') return null;
    const time = readTime(typed);
    if (time) return time;
    check.addIssue({ code: 'custom', ...UNREADABLE });
    return z.NEVER;
  });

export const requiredTime = optionalTime.transform((time, check): string => {
  if (time) return time;
  check.addIssue({ code: 'custom', ...says('Chưa nhập giờ.', 'Enter the time.') });
  return z.NEVER;
});

/** The instant of a day and a time in Vietnam. */
export function instantOf(on: string, time: string): Date {
  return new Date(`${on}T${time}:00+07:00`);
}

/** A time of the meeting's first day, or of the day typed before it: `14:00`, `03/12/2026 14:00`. */
export function readMoment(typed: string, firstDay: Day): Date | null {
  const text = cleanLine(typed);
  const [, dayText = '', timeText = ''] = /^(?:(.*\S)\s+)?(\S+)$/u.exec(text) ?? [];
  const time = readTime(timeText);
  if (!time) return null;
  if (dayText === '') return instantOf(firstDay, time);
  const read = readDay(dayText);
  return read.ok ? instantOf(read.day, time) : null;
}

/** What a form shows of an item's own beginning. */
export function writeMoment(instant: Date | null, firstDay: Day, time: string): string {
  if (!instant) return '';
  const on = dayAt(instant);
  if (on === firstDay) return time;
  const [year, month, date] = day(on).split('-');
  return `${date}/${month}/${year} ${time}`;
}
