import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { Badge } from '#src/ui/index.ts';
import { opinionWords } from '../messages/words.ts';
import type { State } from '../rules.ts';

export interface Answer {
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}
export const NO_ANSWER: Answer = { values: {}, refusal: null };

/** What was typed; before anything was, how it starts. */
export function valueOf({ values }: Answer, name: string, start = ''): string {
  return Object.keys(values).length === 0 ? start : typed(values, name);
}

const TONES = {
  submitted: 'info',
  returned: 'warning',
  received: 'info',
  appraising: 'warning',
  appraised: 'info',
  deciding: 'info',
  decided: 'info',
  answered: 'success',
  withdrawn: 'outline',
} as const satisfies Record<State, string>;

export const StateBadge = ({ state, locale }: { state: State; locale: Locale }) => (
  <Badge tone={TONES[state]}>{opinionWords(locale).states[state]}</Badge>
);

export const shown = (on: string | null): string => (on ? formatDay(day(on)) : '');
