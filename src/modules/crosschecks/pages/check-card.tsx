import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { replyClass } from '#src/modules/petitions/index.ts';
import type { ListedPetition, ReplyClass } from '#src/modules/petitions/index.ts';
import {
  Button,
  Clamped,
  DefinitionList,
  ErrorSummary,
  FileField,
  FoldedCard,
  Form,
  LargeChoice,
  Meta,
  Notice,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { checksText } from '../messages/checks.ts';
import type { CardAnswer } from '../queries/cards.ts';

export interface CheckCardProps {
  readonly locale: Locale;
  readonly seatId: string;
  readonly petition: ListedPetition;
  readonly answer: CardAnswer | null;
  /** Sent again under this key, the finding is recorded once. */
  readonly requestKey: string;
  readonly isOpen: boolean;
  readonly refused: { values: FormValues; refusal: Refusal } | null;
}

/** What was asked, what was promised, what is there: three steps on a phone. */
export const CheckCard = (props: CheckCardProps) => {
  const { locale, petition, answer } = props;
  const t = checksText(locale);
  const place = [petition.detail, petition.unit_name].filter(Boolean).join(', ');
  return (
    <FoldedCard
      group="checks"
      id={`check-${petition.id}`}
      title={petition.title}
      meta={<Meta items={[petition.code, place]} />}
      open={props.isOpen}
    >
      <DefinitionList
        stacked
        items={[
          { term: t.asked, value: <Clamped text={petition.working_text} lines={2} /> },
          { term: t.answered, value: <AnswerLines locale={locale} answer={answer} /> },
        ]}
      />
      <p>
        <a href={`/petitions/${petition.id}`}>{t.full}</a>
      </p>
      <FindingForm {...props} />
    </FoldedCard>
  );
};

export const AnswerLines = ({ locale, answer }: { locale: Locale; answer: CardAnswer | null }) => {
  const t = checksText(locale);
  if (!answer) return <>{t.noAnswerText}</>;
  return (
    <>
      <Meta
        items={[
          answer.bodyName,
          answer.number,
          formatDay(day(answer.issuedOn)),
          replyClass(answer.replyClass as ReplyClass)[locale],
        ]}
      />
      <Clamped text={answer.text || t.noAnswerText} lines={4} />
      {answer.roadmap && <Clamped text={answer.roadmap} lines={2} />}
      {answer.voterSaidOn !== null && (
        <Notice tone="warning" title={t.voterSaid(formatDay(day(answer.voterSaidOn)))}>
          {answer.voterSaid}
        </Notice>
      )}
      {answer.completesOn && <strong>{t.promised(formatDay(day(answer.completesOn)))}</strong>}
    </>
  );
};

export const findingOptions = (locale: Locale) => {
  const { findings } = checksText(locale);
  return [
    { value: 'matches', label: findings.matches, tone: 'success' as const },
    { value: 'partly', label: findings.partly, tone: 'warning' as const },
    { value: 'no', label: findings.no, tone: 'danger' as const },
  ];
};

const FindingForm = ({ locale, seatId, petition, requestKey, refused }: CheckCardProps) => {
  const t = checksText(locale);
  const values = refused?.values ?? {};
  const errors = refused?.refusal.fields ?? {};
  return (
    <Form
      action={`/checks/${petition.id}`}
      multipart
      prefix={petition.code}
      errors={errors}
      fields={{ requestKey: typed(values, 'requestKey') || requestKey, seat: seatId }}
    >
      {refused && Object.keys(errors).length === 0 && (
        <Notice tone="danger" urgent>
          {refused.refusal.message}
        </Notice>
      )}
      <ErrorSummary labels={{ finding: t.finding, note: t.note, 'files[]': t.photo }} />
      <LargeChoice
        name="finding"
        label={t.finding}
        options={findingOptions(locale)}
        value={typed(values, 'finding')}
      />
      <FileField name="files[]" label={t.photo} accept="image/*" capture multiple optional />
      <TextArea
        name="note"
        label={t.note}
        hint={t.noteHint}
        rows={2}
        value={typed(values, 'note')}
      />
      <x-position
        data-label={t.locate}
        data-consent={t.locateConsent}
        data-done={t.located}
        data-failed={t.notLocated}
      >
        <TextInput
          name="place"
          label={t.place}
          hint={t.placeHint}
          optional
          value={typed(values, 'place')}
        />
      </x-position>
      <SubmitBar>
        <Button tone="primary" icon="send">
          {t.send}
        </Button>
      </SubmitBar>
    </Form>
  );
};
