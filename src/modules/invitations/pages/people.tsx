import { formatInstant } from '#src/council/calendar/index.ts';
import type { AgendaLine, MeetingView } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  ButtonRow,
  DataTable,
  EmptyState,
  LinkButton,
  Meta,
  PostButton,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { isForOldTime } from '../answers.ts';
import { invitationsText } from '../messages/pages.ts';
import { mayNotAcceptExcuse, mayNotAnswer } from '../policy.ts';
import type { UnsentMails } from '../queries/mails.ts';
import { toldStanding, whyUnreached } from '../rules.ts';
import type { Invitee } from '../schema.ts';
import { CorrectAddress } from './unreached.tsx';

const TONES = { coming: 'success', absent: 'warning', substitute: 'info' } as const;

export interface PeopleProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly now: Date;
  readonly invitees: readonly Invitee[];
  readonly mails: UnsentMails;
  /** When the meeting was last given another time. */
  readonly movedAt: Date | null;
  readonly agenda: readonly AgendaLine[];
  readonly prepares: boolean;
  /** May note whom the office told itself, of a cancelled meeting too. */
  readonly tells: boolean;
}

export const People = (props: PeopleProps) => {
  const { locale, invitees, movedAt } = props;
  const t = invitationsText(locale);
  const columns: readonly Column<Invitee>[] = [
    {
      key: 'name',
      header: t.name,
      card: 'title',
      width: 'third',
      cell: (one) => one.name,
      below: (one) => <Meta items={[t.roles[one.role], ...notesOf(one, props)]} />,
    },
    {
      key: 'answer',
      header: t.answer,
      card: 'mark',
      cell: (one) =>
        one.answer ? (
          <Badge tone={isForOldTime(one, movedAt) ? 'outline' : TONES[one.answer]}>
            {t.answers[one.answer]}
          </Badge>
        ) : (
          <Badge tone="outline">{t.noAnswer}</Badge>
        ),
      below: (one) => <Meta items={wordsOf(one, t, movedAt)} />,
    },
    {
      key: 'told',
      header: t.told,
      card: 'meta',
      width: 'wide',
      cell: (one) => toldWords(one, props),
      below: (one) => <Address {...props} one={one} />,
    },
    {
      key: 'acts',
      header: t.record,
      headerHidden: true,
      nowrap: true,
      card: 'meta',
      cell: (one) => <Acts {...props} one={one} />,
    },
  ];
  return (
    <DataTable
      caption={t.people}
      rows={invitees}
      rowKey={(one) => one.id}
      columns={columns}
      empty={<EmptyState title={t.none}>{t.noneWords}</EmptyState>}
    />
  );
};

/** Not sent, under way, waiting for the mail server, or told and when. */
function toldWords(one: Invitee, { locale, meeting, mails, now }: PeopleProps): string {
  const t = invitationsText(locale);
  const { told_at: at, told_way: way } = one;
  const standing = toldStanding(one, meeting.sequence, now);
  if (standing !== 'told') return t.standings[standing];
  if (!at || !way) return t.standings.notSent;
  const mail = mails.get(one.id);
  if (mail) return mail.state === 'waiting' ? t.mails.waiting : t.mails.failed;
  return t.toldBy(way, formatInstant(at));
}

function notesOf(one: Invitee, { locale, agenda, prepares }: PeopleProps): string[] {
  const t = invitationsText(locale);
  const item = agenda.find(({ id }) => id === one.item_id);
  return [
    ...(one.has_vote ? [t.votes] : []),
    ...(item ? [t.forItem(item.title)] : []),
    ...(prepares && one.email === '' ? [t.noAddress] : []),
  ];
}

function wordsOf(
  one: Invitee,
  t: ReturnType<typeof invitationsText>,
  movedAt: Date | null,
): string[] {
  return [
    ...(isForOldTime(one, movedAt) ? [t.answeredEarlier] : []),
    ...(one.substitute_name ? [one.substitute_name] : []),
    ...(one.excuse ? [one.excuse] : []),
    ...(one.excuse_accepted_at ? [t.excused] : []),
  ];
}

/** Whether the office is to tell them itself. */
function isMarked(one: Invitee, { mails, meeting, now, tells }: PeopleProps): boolean {
  const mail = mails.get(one.id) ?? null;
  return tells && whyUnreached(one, meeting.sequence, now, mail) !== null;
}

/** Where the mail goes, with what puts it right, until it has gone out. */
const Address = (props: PeopleProps & { readonly one: Invitee }) => {
  const { locale, mails, tells, one } = props;
  const isWaiting = tells && mails.get(one.id)?.state === 'waiting';
  if (!isWaiting && !isMarked(one, props)) return null;
  const correct = <CorrectAddress locale={locale} invitee={one} />;
  return <Meta items={one.email === '' ? [correct] : [one.email, correct]} />;
};

const Acts = (props: PeopleProps & { readonly one: Invitee }) => {
  const { actor, locale, meeting, prepares, one } = props;
  const t = invitationsText(locale);
  const isOver = meeting.state === 'closed' || meeting.state === 'cancelled';
  const marks = isMarked(one, props);
  if (isOver && !marks) return null;
  const accepts =
    !isOver &&
    one.answer === 'absent' &&
    one.excuse_accepted_at === null &&
    mayNotAcceptExcuse(actor, meeting) === null;
  return (
    <ButtonRow>
      {!isOver && mayNotAnswer(actor, one, meeting) === null && (
        <LinkButton href={`/invitations/${one.id}`} size="small">
          {t.record}
        </LinkButton>
      )}
      {accepts && (
        <PostButton
          action={`/invitations/${one.id}/excuse`}
          fields={{ version: String(one.version) }}
          size="small"
        >
          {t.acceptExcuse}
        </PostButton>
      )}
      {marks && (
        <PostButton
          action={`/invitations/${one.id}/told`}
          fields={{ version: String(one.version) }}
          size="small"
        >
          {t.markTold}
        </PostButton>
      )}
      {prepares && one.person_id === null && one.told_at === null && (
        <PostButton
          action={`/invitations/${one.id}/remove`}
          fields={{ version: String(one.version) }}
          size="small"
          tone="quiet"
        >
          {t.remove}
        </PostButton>
      )}
    </ButtonRow>
  );
};
