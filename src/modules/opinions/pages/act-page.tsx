import type { ComponentChildren } from 'preact';
import { formatInstant } from '#src/council/calendar/index.ts';
import { meetingName } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  Checkbox,
  DateField,
  FieldRow,
  FileField,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  RadioCards,
  Refused,
  Select,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { heading } from '../heading.ts';
import { opinionText } from '../messages/pages.ts';
import { opinionWords } from '../messages/words.ts';
import type { OpenMeeting } from '../queries/choices.ts';
import type { AppraisalView, SubmissionView } from '../queries/one.ts';
import { DECISIONS, OPINIONS } from '../rules.ts';
import type { Act, Decision } from '../rules.ts';
import { labelsOf } from './form-page.tsx';
import { shown, valueOf } from './parts.tsx';
import type { Answer } from './parts.tsx';

/** What the sitting or the slips say, for the form to start from. */
export interface ProposedResult {
  readonly decision: Decision | null;
  readonly text: string;
  readonly from: string;
}

export interface ActPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly act: Act;
  readonly submission: SubmissionView;
  readonly appraisal: AppraisalView | null;
  readonly answer: Answer;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly meetings: readonly OpenMeeting[];
  /** The day the deadline table gives from today. */
  readonly ruleDay: string | null;
  readonly proposed: ProposedResult | null;
}

/** One act on a submission, as a form of its own. */
export const ActPage = (props: ActPageProps) => {
  const { locale, act, submission, appraisal, answer } = props;
  const t = opinionText(locale);
  const label = opinionWords(locale).acts[act];
  const back = `/executive-submissions/${submission.code}`;
  return (
    <Stack>
      <PageHeader
        title={label}
        subtitle={[heading(submission.title), appraisal?.bodyName].filter(Boolean).join(' · ')}
        breadcrumbs={[
          { href: '/executive-submissions', label: t.nav },
          { href: back, label: submission.code },
        ]}
      />
      <Card>
        <Form
          action={`${back}/acts/${act}`}
          errors={answer.refusal?.fields}
          multipart={act === 'handIn' || act === 'resubmit'}
          fields={{
            version: valueOf(answer, 'version', String(submission.version)),
            ...(appraisal ? { appraisalId: appraisal.id } : {}),
          }}
        >
          <Stack>
            <Refused refusal={answer.refusal} labels={labelsOf(locale)} />
            {FIELDS[act]?.(props)}
            <SubmitBar>
              <Button tone="primary">{label}</Button>
              <LinkButton href={back} tone="quiet">
                {t.cancel}
              </LinkButton>
            </SubmitBar>
          </Stack>
        </Form>
      </Card>
    </Stack>
  );
};

type Fields = (props: ActPageProps) => ComponentChildren;

const Reason: Fields = ({ locale, answer }) => (
  <TextArea
    name="reason"
    label={opinionText(locale).reason}
    rows={3}
    value={valueOf(answer, 'reason')}
    required
  />
);

const Document = ({
  locale,
  answer,
  optional = false,
}: ActPageProps & { readonly optional?: boolean }) => {
  const t = opinionText(locale);
  return (
    <FieldRow>
      <TextInput
        name="documentNumber"
        label={t.documentNumber}
        value={valueOf(answer, 'documentNumber')}
        optional={optional}
        required={!optional}
      />
      <DateField
        name="documentOn"
        label={t.documentOn}
        value={valueOf(answer, 'documentOn')}
        optional={optional}
        required={!optional}
      />
    </FieldRow>
  );
};

const Receive: Fields = ({ locale, answer }) => (
  <DateField
    name="receivedOn"
    label={opinionText(locale).receivedOn}
    value={valueOf(answer, 'receivedOn')}
    optional
  />
);

const Resubmit: Fields = (props) => {
  const t = opinionText(props.locale);
  return (
    <>
      <Document {...props} />
      <TextArea
        name="note"
        label={t.note}
        rows={2}
        value={valueOf(props.answer, 'note')}
        optional
      />
      <FileField name="files[]" label={t.files} multiple required />
    </>
  );
};

