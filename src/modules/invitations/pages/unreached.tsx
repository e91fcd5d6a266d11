import { mayNotPrepare } from '#src/modules/meetings/index.ts';
import type { MeetingPanel } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  ButtonRow,
  Card,
  ItemList,
  LinkButton,
  Meta,
  PostButton,
  ScreenOnly,
} from '#src/ui/index.ts';
import { invitationsText } from '../messages/pages.ts';
import { reachingText } from '../messages/reaching.ts';
import { unreachedOf } from '../queries/unreached.ts';
import type { UnreachedLine } from '../queries/unreached.ts';
import type { Invitee } from '../schema.ts';

const FIRST_FEW = 5;

/** On the page of the meeting, for who prepares it: who has not heard of it, with what mends it. */
export const unreachedPanel: MeetingPanel = async ({
  db,
  actor,
  meeting,
  locale,
  now,
  isMailOn,
}) => {
  const isOver = meeting.state === 'preparing' || meeting.state === 'closed';
  if (isOver || mayNotPrepare(actor, meeting) !== null) return null;
  const lines = await unreachedOf(db, meeting, { at: now, isMailOn });
  if (lines.length === 0) return null;
  const t = reachingText(locale);
  return (
    <ScreenOnly>
      <Card
        title={t.title(lines.length)}
        note={meeting.state === 'cancelled' ? t.noteOff : t.note}
        tone="accent"
        actions={
          lines.length > FIRST_FEW && (
            <LinkButton href={`/meetings/${meeting.code}/invitations`} size="small">
              {t.all(lines.length)}
            </LinkButton>
          )
        }
        flush
      >
        <ItemList
          items={lines.slice(0, FIRST_FEW).map((line) => ({
            key: line.invitee.id,
            href: `/invitations/${line.invitee.id}/address`,
            title: line.invitee.name,
            meta: <Meta items={[t.reasons[line.why], line.invitee.email]} />,
            icon: 'warning',
            tone: 'warning',
            aside: <Mending locale={locale} line={line} />,
          }))}
        />
      </Card>
    </ScreenOnly>
  );
};

const Mending = ({ locale, line }: { readonly locale: Locale; readonly line: UnreachedLine }) => (
  <ButtonRow>
    <LinkButton href={`/invitations/${line.invitee.id}/address`} size="small">
      {line.invitee.email === '' ? reachingText(locale).enter : reachingText(locale).correct}
    </LinkButton>
    <PostButton
      action={`/invitations/${line.invitee.id}/told`}
      fields={{ version: String(line.invitee.version) }}
      size="small"
    >
      {invitationsText(locale).markTold}
    </PostButton>
  </ButtonRow>
);

export const CorrectAddress = ({
  locale,
  invitee,
}: {
  readonly locale: Locale;
  readonly invitee: Pick<Invitee, 'id' | 'email'>;
}) => {
  const t = reachingText(locale);
  return (
    <a href={`/invitations/${invitee.id}/address`}>{invitee.email === '' ? t.enter : t.correct}</a>
  );
};
