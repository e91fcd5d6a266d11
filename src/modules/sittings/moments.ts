import { z } from 'zod';
import { dayAt, readDay } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { cleanLine } from '#src/platform/text/normalise.ts';
import { says } from '#src/platform/web/input.ts';

/** A time as the secretary typed it: of today, or of a day; null where nothing was typed. */
export type TypedMoment = { readonly time: string; readonly day: Day | null } | Date | null;

const CLOCK = /^(\d{1,2})(?:[:.gh]|giờ|\s)?(\d{2})?(?:\s*(?:ngày|,)?\s+(\S+))?$/u;

/** `8:05`, `8h05`, `8:05 25/11/2026`, or an instant as the API writes it. */
export function readMoment(typed: string): TypedMoment | 'unreadable' {
  const text = cleanLine(typed).toLowerCase();
  if (text === '') return null;
  if (/^\d{4}-\d{2}-\d{2}t/.test(text)) {
    const instant = new Date(text.toUpperCase());
    return Number.isNaN(instant.getTime()) ? 'unreadable' : instant;
  }
  const [, hour = '', minute = '00', onDay] = CLOCK.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return 'unreadable';
  const time = `${hour.padStart(2, '0')}:${minute}`;
  if (onDay === undefined) return { time, day: null };
  const read = readDay(onDay);
  return read.ok ? { time, day: read.day } : 'unreadable';
}

export const typedMoment = z
  .string()
  .nullish()
  .transform((typed, check): TypedMoment => {
    const read = readMoment(typed ?? '');
    if (read !== 'unreadable') return read;
    check.addIssue({
      code: 'custom',
      ...says(
        'Giờ ghi như 8:05 hoặc 8:05 25/11/2026.',
        'Write the time as 8:05 or 8:05 25/11/2026.',
      ),
    });
    return z.NEVER;
  });

/** The instant a typed time means; now where nothing was typed. */
export function instantOf(typed: TypedMoment, now: Date, on: Day = dayAt(now)): Date {
  if (typed === null) return now;
  if (typed instanceof Date) return typed;
  return new Date(`${typed.day ?? on}T${typed.time}:00+07:00`);
}
