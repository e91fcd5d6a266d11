import type { ComponentChildren } from 'preact';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Card,
  Checkbox,
  DateField,
  FieldRow,
  FileField,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { TEXT_LIMIT } from '../../inputs/parts.ts';
import { recordingText } from '../../messages/recording.ts';
import { petitionWords } from '../../messages/words.ts';
import type { Choices } from '../../queries/choices.ts';
import { PETITION_SOURCES } from '../../schema.ts';
import { KindChoice } from './recording-parts.tsx';
import { suggestedFirst } from './suggestion-panel.tsx';

export interface NewPetitionProps {
  readonly locale: Locale;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly choices: Choices;
  readonly requestKey: string;
  readonly sessionName: string | null;
  /** What was found to be alike, where the button asked for it. */
  readonly similar?: ComponentChildren;
  /** What the words suggest, where the button asked for it. */
  readonly suggested?: ComponentChildren;
  /** The fields to choose from, the suggested first. */
  readonly suggestedFields?: readonly { readonly value: string; readonly score: number }[];
}

const TYPED_SOURCES = PETITION_SOURCES.filter((source) => source !== 'api' && source !== 'import');

export const WordsCard = ({ locale, values }: NewPetitionProps) => {
  const t = recordingText(locale);
  return (
    <Card title={t.words}>
      <Stack>
        <TextArea
          name="text"
          label={t.text}
          hint={t.textHint}
          value={typed(values, 'text')}
          rows={6}
          limit={TEXT_LIMIT}
          required
        />
        <KindChoice locale={locale} values={values} />
        <TextInput
          name="title"
          label={t.title}
          hint={t.titleHint}
          value={typed(values, 'title')}
          optional
        />
      </Stack>
    </Card>
  );
};

export const ReceiptCard = (props: NewPetitionProps) => {
  const { locale, values, choices, sessionName } = props;
  const fields = choices.fields.map(({ code, label }) => ({ value: code, label }));
  const t = recordingText(locale);
  const words = petitionWords(locale);
  return (
    <Card title={t.receipt}>
      <Stack>
        <FieldRow>
          <DateField
            name="receivedOn"
            label={t.receivedOn}
            value={typed(values, 'receivedOn')}
            required
          />
          <Select
            name="source"
            label={t.source}
            options={TYPED_SOURCES.map((source) => ({
              value: source,
              label: words.sources[source],
            }))}
            value={typed(values, 'source') || 'office'}
          />
          <Select
            name="session"
            label={t.session}
            options={choices.sessions}
            value={typed(values, 'session')}
            placeholder={sessionName ?? t.noSession}
            hint={sessionName === null ? t.noSessionHint : undefined}
          />
          <Select
            name="field"
            label={t.field}
            options={suggestedFirst(locale, fields, props.suggestedFields)}
            value={typed(values, 'field')}
            placeholder={t.noField}
          />
        </FieldRow>
        <FileField name="files[]" label={t.files} hint={t.filesHint} multiple />
      </Stack>
    </Card>
  );
};

export const SpotCard = ({ locale, values }: NewPetitionProps) => {
  const t = recordingText(locale);
  return (
    <Card title={t.spotLegend}>
      <Stack>
        <Checkbox
          name="answeredOnSpot"
          label={t.answeredOnSpot}
          detail={t.spotDetail}
          checked={typed(values, 'answeredOnSpot') !== ''}
        />
        <TextInput name="spotBy" label={t.spotBy} value={typed(values, 'spotBy')} />
        <TextArea
          name="spotAnswer"
          label={t.spotAnswer}
          value={typed(values, 'spotAnswer')}
          rows={3}
        />
      </Stack>
    </Card>
  );
};
