import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { TextArea } from '#src/ui/index.ts';
import type { Option } from '#src/ui/index.ts';
import { formText } from '../messages/act-forms.ts';
import type { ShownSuggestions } from './recording/suggestion-panel.tsx';

export interface FieldsProps {
  readonly locale: Locale;
  /** What was typed, after a refusal too. */
  readonly values: FormValues;
  readonly options: {
    readonly fields?: readonly Option[];
    readonly receivers?: readonly Option[];
    readonly parts?: readonly Option[];
    readonly watchers?: readonly Option[];
    /** Voter contacts that were held, newest first. */
    readonly contacts?: readonly Option[];
  };
  /** What the words suggest; a person clicks or chooses otherwise. */
  readonly suggested: ShownSuggestions | null;
  readonly hasReply: boolean;
  readonly escalationStep: number;
}

export function choices(words: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

export const Note = ({ locale, values }: FieldsProps) => (
  <TextArea
    name="note"
    label={formText(locale).note}
    value={typed(values, 'note')}
    rows={3}
    optional
  />
);

export const Reason = ({ locale, values }: FieldsProps) => (
  <TextArea
    name="note"
    label={formText(locale).reason}
    value={typed(values, 'note')}
    rows={4}
    required
  />
);
