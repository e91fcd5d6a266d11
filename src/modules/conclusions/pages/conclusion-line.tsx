import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, LinkButton, Meta, PostButton, Prose, Section } from '#src/ui/index.ts';
import type { MeetingView } from '#src/modules/meetings/index.ts';
import { captureText } from '../messages/capture.ts';
import { wordsText } from '../messages/words.ts';
import { mayNotConfirm, mayNotRecord } from '../policy.ts';
import type { ConclusionView } from '../queries/conclusions.ts';
import { isIncomplete } from './incomplete-card.tsx';
import { dueNow, DutyStanding, KindBadge, StateMark } from './marks.tsx';

interface LineProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly today: string;
  readonly meeting: MeetingView;
  readonly conclusion: ConclusionView;
}

/** One conclusion on its meeting's page: number, words, who by when, how it stands. */
export const ConclusionLine = (props: LineProps) => {
  const { conclusion, locale, today } = props;
  const words = wordsText(locale);
  return (
    <Section
      level={3}
      title={`${conclusion.position}. ${conclusion.content}`}
      actions={hasActions(props) && <LineActions {...props} />}
    >
      <Meta
        items={[
          <a href={`/conclusions/${conclusion.code}`} key="code">
            {conclusion.code}
          </a>,
          <KindBadge kind={conclusion.kind} locale={locale} key="kind" />,
          <StateMark state={conclusion.state} locale={locale} key="state" />,
          conclusion.is_restricted && (
            <Badge icon="lock" key="lock">
              {words.restricted}
            </Badge>
          ),
          ...whoAndWhen(conclusion, locale),
          conclusion.duty && (
            <DutyStanding duty={conclusion.duty} today={today} locale={locale} key="duty" />
          ),
        ]}
      />
      {conclusion.left_out_reason !== '' && (
        <Prose text={captureText(locale).leftOutWhy(conclusion.left_out_reason)} />
      )}
    </Section>
  );
};

export function whoAndWhen(conclusion: ConclusionView, locale: Locale): (string | false)[] {
  const words = wordsText(locale);
  if (conclusion.kind !== 'assigned' && conclusion.lead === null) return [];
  const lead = conclusion.lead?.name ?? (conclusion.lead_named || words.noLead);
  return [
    `${words.parts.leadBodyId}: ${lead}`,
    conclusion.co.length > 0 &&
      `${words.parts.coBodyIds}: ${conclusion.co.map(({ name }) => name).join(', ')}`,
    `${words.parts.dueOn}: ${dueNow(conclusion, locale)}`,
  ];
}

const EDITABLE: readonly string[] = ['draft', 'confirmed', 'leftOut'];

function hasActions({ actor, conclusion }: LineProps): boolean {
  if (!EDITABLE.includes(conclusion.state)) return false;
  const { council_id: council } = conclusion;
  return mayNotRecord(actor, council) === null || mayNotConfirm(actor, council) === null;
}

const LineActions = ({ actor, conclusion, locale, meeting }: LineProps) => {
  const t = captureText(locale);
  const href = `/conclusions/${conclusion.code}`;
  const isDraft = conclusion.state === 'draft';
  const mayEdit =
    mayNotRecord(actor, conclusion.council_id) === null && EDITABLE.includes(conclusion.state);
  const mayLeaveOut =
    mayNotConfirm(actor, conclusion.council_id) === null &&
    (isDraft || conclusion.state === 'confirmed');
  const mayConfirm = isDraft && !isIncomplete(conclusion);
  return (
    <>
      {mayConfirm && mayNotConfirm(actor, conclusion.council_id) === null && (
        <PostButton
          action={`/meetings/${meeting.code}/conclusions/confirm`}
          fields={{ 'ids[]': conclusion.id }}
          size="small"
        >
          {t.confirm}
        </PostButton>
      )}
      {mayLeaveOut && (
        <LinkButton href={`${href}/leave-out`} size="small" tone="quiet">
          {t.leaveOut}
        </LinkButton>
      )}
      {mayEdit && (
        <LinkButton href={`${href}/edit`} size="small" tone="quiet">
          {t.edit}
        </LinkButton>
      )}
    </>
  );
};
