import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { ErrorSummary, Notice } from '#src/ui/index.ts';
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

export const Refused = ({ refusal }: Answer) => {
  if (!refusal) return null;
  if (Object.keys(refusal.fields).length > 0) return <ErrorSummary />;
  return (
    <Notice tone="danger" urgent>
      {refusal.message}
    </Notice>
  );
};

export const shown = (iso: string): string => formatDay(day(iso));

export function validity(from: string, to: string | null, locale: Locale): string {
  const text = calendarText(locale);
  return to ? text.between(shown(from), shown(to)) : text.since(shown(from));
}
