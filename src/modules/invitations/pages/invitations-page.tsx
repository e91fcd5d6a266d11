import { formatDay, formatInstant } from '#src/council/calendar/index.ts';
import { PaperPanel } from '#src/council/papers/index.ts';
import type { PaperView } from '#src/council/papers/index.ts';
import { hours, MeetingFrame, mayNotPrepare } from '#src/modules/meetings/index.ts';
import { Card, LinkButton, Meta, Notice, PostButton, ScreenOnly, Stack } from '#src/ui/index.ts';
import type { NoticePeriod } from '../acting/notice-period.ts';
import { countAnswers } from '../answers.ts';
import { agendaPaperText } from '../messages/agenda.ts';
import { invitationsText } from '../messages/pages.ts';
import { reachingText } from '../messages/reaching.ts';
import { mayNotOverride } from '../policy.ts';
import type { Clash } from '../queries/clashes.ts';
import { waitsToBeSent, whyUnreached } from '../rules.ts';
import { InviteForms } from './invite-forms.tsx';
import type { InviteFormsProps } from './invite-forms.tsx';
import { OverrideForm } from './override-form.tsx';
import { People } from './people.tsx';
import type { PeopleProps } from './people.tsx';

export interface InvitationsPageProps
  extends InviteFormsProps, Omit<PeopleProps, 'prepares' | 'tells'> {
  readonly clashes: readonly Clash[];
  readonly period: NoticePeriod | null;
  readonly letters: readonly PaperView[];
  readonly agendas: readonly PaperView[];
}

export const InvitationsPage = (props: InvitationsPageProps) => {
  const { actor, locale, meeting, invitees, movedAt } = props;
  const t = invitationsText(locale);
  const prepares = mayNotPrepare(actor, meeting) === null;
  const isOpen = meeting.state !== 'closed' && meeting.state !== 'cancelled';
  return (
    <MeetingFrame
      actor={actor}
      locale={locale}
      meeting={meeting}
      current="invitations"
      actions={
        <>
          <LinkButton href={`/meetings/${meeting.code}/pack`} icon="file">
            {t.pack}
          </LinkButton>
          {prepares && (
            <LinkButton href={`/meetings/${meeting.code}/handouts`} icon="lock">
              {t.handouts}
            </LinkButton>
          )}
        </>
      }
    >
      <Stack>
        <Period {...props} />
        {prepares && <ToTell {...props} />}
        {prepares && <Clashes {...props} />}
        <Card
          title={t.people}
          note={invitees.length > 0 && t.counts(countAnswers(invitees, movedAt))}
          actions={prepares && isOpen && <Sending {...props} />}
          flush
        >
          <People
            {...props}
            prepares={prepares && isOpen}
            tells={prepares && meeting.state !== 'closed'}
          />
        </Card>
        {prepares && <InvitationPaper {...props} isOpen={isOpen} />}
        {prepares && <AgendaPaper {...props} isOpen={isOpen} />}
        {prepares && isOpen && (
          <ScreenOnly>
            <InviteForms {...props} />
          </ScreenOnly>
        )}
      </Stack>
    </MeetingFrame>
  );
};

/** The invitation on paper, with a number and a signature, beside the mail that went out. */
const InvitationPaper = ({
  locale,
  meeting,
  letters,
  isOpen,
}: InvitationsPageProps & { readonly isOpen: boolean }) => {
  const t = invitationsText(locale);
  const isWorkedOn = letters.some(({ state }) => state !== 'replaced' && state !== 'withdrawn');
  if (letters.length === 0) return null;
  return (
    <PaperPanel
      locale={locale}
      papers={letters}
      title={t.letter}
      actions={
        isOpen &&
        !isWorkedOn && (
          <PostButton action={`/meetings/${meeting.code}/invitations/paper`}>
            {t.draftLetter}
          </PostButton>
        )
      }
    />
  );
};

