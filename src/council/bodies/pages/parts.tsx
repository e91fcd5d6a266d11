import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { Meta } from '#src/ui/index.ts';
import { bodyText } from '../messages/bodies.ts';
import type { SeatLine } from '../queries/people.ts';
import { roleName } from '../messages/role-names.ts';

/** What was typed and why it was refused, for a form shown again. */
export interface Answer {
  readonly typed?: FormValues | undefined;
  readonly refusal?: Refusal | undefined;
}

export function typedValue({ typed }: Answer, name: string, start = ''): string {
  if (!typed) return start;
  const value = typed[name];
  return typeof value === 'string' ? value : '';
}

export function days(day1: string, day2: string | null, locale: Locale): string {
  const text = bodyText(locale);
  const from = formatDay(day(day1));
  return day2 ? text.fromTo(from, formatDay(day(day2))) : text.since(from);
}

export const SeatFacts = ({ seat, locale }: { seat: SeatLine; locale: Locale }) => {
  const text = bodyText(locale);
  return (
    <Meta
      items={[
        seat.capacity !== 'holder' && text.capacities[seat.capacity],
        seat.delegated_by && text.delegatedByName(seat.delegated_by),
        days(seat.from_on, seat.to_on, locale),
        seat.note,
      ]}
    />
  );
};

export function seatWords(seat: SeatLine, locale: Locale): string {
  return `${seat.full_name} – ${roleName(seat.role, locale)}`;
}
