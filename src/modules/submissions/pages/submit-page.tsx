import type { ComponentChildren } from 'preact';
import { day, formatDay } from '#src/council/calendar/index.ts';
import { inSentence } from '#src/modules/portal/index.ts';
import type { OpenCouncil } from '#src/modules/portal/index.ts';
import { ACCEPTED_PHOTOS } from '#src/platform/files/kinds.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { typed, typedList } from '#src/platform/web/typed.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  FieldGroup,
  FieldRow,
  FileField,
  Form,
  Notice,
  PageHeader,
  Prose,
  Select,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import type { Consent } from '../consent.ts';
import { LONGEST_TEXT } from '../sizes.ts';
import { submitText } from '../messages/submit.ts';
import { photosText } from '../messages/photos.ts';
import type { Alike } from '../published-alike.ts';
import { ANSWER_FIELDS, CHANNELS } from '../schema.ts';
import { AlikeAnswer } from './alike.tsx';
import { submitPath } from './choose-page.tsx';

export interface SubmitPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly consent: Consent;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  /** What was found, once it was looked for. */
  readonly alike: readonly Alike[] | null;
  /** Nothing is sent before the reader has seen what is alike. */
  readonly isAskedFirst: boolean;
  readonly proof: ProofFields;
  readonly requestKey: string;
  readonly hadPhotos: boolean;
  readonly map: string | null;
}

export interface ProofFields {
  readonly task: string;
  readonly question: string;
  readonly words: readonly string[];
  /** From how many seconds on an answer counts. */
  readonly seconds: number;
}

const PREFIX = 'g';

/** One calm form; everything in it works without scripts. */
export const SubmitPage = (props: SubmitPageProps) => {
  const { locale, council, refusal, isAskedFirst } = props;
  const t = submitText(locale);
  return (
    <>
      <PageHeader title={t.titleTo(council.name)} subtitle={t.lead} />
      {isAskedFirst && (
        <Notice tone="warning" title={t.similarFirst} urgent>
          {t.similarFirstWords}
        </Notice>
      )}
      <x-voter
        class="voter"
        data-draft={council.unitCode}
        data-texts={JSON.stringify(t.draft)}
        data-task-src={`${submitPath(council)}/viec`}
        data-again={refusal?.code === 'submissions.not_proven' ? '' : undefined}
      >
        <output class="voter-said" data-voter-said />
        <Form
          action={publicHref(locale, submitPath(council))}
          errors={refusal?.fields}
          prefix={PREFIX}
          multipart
          fields={{
            requestKey: props.requestKey,
            task: props.proof.task,
            work: '',
            seen: seen(props),
          }}
        >
          {refusal !== null && <ErrorSummary title={`${t.nothingSent}. ${refusal.message}`} />}
          <What {...props} />
          <AlikePart {...props} />
          <Photos {...props} />
          <Who {...props} />
          <ConsentPart {...props} />
          <Proof {...props} />
          <SubmitBar
            note={
              <span data-voter-kept hidden>
                {t.draft.kept}
              </span>
            }
          >
            <Button tone="primary" icon="send">
              {t.send}
            </Button>
            <button type="button" class="btn btn-quiet" data-voter-drop hidden>
              {t.draft.drop}
            </button>
          </SubmitBar>
        </Form>
      </x-voter>
    </>
  );
};

const seen = ({ alike, values }: SubmitPageProps): string =>
  alike !== null ? '1' : typed(values, 'seen');

const Part = ({
  legend,
  note,
  children,
}: {
  legend: string;
  note?: string;
  children: ComponentChildren;
}) => (
  <FieldGroup legend={legend} note={note}>
    <div class="voter-part">{children}</div>
  </FieldGroup>
);

