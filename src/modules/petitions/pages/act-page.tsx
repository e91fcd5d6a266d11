import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  Columns,
  DataTable,
  DateField,
  ErrorSummary,
  FieldGroup,
  FieldRow,
  FileField,
  Form,
  ItemList,
  LinkButton,
  Meta,
  Notice,
  PageHeader,
  Prose,
  Section,
  Stack,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import type { ActReport } from '../acting/each-petition.ts';
import { actText } from '../messages/acts.ts';
import { formText } from '../messages/act-forms.ts';
import type { ShownAnswer } from '../queries/act-form.ts';
import { isReplyClass, replyClass } from '../reply-classes.ts';
import type { PetitionAct } from '../rules.ts';
import type { Petition } from '../store/petitions.ts';
import { typed } from '#src/platform/web/typed.ts';
import { AloneBox } from './ties/alone-box.tsx';
import { CheckCard } from './check-card.tsx';
import type { ShownCheck } from './check-card.tsx';
import { ACT_FIELDS } from './act-fields.tsx';
import type { FieldsProps } from './act-field-parts.tsx';
import type { ShownSuggestions } from './recording/suggestion-panel.tsx';

export interface ActPageProps {
  readonly locale: Locale;
  readonly act: PetitionAct;
  readonly action: string;
  readonly petitions: readonly Petition[];
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  /** Why the act is not possible for this one petition; the form is not drawn then. */
  readonly blocked: string | null;
  readonly answer: ShownAnswer | null;
  /** What was seen on the ground, newest first. */
  readonly checks: readonly ShownCheck[];
  /** The body whose act is entered for it. */
  readonly behalfOf: string | null;
  readonly options: FieldsProps['options'];
  /** Codes of those answered together with it, which the act reaches too. */
  readonly others: readonly string[];
  /** What the words of the petitions suggest for the fields of this act. */
  readonly suggested?: ShownSuggestions | null;
}

export const ActPage = (props: ActPageProps) => {
  const { locale, act, petitions } = props;
  const t = formText(locale);
  const [only] = petitions;
  const isOne = petitions.length === 1;
  return (
    <>
      <PageHeader
        title={actText(locale).acts[act]}
        subtitle={isOne ? only?.title : t.chosen(petitions.length)}
        breadcrumbs={[
          { href: '/petitions', label: t.petition },
          ...(isOne && only ? [{ href: `/petitions/${only.id}`, label: only.code }] : []),
        ]}
      />
      {props.blocked ? (
        <Notice
          tone="warning"
          title={t.notPossible}
          actions={only && <LinkButton href={`/petitions/${only.id}`}>{t.back}</LinkButton>}
        >
          {props.blocked}
        </Notice>
      ) : (
        <Columns>
          <Subject {...props} />
          <Stack>
            <Card>
              <ActForm {...props} />
            </Card>
          </Stack>
        </Columns>
      )}
    </>
  );
};

/** The question and its reply side by side with what is to be decided. */
const Subject = ({ locale, petitions, answer, act, checks }: ActPageProps) => {
  const t = formText(locale);
  const [only] = petitions;
  if (petitions.length !== 1 || !only) {
    return (
      <Card title={t.chosen(petitions.length)} flush>
        <ItemList
          items={petitions.map((petition) => ({
            key: petition.id,
            href: `/petitions/${petition.id}`,
            title: petition.title,
            meta: petition.code,
          }))}
        />
      </Card>
    );
  }
  const showsAnswer =
    act === 'evaluate' || act === 'verify' || act === 'end' || act === 'reopen' || act === 'tell';
  return (
    <div class="stack">
      <Card title={t.petitionWords} note={only.code}>
        <Prose text={only.working_text} />
      </Card>
      {showsAnswer && (
        <Card title={t.lastAnswer} tone="accent">
          {answer ? <AnswerWords locale={locale} answer={answer} /> : <p>{t.noAnswer}</p>}
        </Card>
      )}
      {showsAnswer && checks.length > 0 && (
        <Section title={formText(locale).checks}>
          {checks.map((check) => (
            <CheckCard {...check} locale={locale} key={check.verification.id} />
          ))}
        </Section>
      )}
    </div>
  );
};

export const AnswerWords = ({ locale, answer }: { locale: Locale; answer: ShownAnswer }) => (
  <>
    <Meta
      items={[
        answer.bodyName,
        <a href={`/answers/${answer.documentId}`}>{answer.number}</a>,
        formatDay(day(answer.issuedOn)),
      ]}
    />
    {isReplyClass(answer.replyClass) && (
      <p>
        <strong>{replyClass(answer.replyClass)[locale]}</strong>
        {answer.completesOn && ` (${formatDay(day(answer.completesOn))})`}
      </p>
    )}
    <Prose text={answer.text} />
    {answer.roadmap && <Prose text={answer.roadmap} />}
  </>
);

