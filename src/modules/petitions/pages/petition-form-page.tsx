import type { ComponentChildren } from 'preact';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  Checkbox,
  DateField,
  ErrorSummary,
  FieldRow,
  FileField,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  RadioCards,
  Select,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import { TEXT_LIMIT } from '../inputs/parts.ts';
import { recordingText } from '../messages/recording.ts';
import { registerText } from '../messages/register.ts';
import { petitionWords } from '../messages/words.ts';
import type { Choices } from '../queries/choices.ts';
import { PETITION_KINDS, PETITION_SOURCES } from '../schema.ts';
import { PetitionerFields, PlaceFields } from './place-fields.tsx';
import { SimilarWhileTyping } from './similar-panel.tsx';

interface NewPetitionProps {
  readonly locale: Locale;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly choices: Choices;
  readonly requestKey: string;
  readonly sessionName: string | null;
  /** What was found to be alike, where the button asked for it. */
  readonly similar?: ComponentChildren;
}

const TYPED_SOURCES = PETITION_SOURCES.filter((source) => source !== 'api' && source !== 'import');

const labelsOf = (locale: Locale): Readonly<Record<string, string>> => {
  const t = recordingText(locale);
  return {
    text: t.text,
    place: t.placesLegend,
    title: t.title,
    receivedOn: t.receivedOn,
    publicText: t.publicText,
    workingText: t.workingText,
    spotBy: t.spotBy,
    spotAnswer: t.spotAnswer,
    field: t.field,
    'places.0.unit': t.unit,
  };
};

/** The sentence of a refusal that belongs to no field. */
export const RefusalNotice = ({ refusal }: { refusal: Refusal | null }) =>
  refusal && Object.keys(refusal.fields).length === 0 && refusal.message !== '' ? (
    <Notice tone="danger" urgent title={refusal.message} />
  ) : null;

const WordsCard = ({ locale, values }: NewPetitionProps) => {
  const t = recordingText(locale);
  const words = petitionWords(locale);
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
        <RadioCards
          name="kind"
          label={t.kind}
          plain
          options={PETITION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          value={typed(values, 'kind') || 'petition'}
        />
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

const ReceiptCard = ({ locale, values, choices, sessionName }: NewPetitionProps) => {
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
            options={choices.fields.map(({ code, label }) => ({ value: code, label }))}
            value={typed(values, 'field')}
            placeholder={t.noField}
          />
        </FieldRow>
        <FileField name="files[]" label={t.files} hint={t.filesHint} multiple />
      </Stack>
    </Card>
  );
};

const SpotCard = ({ locale, values }: NewPetitionProps) => {
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

/** Office entry: text and place first, everything else below with its default. */
export const NewPetitionPage = (props: NewPetitionProps) => {
  const { locale, values, refusal, choices } = props;
  const t = recordingText(locale);
  return (
    <>
      <PageHeader
        title={t.newTitle}
        subtitle={t.lead}
        breadcrumbs={[{ href: '/petitions', label: registerText(locale).title }]}
      />
      <RefusalNotice refusal={refusal} />
      <Form
        action="/petitions"
        errors={refusal?.fields}
        fields={{ requestKey: props.requestKey }}
        multipart
        guard
      >
        <Stack>
          <ErrorSummary labels={labelsOf(locale)} />
          <WordsCard {...props} />
          <Card>
            <PlaceFields locale={locale} rows={typedRows(values, 'places')} units={choices.units} />
          </Card>
          <Card>
            <SimilarWhileTyping locale={locale} answer={props.similar} />
          </Card>
          <ReceiptCard {...props} />
          <SpotCard {...props} />
          <Card>
            <PetitionerFields locale={locale} rows={typedRows(values, 'petitioners')} />
          </Card>
          <SubmitBar>
            <Button tone="primary">{t.save}</Button>
            <Button name="next" value="1">
              {t.saveAndNext}
            </Button>
            <LinkButton href="/petitions" tone="quiet">
              {t.cancel}
            </LinkButton>
          </SubmitBar>
        </Stack>
      </Form>
    </>
  );
};

interface EditPetitionProps {
  readonly locale: Locale;
  readonly petition: { readonly id: string; readonly code: string; readonly original_text: string };
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly choices: Choices;
}

export const EditPetitionPage = (props: EditPetitionProps) => {
  const { locale, petition, values, refusal, choices } = props;
  const t = recordingText(locale);
  const words = petitionWords(locale);
  const href = `/petitions/${petition.code}`;
  return (
    <>
      <PageHeader
        title={t.editTitle}
        breadcrumbs={[
          { href: '/petitions', label: registerText(locale).title },
          { href, label: petition.code },
        ]}
      />
      <RefusalNotice refusal={refusal} />
      <Form
        action={`/petitions/${petition.code}/edit`}
        errors={refusal?.fields}
        fields={{ version: typed(values, 'version') }}
        guard
      >
        <Stack>
          <ErrorSummary labels={labelsOf(locale)} />
          <Card title={t.words}>
            <Stack>
              <TextInput
                name="title"
                label={t.title}
                hint={t.titleHint}
                value={typed(values, 'title')}
              />
              <TextArea
                name="workingText"
                label={t.workingText}
                hint={t.workingHint}
                value={typed(values, 'workingText')}
                rows={7}
                limit={TEXT_LIMIT}
                required
              />
              <TextArea
                name="publicText"
                label={t.publicText}
                hint={t.publicHint}
                value={typed(values, 'publicText')}
                rows={4}
                limit={TEXT_LIMIT}
              />
              <RadioCards
                name="kind"
                label={t.kind}
                plain
                options={PETITION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
                value={typed(values, 'kind') || 'petition'}
              />
            </Stack>
          </Card>
          <Card title={t.originalText} note={t.originalNote} tone="quiet">
            <p>{petition.original_text}</p>
          </Card>
          <Card>
            <PlaceFields locale={locale} rows={typedRows(values, 'places')} units={choices.units} />
          </Card>
          <Card>
            <PetitionerFields locale={locale} rows={typedRows(values, 'petitioners')} />
          </Card>
          <SubmitBar>
            <Button tone="primary">{t.saveEdit}</Button>
            <LinkButton href={href} tone="quiet">
              {t.cancel}
            </LinkButton>
          </SubmitBar>
        </Stack>
      </Form>
    </>
  );
};
