import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { formatDay } from '../day-text.ts';
import { day } from '../day.ts';
import { calendarText } from '../messages.ts';

export interface Answer {
  readonly typed?: FormValues | undefined;
  readonly refusal?: Refusal | undefined;
}

export function typedValue({ typed }: Answer, name: string, start = ''): string {
  const value = typed?.[name];
  if (!typed) return start;
  return typeof value === 'string' ? value : '';
}

export const shown = (iso: string): string => formatDay(day(iso));

export function validity(from: string, to: string | null, locale: Locale): string {
  const text = calendarText(locale);
  return to ? text.between(shown(from), shown(to)) : text.since(shown(from));
}