/** The form of one act, on its page or in a dialog of the record page. */
export const ActForm = (props: ActPageProps & { readonly prefix?: string }) => {
  const { locale, act, petitions, values, refusal } = props;
  const t = formText(locale);
  const Fields = ACT_FIELDS[act];
  const [only] = petitions;
  const isOne = petitions.length === 1 && only;
  if (!Fields) return null;
  return (
    <Form
      action={props.action}
      errors={refusal?.fields}
      multipart={act === 'verify' || props.behalfOf !== null}
      prefix={props.prefix ?? act}
      guard
      fields={{
        submitted: '1',
        ids: petitions.map(({ id }) => id).join(','),
        version: isOne ? typed(values, 'version') || String(only.version) : undefined,
      }}
    >
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <ErrorSummary labels={labelsOf(locale, act)} />
      <Fields
        locale={locale}
        values={values}
        options={props.options}
        suggested={props.suggested ?? null}
        hasReply={only?.reply_class !== null && only?.reply_class !== undefined}
        escalationStep={only?.escalation_step ?? 0}
      />
      {props.behalfOf !== null && (
        <FieldGroup legend={t.sourceLegend} note={t.onBehalfOf(props.behalfOf)}>
          <FieldRow>
            <TextInput
              name="documentNumber"
              label={t.documentNumber}
              value={typed(values, 'documentNumber')}
            />
            <DateField name="documentOn" label={t.documentOn} value={typed(values, 'documentOn')} />
          </FieldRow>
          <TextInput name="speaker" label={t.speaker} value={typed(values, 'speaker')} />
          {isOne && <FileField name="files[]" label={t.sourceFiles} multiple optional />}
        </FieldGroup>
      )}
      <AloneBox locale={locale} others={props.others} />
      <SubmitBar>
        <Button tone="primary">{actText(locale).acts[act]}</Button>
        <LinkButton tone="quiet" href={isOne ? `/petitions/${only.id}` : '/petitions'}>
          {t.cancel}
        </LinkButton>
      </SubmitBar>
    </Form>
  );
};

/** The words of each field's own label. */
const labelsOf = (locale: Locale, act: PetitionAct): Readonly<Record<string, string>> => {
  const t = formText(locale);
  const notes: Readonly<Partial<Record<PetitionAct, string>>> = {
    evaluate: t.opinion,
    verify: t.whatSeen,
    report: t.progress,
    end: t.note,
  };
  return {
    fieldCode: t.field,
    decision: t.decision,
    endReason: t.endReason,
    reason: t.endReason,
    note: notes[act] ?? t.reason,
    finding: t.finding,
    toBodyId: t.to,
    letterNumber: t.letterNumber,
    letterOn: t.letterOn,
    leadBodyId: t.lead,
    'coBodyIds[]': t.co,
    channel: t.channel,
    reached: t.reached,
    dueOn: t.dueOn,
    documentNumber: t.documentNumber,
    documentOn: t.documentOn,
    verifiedOn: t.seenOn,
    way: t.tellingWay,
    contact: t.toldContact,
    toldOn: t.toldOn,
  };
};

export interface ReportPageProps {
  readonly locale: Locale;
  readonly title: string;
  readonly report: ActReport;
  readonly codes: ReadonlyMap<string, string>;
}

/** Row by row: what was done, what was refused and why. */
export const ReportPage = ({ locale, title, report, codes }: ReportPageProps) => {
  const t = formText(locale);
  return (
    <>
      <PageHeader title={title} breadcrumbs={[{ href: '/petitions', label: t.petition }]} />
      <Notice tone={report.refused.length > 0 ? 'warning' : 'success'}>
        {t.doneMany(title, report.done.length, report.refused.length)}
      </Notice>
      {report.refused.length > 0 && (
        <DataTable
          caption={t.resultRefused}
          rows={report.refused}
          rowKey={(row) => row.id}
          rowHref={(row) => `/petitions/${row.id}`}
          columns={[
            { key: 'code', header: t.code, nowrap: true, cell: (row) => codes.get(row.id) ?? '' },
            { key: 'why', header: t.why, cell: (row) => row.sentence },
          ]}
        />
      )}
      {report.done.length > 0 && (
        <Card title={t.resultDone} flush>
          <ItemList
            items={report.done.map((row) => ({
              key: row.id,
              href: `/petitions/${row.id}`,
              title: row.code,
            }))}
          />
        </Card>
      )}
    </>
  );
};
