import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  Checkbox,
  Combobox,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  FileField,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  Prose,
  Select,
  SplitLayout,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import type { Option } from '#src/ui/index.ts';
import { answerText } from '../messages/answers.ts';
import { linkText } from '../messages/links.ts';
import { MOST_OWED } from '../queries/answers.ts';
import type { OwedPetition } from '../queries/answers.ts';
import { REPLY_CLASSES, REPLY_GROUP_LABELS } from '../reply-classes.ts';
import { typed } from '#src/platform/web/typed.ts';

export interface NewAnswerProps {
  readonly locale: Locale;
  readonly bodies: readonly Option[];
  readonly bodyId: string;
  readonly bodyName: string;
  readonly isOwn: boolean;
  readonly owed: readonly OwedPetition[];
  readonly picked: readonly string[];
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}

export const NewAnswerPage = (props: NewAnswerProps) => {
  const { locale, bodies, bodyId, owed } = props;
  const t = answerText(locale);
  return (
    <>
      <PageHeader title={t.newTitle} subtitle={props.bodyName || t.newLead} />
      {bodies.length === 0 && bodyId === '' ? (
        <EmptyState title={t.noneOwe}>{t.noneOweWords}</EmptyState>
      ) : (
        <ChooseBody {...props} />
      )}
      {bodyId !== '' && owed.length === 0 && (
        <EmptyState title={t.noneOwe}>{t.noneOweWords}</EmptyState>
      )}
      {owed.length > 0 && <DocumentForm {...props} />}
    </>
  );
};

const ChooseBody = ({ locale, bodies, bodyId }: NewAnswerProps) => {
  const t = answerText(locale);
  if (bodies.length < 2 && bodyId !== '') return null;
  return (
    <Form action="/answers/new" method="get" prefix="whose">
      <Combobox
        name="body"
        label={t.whose}
        options={bodies}
        value={bodyId}
        placeholder={t.choose}
      />
      <SubmitBar>
        <Button>{t.open}</Button>
      </SubmitBar>
    </Form>
  );
};

const DocumentForm = (props: NewAnswerProps) => {
  const { locale, values, refusal, bodyId } = props;
  const t = answerText(locale);
  return (
    <Form
      action="/answers"
      errors={refusal?.fields}
      multipart
      wide
      guard
      fields={{ bodyId }}
      prefix="answer"
    >
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <ErrorSummary labels={labelsOf(props)} />
      {!props.isOwn && <Notice tone="warning">{t.behalf(props.bodyName)}</Notice>}
      <SplitLayout
        railLabel={t.document}
        main={<Rows {...props} />}
        rail={
          <Card title={t.document}>
            <TextInput name="number" label={t.number} value={typed(values, 'number')} required />
            <DateField
              name="issuedOn"
              label={t.issuedOn}
              value={typed(values, 'issuedOn')}
              required
            />
            <DateField
              name="receivedOn"
              label={t.receivedOn}
              hint={t.receivedHint}
              value={typed(values, 'receivedOn')}
              optional
            />
            <TextInput name="signer" label={t.signer} value={typed(values, 'signer')} required />
            <TextInput name="subject" label={t.subject} value={typed(values, 'subject')} optional />
            <FileField name="files[]" label={t.files} multiple optional />
            <SubmitBar>
              <Button tone="primary">{t.save}</Button>
              <LinkButton tone="quiet" href="/petitions">
                {t.cancel}
              </LinkButton>
            </SubmitBar>
          </Card>
        }
      />
    </Form>
  );
};

const Rows = (props: NewAnswerProps) => {
  const t = answerText(props.locale);
  return (
    <section class="stack" aria-label={t.petitions}>
      <p>{t.petitionsLead}</p>
      {props.owed.length >= MOST_OWED && <Notice>{t.owedCut(MOST_OWED)}</Notice>}
      {inFormOrder(props).map((petition, index) => (
        <AnswerRow {...props} petition={petition} index={index} key={petition.id} />
      ))}
    </section>
  );
};

