import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  EmptyState,
  Form,
  LinkButton,
  Meta,
  PageHeader,
  PostButton,
  Stack,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import type { ListedProposal } from '../queries/programmes.ts';
import { mayNotChoose, mayNotRead, mayNotWithdraw } from '../policy.ts';
import { monthText, valueOf } from './parts.tsx';
import { ProposalFields } from './proposal-fields.tsx';
import type { Answer } from './parts.tsx';

export interface ProposalsPageProps extends Answer {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly proposals: readonly ListedProposal[];
  readonly mayPropose: boolean;
  readonly month: string;
  /** The proposal whose form was refused; null: the form for a new one. */
  readonly answeredFor?: string | null;
}

const TONES = {
  proposed: 'warning',
  chosen: 'success',
  declined: 'outline',
  withdrawn: 'outline',
} as const;

export const ProposalsPage = (props: ProposalsPageProps) => {
  const { locale, proposals, mayPropose } = props;
  const t = programmesText(locale);
  return (
    <>
      <PageHeader
        title={t.proposals}
        subtitle={t.proposalsLead}
        breadcrumbs={
          mayNotRead(props.actor) === null ? [{ href: '/programmes', label: t.title }] : []
        }
      />
      <Stack>
        {mayPropose && <ProposeForm {...props} />}
        {proposals.length === 0 ? (
          <EmptyState title={t.noProposals}>{t.noProposalsWords}</EmptyState>
        ) : (
          proposals.map((proposal) => (
            <OneProposal key={proposal.id} {...props} proposal={proposal} />
          ))
        )}
      </Stack>
    </>
  );
};

const ProposeForm = (props: ProposalsPageProps) => {
  const t = programmesText(props.locale);
  const answer: Answer = props.answeredFor === null ? props : {};
  return (
    <Card title={t.propose}>
      <Form action="/proposals" errors={answer.refusal?.fields} prefix="proposal">
        <Refused refusal={answer.refusal} />
        <ProposalFields
          {...answer}
          locale={props.locale}
          start={{ title: '', kind: 'other', month: props.month, reason: '' }}
        />
        <SubmitBar>
          <Button tone="primary">{t.propose}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const OneProposal = (props: ProposalsPageProps & { readonly proposal: ListedProposal }) => {
  const { actor, locale, proposal } = props;
  const t = programmesText(locale);
  const isOpen = proposal.state === 'proposed';
  return (
    <Card
      title={proposal.title}
      actions={<Badge tone={TONES[proposal.state]}>{t.proposalStates[proposal.state]}</Badge>}
    >
      <Meta items={[proposal.bodyName, t.monthOf(monthText(proposal.month))]} />
      <p>{proposal.reason}</p>
      {proposal.decided_reason && (
        <p>
          {t.reason}: {proposal.decided_reason}
        </p>
      )}
      {proposal.meetingCode && (
        <p>
          <a href={`/meetings/${proposal.meetingCode}`}>{t.forMeeting}</a>
        </p>
      )}
      {isOpen && mayNotChoose(actor) === null && <DeclineForm {...props} />}
      {isOpen && mayNotWithdraw(actor, proposal.body_id) === null && (
        <ButtonRow>
          <LinkButton href={`/proposals/${proposal.id}`} icon="edit">
            {t.editProposal}
          </LinkButton>
          <PostButton
            action={`/proposals/${proposal.id}/withdraw`}
            fields={{ version: String(proposal.version) }}
            tone="quiet"
          >
            {t.withdraw}
          </PostButton>
        </ButtonRow>
      )}
    </Card>
  );
};

const DeclineForm = (props: ProposalsPageProps & { readonly proposal: ListedProposal }) => {
  const { locale, proposal } = props;
  const t = programmesText(locale);
  const answer: Answer = props.answeredFor === proposal.id ? props : {};
  return (
    <Form
      action={`/proposals/${proposal.id}/decline`}
      fields={{ version: String(proposal.version) }}
      errors={answer.refusal?.fields}
      prefix={`decline-${proposal.id}`}
    >
      <Refused refusal={answer.refusal} />
      <TextInput name="reason" label={t.reason} value={valueOf(answer, 'reason')} />
      <ButtonRow>
        <Button tone="plain">{t.decline}</Button>
      </ButtonRow>
    </Form>
  );
};