/** The agenda on paper, where an office issues one of its own. */
const AgendaPaper = ({
  agenda,
  agendas,
  isOpen,
  locale,
  meeting,
}: InvitationsPageProps & { readonly isOpen: boolean }) => {
  const t = agendaPaperText(locale);
  const isWorkedOn = agendas.some(({ state }) => state !== 'replaced' && state !== 'withdrawn');
  const mayDraft = isOpen && !isWorkedOn && agenda.length > 0;
  if (agendas.length === 0 && !mayDraft) return null;
  return (
    <PaperPanel
      locale={locale}
      papers={agendas}
      title={t.title}
      actions={
        mayDraft && (
          <PostButton action={`/meetings/${meeting.code}/invitations/agenda`}>{t.draft}</PostButton>
        )
      }
    />
  );
};

const Sending = ({ locale, meeting, invitees, letters, now }: InvitationsPageProps) => {
  const t = invitationsText(locale);
  const isCalled = meeting.state !== 'preparing';
  const someWait = invitees.some((one) => waitsToBeSent(one, meeting.sequence, now));
  return (
    <>
      {letters.length === 0 && (
        <PostButton action={`/meetings/${meeting.code}/invitations/paper`}>
          {t.draftLetter}
        </PostButton>
      )}
      <PostButton action={`/meetings/${meeting.code}/invitations/members`} tone="quiet">
        {t.renew}
      </PostButton>
      {isCalled && someWait && (
        <LinkButton href={`/meetings/${meeting.code}/invitations/send`} tone="primary">
          {t.goSend}
        </LinkButton>
      )}
    </>
  );
};

/** Statutory notice: the last day, its legal basis, and who decided otherwise. */
const Period = (props: InvitationsPageProps) => {
  const { actor, locale, meeting, period } = props;
  if (!period || meeting.state === 'closed' || meeting.state === 'cancelled') return null;
  const t = invitationsText(locale);
  const due = formatDay(period.due.dueOn);
  const isWaiting = meeting.state === 'preparing' && period.isLate && !period.override;
  return (
    <Notice tone={isWaiting ? 'warning' : 'info'} title={t.period}>
      <Meta
        items={[
          period.isLate && meeting.state === 'preparing' ? t.periodLate(due) : t.periodIn(due),
          period.basis,
          ...(period.due.proposed ? [t.proposedRule] : []),
        ]}
      />
      {period.override && (
        <p>
          {t.overridden(
            period.override.by,
            formatInstant(period.override.at),
            period.override.reason,
          )}
        </p>
      )}
      {isWaiting && !period.due.proposed && mayNotOverride(actor, meeting) === null && (
        <OverrideForm {...props} />
      )}
    </Notice>
  );
};

/** Whom neither mail nor bell reaches: the office tells them, of an end too. */
const ToTell = ({ locale, mails, meeting, invitees, now }: InvitationsPageProps) => {
  const t = reachingText(locale);
  const names = invitees
    .filter((one) => whyUnreached(one, meeting.sequence, now, mails.get(one.id) ?? null))
    .map(({ name }) => name);
  if (names.length === 0 || meeting.state === 'closed') return null;
  return (
    <ScreenOnly>
      <Notice tone="warning" title={t.title(names.length)}>
        <Meta items={names} />
        <p>{meeting.state === 'cancelled' ? t.noteOff : t.note}</p>
      </Notice>
    </ScreenOnly>
  );
};

const Clashes = ({ locale, clashes }: InvitationsPageProps) => {
  const t = invitationsText(locale);
  if (clashes.length === 0) return null;
  return (
    <Notice tone="warning" title={t.clashes}>
      <ul class="plain-lines">
        {clashes.map(({ name, title, code, startsAt, endsAt }) => (
          <li key={`${name}${startsAt.getTime()}`}>
            {name}: {code ? <a href={`/meetings/${code}`}>{title}</a> : t.otherMeeting},{' '}
            {hours(startsAt, endsAt)}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