/** Those ticked first: errors count the ticked rows only, in this order. */
function inFormOrder({ owed, picked }: NewAnswerProps): readonly OwedPetition[] {
  const at = new Map(owed.map((petition) => [petition.id, petition]));
  const first = picked.flatMap((id) => at.get(id) ?? []);
  return [...first, ...owed.filter(({ id }) => !picked.includes(id))];
}

/** Which field of which petition a sentence speaks of. */
function labelsOf(props: NewAnswerProps): Readonly<Record<string, string>> {
  const t = answerText(props.locale);
  const { number, issuedOn, receivedOn, signer } = t;
  const ofRows = inFormOrder(props).flatMap(({ code }, index) =>
    (['replyClass', 'text', 'roadmap', 'completesOn', 'annexLine'] as const).map((name) => [
      `rows.${index}.${name}`,
      `${code}, ${t[name].toLowerCase()}`,
    ]),
  );
  return { number, issuedOn, receivedOn, signer, ...Object.fromEntries(ofRows) };
}

/** What was typed for a petition, ticked or not. */
function typedRow(values: FormValues, petitionId: string): FormValues {
  const rows = Array.isArray(values['rows']) ? values['rows'] : [];
  const found = rows.find((row) => isRow(row) && row['about'] === petitionId);
  return isRow(found) ? found : {};
}

function isRow(row: unknown): row is FormValues {
  return typeof row === 'object' && row !== null && !(row instanceof File);
}

const dayOf = (on: string | null): string => (on === null ? '' : formatDay(day(on)));

const AnswerRow = ({
  locale,
  petition,
  index,
  picked,
  values,
}: NewAnswerProps & { petition: OwedPetition; index: number }) => {
  const t = answerText(locale);
  const row = typedRow(values, petition.id);
  const isPicked = picked.includes(petition.id);
  const name = (key: string) => `rows.${index}.${key}`;
  const due = petition.dueOn && formatDay(day(petition.dueOn));
  return (
    <Card>
      <input type="hidden" name={name('version')} value={petition.version} />
      <input type="hidden" name={name('about')} value={petition.id} />
      <Checkbox
        name={name('petitionId')}
        value={petition.id}
        label={petition.title}
        detail={[
          petition.code,
          petition.place,
          due && (petition.dueIsProposed ? t.dueProposed(due) : t.due(due)),
          petition.dutyState === 'answered' && t.supplement,
        ]
          .filter(Boolean)
          .join(' · ')}
        checked={isPicked}
      />
      {petition.together.length > 0 && (
        <p class="field-hint">{linkText(locale).answersToo(petition.together.join(', '))}</p>
      )}
      <details open={isPicked}>
        <summary>{t.showForm}</summary>
        <Prose text={petition.text} />
        <Select
          name={name('replyClass')}
          label={t.replyClass}
          options={REPLY_CLASSES.map((entry) => ({
            value: entry.code,
            label: entry[locale],
            group: REPLY_GROUP_LABELS[entry.group][locale],
          }))}
          value={typed(row, 'replyClass') || (petition.partClass ?? '')}
          placeholder={t.choose}
        />
        <TextArea
          name={name('text')}
          label={t.text}
          {...(petition.partAnswer ? { hint: t.ofPart } : {})}
          value={typed(row, 'text') || (petition.partAnswer ?? '')}
          rows={4}
        />
        <FieldRow>
          <TextInput name={name('annexLine')} label={t.annexLine} value={typed(row, 'annexLine')} />
          <DateField
            name={name('completesOn')}
            label={t.completesOn}
            hint={t.completesHint}
            value={typed(row, 'completesOn') || dayOf(petition.partCompletesOn)}
          />
        </FieldRow>
        <TextArea
          name={name('roadmap')}
          label={t.roadmap}
          value={typed(row, 'roadmap') || (petition.partRoadmap ?? '')}
          rows={2}
        />
      </details>
    </Card>
  );
};
