import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Badge,
  Button,
  Card,
  DateField,
  DefinitionList,
  ErrorSummary,
  FieldRow,
  Form,
  Notice,
  PageHeader,
  Prose,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import type { ComponentChildren } from 'preact';
import { screenText } from '../messages/screen.ts';
import { threadText } from '../messages/thread.ts';
import { writtenText } from '../messages/written.ts';
import type { questionById } from '../queries/record.ts';

export interface QuestionPageProps {
  readonly locale: Locale;
  readonly question: NonNullable<Awaited<ReturnType<typeof questionById>>>;
  /** The meeting whose secretary works on it: its own, or the one it was carried to. */
  readonly meetingId: string;
  readonly meetingCode: string;
  readonly mayFollowUp: boolean;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly refused: string | null;
}

export const QuestionPage = (props: QuestionPageProps) => {
  const { locale, question, mayFollowUp } = props;
  const t = writtenText(locale);
  const isSettled = question.state === 'answered' || question.state === 'owed';
  return (
    <>
      <PageHeader
        title={t.questionTitle}
        subtitle={question.meetingTitle}
        breadcrumbs={[
          { href: `/meetings/${question.meetingCode}/sitting`, label: question.meetingTitle },
        ]}
        marks={<Badge>{threadText(locale).states[question.state]}</Badge>}
      />
      <Stack>
        <Card>
          <Prose text={question.text} large />
          <DefinitionList
            items={[
              { term: screenText(locale).asker, value: question.asker },
              { term: t.asked, value: question.askedBody ?? question.asked_name },
              { term: t.askedAt, value: formatInstant(question.asked_at) },
              question.follow_reason !== '' && { term: t.note, value: question.follow_reason },
              question.dutyCode !== null && {
                term: t.duty,
                value: <a href={`/duties/${question.duty_id ?? ''}`}>{question.dutyCode}</a>,
              },
              question.answer !== '' && {
                term: threadText(locale).answers(question.answered_by),
                value: <Prose text={question.answer} />,
              },
            ]}
          />
        </Card>
        {mayFollowUp && !isSettled && <Follow {...props} />}
      </Stack>
    </>
  );
};

const Follow = (props: QuestionPageProps) => {
  const t = writtenText(props.locale);
  const value = (name: string) => typed(props.values, name);
  return (
    <>
      <ActForm {...props} act="answer" title={t.answerNow}>
        <TextArea name="text" label={t.answerText} rows={3} value={value('text')} required />
        <FieldRow>
          <TextInput name="answeredBy" label={t.answeredBy} value={value('answeredBy')} optional />
          <TextInput name="at" label={screenText(props.locale).at} value={value('at')} optional />
        </FieldRow>
      </ActForm>
      <ActForm {...props} act="owe" title={t.owe} note={t.oweNote}>
        <FieldRow>
          <DateField name="dueOn" label={t.dueOn} value={value('dueOn')} />
          <TextInput name="note" label={t.note} value={value('note')} optional />
        </FieldRow>
      </ActForm>
      <ActForm {...props} act="carry" title={t.carry} note={t.carryNote}>
        <TextInput name="reason" label={t.reason} value={value('reason')} required />
      </ActForm>
    </>
  );
};

const ActForm = (
  props: QuestionPageProps & {
    act: string;
    title: string;
    note?: string;
    children: ComponentChildren;
  },
) => {
  const { question, act, title, note, children } = props;
  const refusal = props.refused === act ? props.refusal : null;
  return (
    <Card title={title} note={note}>
      <Form
        action={`/sitting-questions/${question.id}/${act}`}
        errors={refusal?.fields}
        fields={{
          version: String(question.version),
          meetingId: props.meetingId,
          meeting: props.meetingCode,
        }}
        prefix={act}
      >
        <ErrorSummary />
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice tone="danger" urgent title={refusal.message} />
        )}
        {children}
        <SubmitBar>
          <Button tone={act === 'answer' ? 'primary' : 'plain'}>{title}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