const Assign: Fields = ({ locale, answer, committees, ruleDay }) => {
  const t = opinionText(locale);
  const isTyped = Object.keys(answer.values).length > 0;
  return (
    <>
      <Select
        name="bodyId"
        label={t.chooseCommittee}
        placeholder={t.chooseCommittee}
        options={committees.map(({ id, name }) => ({ value: id, label: name }))}
        value={valueOf(answer, 'bodyId')}
        required
      />
      <DateField name="dueOn" label={t.dueOn} value={valueOf(answer, 'dueOn')} optional />
      {ruleDay && (
        <Checkbox
          name="byRule"
          label={t.byRule}
          detail={t.byRuleNote(shown(ruleDay))}
          checked={isTyped ? valueOf(answer, 'byRule') !== '' : true}
        />
      )}
      <TextArea name="note" label={t.note} rows={2} value={valueOf(answer, 'note')} optional />
    </>
  );
};

const HandIn: Fields = (props) => {
  const { actor, locale, answer, appraisal } = props;
  const t = opinionText(locale);
  const words = opinionWords(locale);
  const isOwn = appraisal !== null && actor.bodyIds.includes(appraisal.body_id);
  return (
    <>
      {!isOwn && <Notice tone="neutral">{t.behalfHand}</Notice>}
      <Document {...props} optional={isOwn} />
      <RadioCards
        name="opinion"
        label={t.opinion}
        options={OPINIONS.map((value) => ({ value, label: words.opinions[value] }))}
        value={valueOf(answer, 'opinion')}
        required
        plain
      />
      <TextArea
        name="text"
        label={t.opinionText}
        rows={8}
        value={valueOf(answer, 'text')}
        required
      />
      <FileField name="files[]" label={t.files} multiple required />
    </>
  );
};

const Accept: Fields = ({ locale, answer }) => (
  <TextArea
    name="note"
    label={opinionText(locale).note}
    rows={2}
    value={valueOf(answer, 'note')}
    optional
  />
);

const SendBack: Fields = (props) => (
  <>
    {Reason(props)}
    <DateField
      name="dueOn"
      label={opinionText(props.locale).newDue}
      value={valueOf(props.answer, 'dueOn')}
      required
    />
  </>
);

const Party: Fields = (props) => (
  <>
    <Notice tone="warning">{opinionText(props.locale).partyNote}</Notice>
    <Document {...props} />
  </>
);

const Agenda: Fields = ({ locale, answer, meetings }) => {
  const t = opinionText(locale);
  if (meetings.length === 0) {
    return (
      <Notice
        tone="info"
        actions={<LinkButton href="/meetings/new">{t.planMeeting}</LinkButton>}
        title={t.noMeetings}
      />
    );
  }
  return (
    <FieldRow>
      <Select
        name="meetingId"
        label={t.meeting}
        options={meetings.map((meeting) => ({
          value: meeting.id,
          label: `${meetingName(meeting, locale)} · ${formatInstant(meeting.starts_at)}`,
        }))}
        value={valueOf(answer, 'meetingId', meetings[0]?.id ?? '')}
        required
      />
      <TextInput
        name="minutes"
        label={t.minutes}
        inputMode="numeric"
        width="short"
        value={valueOf(answer, 'minutes')}
        optional
      />
    </FieldRow>
  );
};

const Written: Fields = ({ locale, answer, submission }) => {
  const t = opinionText(locale);
  return (
    <>
      <DateField name="closesOn" label={t.closesOn} value={valueOf(answer, 'closesOn')} required />
      <TextArea
        name="text"
        label={t.askedText}
        hint={t.askedTextHint}
        rows={4}
        value={valueOf(answer, 'text', submission.asked)}
        required
      />
    </>
  );
};

const Result: Fields = ({ locale, answer, proposed }) => {
  const t = opinionText(locale);
  const words = opinionWords(locale);
  return (
    <>
      {proposed && (
        <Notice tone="info" title={`${t.takenFrom}: ${proposed.from}`}>
          {t.proposedFrom}
        </Notice>
      )}
      <RadioCards
        name="decision"
        label={t.decision}
        options={DECISIONS.map((value) => ({ value, label: words.decisions[value] }))}
        value={valueOf(answer, 'decision', proposed?.decision ?? '')}
        required
        plain
      />
      <TextArea
        name="text"
        label={t.decisionText}
        hint={t.decisionHint}
        rows={8}
        value={valueOf(answer, 'text', proposed?.text ?? '')}
      />
    </>
  );
};

const FIELDS: Partial<Readonly<Record<Act, Fields>>> = {
  receive: Receive,
  return: Reason,
  resubmit: Resubmit,
  withdraw: Reason,
  assign: Assign,
  handIn: HandIn,
  accept: Accept,
  sendBack: SendBack,
  lift: Reason,
  party: Party,
  agenda: Agenda,
  written: Written,
  result: Result,
};
