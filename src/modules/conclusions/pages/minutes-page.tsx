import { day, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import { PaperPanel } from '#src/council/papers/index.ts';
import type { PaperView } from '#src/council/papers/index.ts';
import { MeetingFrame } from '#src/modules/meetings/index.ts';
import type { MeetingView } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  Meta,
  Notice,
  PostButton,
  Prose,
  Section,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { minutesText } from '../messages/minutes.ts';
import { mayNotApproveMinutes, mayNotWriteMinutes } from '../policy.ts';
import type { Minutes, RemarkView } from '../queries/minutes.ts';
import { whyNotOver } from '../rules.ts';

export interface MinutesPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly now: Date;
  readonly minutes: Minutes | null;
  readonly papers: readonly PaperView[];
  readonly remarks: readonly RemarkView[];
  readonly values?: FormValues;
  readonly refusal?: Refusal | undefined;
}

const base = (meeting: MeetingView) => `/meetings/${meeting.code}/minutes`;
const TONES = { draft: 'warning', circulated: 'info', approved: 'success' } as const;

/** The minutes from the first draft to their approval, with what members remarked. */
export const MinutesPage = (props: MinutesPageProps) => {
  const { actor, locale, meeting, minutes, papers, refusal } = props;
  const t = minutesText(locale);
  return (
    <MeetingFrame
      {...{ actor, locale, meeting }}
      current="minutes"
      actions={<Actions {...props} />}
    >
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent title={refusal.message} />
      )}
      {minutes === null ? (
        <EmptyState icon="file" title={t.none}>
          {t.noneNote}
        </EmptyState>
      ) : (
        <Stack>
          <PaperPanel
            locale={locale}
            papers={papers}
            title={t.text}
            note={<Standing locale={locale} minutes={minutes} />}
          />
          <Circulate {...props} minutes={minutes} />
          <Remarks {...props} minutes={minutes} />
        </Stack>
      )}
    </MeetingFrame>
  );
};

type Made = MinutesPageProps & { readonly minutes: Minutes };

const Actions = (props: MinutesPageProps) => {
  const { actor, locale, meeting, minutes } = props;
  const t = minutesText(locale);
  const mayWrite = mayNotWriteMinutes(actor, meeting.council_id) === null;
  const mayApprove = mayNotApproveMinutes(actor, meeting.council_id) === null;
  if (meeting.state === 'cancelled' || minutes?.state === 'approved') return null;
  const isOver = whyNotOver(meeting, props.now) === null;
  return (
    <ButtonRow>
      {mayWrite &&
        (isOver ? (
          <DrawButton {...props} />
        ) : (
          <Button type="button" reason={t.afterClosing}>
            {minutes === null ? t.draw : t.redraw}
          </Button>
        ))}
      {mayApprove && minutes?.state === 'circulated' && (
        <ApproveButton {...props} minutes={minutes} isOver={isOver} />
      )}
    </ButtonRow>
  );
};

const DrawButton = ({ locale, meeting, minutes, papers }: MinutesPageProps) => {
  const t = minutesText(locale);
  const drafted = papers.find(({ id }) => id === minutes?.paper_id);
  const action = `${base(meeting)}/draw`;
  return minutes === null ? (
    <PostButton action={action} tone="primary">
      {t.draw}
    </PostButton>
  ) : (
    <PostButton
      action={action}
      fields={drafted ? { version: String(drafted.version) } : {}}
      confirm={t.redrawSure}
    >
      {t.redraw}
    </PostButton>
  );
};