const What = ({ locale, council, units, values, map }: SubmitPageProps) => {
  const t = submitText(locale);
  const [only] = units;
  return (
    <Part legend={t.parts.what}>
      <TextArea
        name="text"
        label={t.text}
        hint={t.textHint}
        value={typed(values, 'text')}
        rows={8}
        limit={LONGEST_TEXT}
        required
      />
      <FieldRow>
        {council.tier === 'commune' && only ? (
          <input type="hidden" name="unitCode" value={only.code} />
        ) : (
          <Select
            name="unitCode"
            label={t.unit}
            placeholder={t.unitChoose}
            options={units.map(({ code, name }) => ({ value: code, label: name }))}
            value={typed(values, 'unitCode')}
            required
          />
        )}
        <TextInput
          name="place"
          label={t.spot}
          hint={t.spotHint}
          value={typed(values, 'place')}
          optional
        />
      </FieldRow>
      {map !== null && (
        <details class="map-choice">
          <summary>{t.mapTitle}</summary>
          <p class="field-hint">{t.mapNote}</p>
          {/* oxlint-disable-next-line react/no-danger -- drawn by the portal from outlines; names are escaped */}
          <div data-voter-map dangerouslySetInnerHTML={{ __html: map }} />
        </details>
      )}
      {council.tier === 'commune' && <p class="field-hint">{inSentence(council.unitName)}</p>}
    </Part>
  );
};

const AlikePart = ({ locale, council, alike, values }: SubmitPageProps) => {
  const t = submitText(locale);
  return (
    <section class="alike" id="alike" aria-label={t.similarTitle}>
      <div data-voter-alike={publicHref(locale, `${submitPath(council)}/giong`)}>
        {alike !== null && (
          <AlikeAnswer
            locale={locale}
            council={council}
            found={alike}
            chosen={typed(values, 'supports')}
          />
        )}
      </div>
      <p data-voter-plain>
        <Button name="more" value="similar" tone="plain" icon="search" noValidate>
          {t.seeSimilar}
        </Button>
      </p>
    </section>
  );
};

const Photos = ({ locale, hadPhotos }: SubmitPageProps) => {
  const t = submitText(locale);
  return (
    <Part legend={t.parts.photos}>
      {hadPhotos && (
        <div data-voter-photos-again>
          <Notice tone="warning">{t.photosAgain}</Notice>
        </div>
      )}
      <FileField
        name="files[]"
        label={t.photos}
        hint={photosText(locale).hint}
        accept={ACCEPTED_PHOTOS}
        multiple
        optional
      />
    </Part>
  );
};

const Who = ({ locale, values }: SubmitPageProps) => {
  const t = submitText(locale);
  const line = (name: 'fullName' | 'phone' | 'email' | 'address') => ({
    name,
    label: t[name],
    hint: t[`${name}Hint`],
    value: typed(values, name),
  });
  return (
    <Part legend={t.parts.who} note={t.parts.whoNote}>
      <FieldRow>
        <TextInput {...line('fullName')} autoComplete="name" />
        <TextInput {...line('phone')} type="tel" inputMode="tel" autoComplete="tel" />
      </FieldRow>
      <FieldRow>
        <TextInput {...line('email')} type="email" inputMode="email" autoComplete="email" />
        <TextInput {...line('address')} autoComplete="address-line1" />
      </FieldRow>
      <CheckboxGroup
        name="channels[]"
        label={t.channels}
        hint={t.channelsHint}
        columns={3}
        options={CHANNELS.map((value) => ({ value, label: t.channelNames[value] }))}
        values={typedList(values, 'channels')}
      />
      <div data-voter-remember hidden>
        <Checkbox name="remember" label={t.remember} detail={t.rememberNote} />
      </div>
    </Part>
  );
};

const ConsentPart = ({ locale, consent, values }: SubmitPageProps) => {
  const t = submitText(locale);
  return (
    <Part
      legend={t.parts.consent}
      note={t.consentBasis(consent.basis, formatDay(day(consent.from)))}
    >
      <details class="consent">
        <summary>{t.consentShow}</summary>
        <div lang="vi">
          <Prose text={consent.text} />
        </div>
      </details>
      <input type="hidden" name="consentFrom" value={consent.from} />
      <CheckboxGroup
        name="consent"
        label={t.consent}
        labelHidden
        options={[{ value: 'on', label: t.consent }]}
        values={typed(values, 'consent') === '' ? [] : ['on']}
      />
    </Part>
  );
};

/** A browser with scripts works instead; the question is for those without. */
const Proof = ({ locale, proof }: SubmitPageProps) => {
  const t = submitText(locale);
  return (
    <div data-voter-question>
      <Part legend={t.parts.proof}>
        <input type="hidden" name="question" value={proof.question} />
        {proof.words.map((words, at) => (
          <TextInput
            name={ANSWER_FIELDS[at] ?? 'answer'}
            label={words}
            hint={at === 0 ? t.questionHint(proof.seconds) : undefined}
            width="medium"
            required
            key={words}
          />
        ))}
      </Part>
    </div>
  );
};