/** Offered when it can be signed; before that, what must happen first. */
const ApproveButton = (props: Made & { readonly isOver: boolean }) => {
  const { locale, meeting, minutes, papers, remarks, isOver } = props;
  const t = minutesText(locale);
  const open = remarks.filter(({ state }) => state === 'open').length;
  const paper = papers.find(({ id }) => id === minutes.paper_id);
  const first = !isOver
    ? t.signedAfterClosing
    : open > 0
      ? t.remarksFirst(open)
      : paper?.state === 'draft'
        ? t.checkFirst
        : null;
  return first === null ? (
    <PostButton
      action={`${base(meeting)}/approve`}
      fields={{ version: String(minutes.version) }}
      tone="primary"
    >
      {t.approve}
    </PostButton>
  ) : (
    <Button type="button" reason={first}>
      {t.approve}
    </Button>
  );
};

const Standing = ({ locale, minutes }: { locale: Locale; minutes: Minutes }) => {
  const t = minutesText(locale);
  const { circulated_at: sent, remarks_until: until, approved_at: approved } = minutes;
  return (
    <Meta
      items={[
        <Badge tone={TONES[minutes.state]} key="state">
          {t.states[minutes.state]}
        </Badge>,
        sent !== null && t.circulatedAt(formatInstant(sent)),
        until !== null && t.until(formatDay(day(until))),
        approved !== null && t.approvedBy('', formatInstant(approved)),
      ]}
    />
  );
};

const Circulate = ({ actor, locale, meeting, minutes, now, refusal }: Made) => {
  const t = minutesText(locale);
  const mayWrite = mayNotWriteMinutes(actor, meeting.council_id) === null;
  if (!mayWrite || minutes.state !== 'draft') return null;
  if (whyNotOver(meeting, now) !== null)
    return (
      <Card title={t.circulate}>
        <p>{t.sentAfterClosing}</p>
      </Card>
    );
  return (
    <Card title={t.circulate}>
      <Form action={`${base(meeting)}/circulate`} errors={refusal?.fields} prefix="circulate">
        <DateField name="remarksUntil" label={t.circulateUntil} value="" optional />
        <SubmitBar>
          <Button tone="primary">{t.circulate}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const Remarks = (props: Made) => {
  const { locale, meeting, minutes, remarks, refusal, values = {} } = props;
  const t = minutesText(locale);
  if (minutes.state === 'draft') return null;
  return (
    <Card title={t.remarks}>
      <Stack>
        {remarks.length === 0 && <p>{t.noRemarks}</p>}
        {remarks.map((remark) => (
          <Remark {...props} remark={remark} key={remark.id} />
        ))}
        {minutes.state === 'circulated' && (
          <Form action={`${base(meeting)}/remarks`} errors={refusal?.fields} prefix="remark">
            <ErrorSummary />
            <TextArea name="words" label={t.remarkLabel} value={typed(values, 'words')} rows={3} />
            <SubmitBar>
              <Button>{t.remark}</Button>
            </SubmitBar>
          </Form>
        )}
      </Stack>
    </Card>
  );
};

const Remark = ({ actor, locale, meeting, minutes, remark }: Made & { remark: RemarkView }) => {
  const t = minutesText(locale);
  const mayDecide =
    remark.state === 'open' &&
    minutes.state === 'circulated' &&
    mayNotWriteMinutes(actor, meeting.council_id) === null;
  return (
    <Section
      level={3}
      title={remark.personName ?? ''}
      actions={
        <Badge tone={remark.state === 'open' ? 'warning' : 'neutral'}>
          {t.remarkStates[remark.state]}
        </Badge>
      }
    >
      <Prose text={remark.words} />
      {remark.reply !== '' && <Prose text={`${t.reply}: ${remark.reply}`} />}
      {mayDecide && (
        <Form
          action={`${base(meeting)}/remarks/decide`}
          fields={{ id: remark.id }}
          prefix={`decide-${remark.id}`}
        >
          <TextInput name="reply" label={t.reply} optional />
          <SubmitBar>
            <Button name="isTaken" value="true">
              {t.take}
            </Button>
            <Button name="isTaken" value="" tone="quiet">
              {t.decline}
            </Button>
          </SubmitBar>
        </Form>
      )}
    </Section>
  );
};
