import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  ButtonRow,
  Card,
  EmptyState,
  ItemList,
  LinkButton,
  Meta,
  Notice,
  PageHeader,
  PostButton,
  Prose,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import { outboxText } from '../messages/outbox.ts';
import type { Bounce, MailHealth, ShownMail } from '../queries/outbox.ts';
import { OUTBOX_STATES } from '../schema.ts';
import type { OutboxState } from '../schema.ts';

interface OutboxPageProps {
  readonly locale: Locale;
  readonly state: OutboxState;
  readonly isMailOn: boolean;
  readonly health: MailHealth;
  readonly bounces: readonly Bounce[];
  readonly outbox: { readonly mails: readonly ShownMail[]; readonly next: string | null };
}

export const OutboxPage = (props: OutboxPageProps) => {
  const { locale, state, outbox } = props;
  const text = outboxText(locale);
  return (
    <>
      <PageHeader title={text.outbox} subtitle={text.outboxLead} />
      <Warnings {...props} />
      <Tabs
        label={text.state}
        tabs={OUTBOX_STATES.map((one) => ({
          href: `/outbox?state=${one}`,
          label: text.states[one],
          current: one === state,
        }))}
      />
      <Stack>
        {state === 'refused' && <Bounces {...props} />}
        {outbox.mails.length === 0 && <EmptyState title={text.empty} icon="mail" />}
        {outbox.mails.map((mail) => (
          <Mail key={mail.id} mail={mail} locale={locale} />
        ))}
        {outbox.next !== null && (
          <LinkButton href={`/outbox?state=${state}&before=${outbox.next}`}>{text.more}</LinkButton>
        )}
      </Stack>
    </>
  );
};

const Warnings = ({ locale, isMailOn, health }: OutboxPageProps) => {
  const text = outboxText(locale);
  if (!isMailOn) return <Notice tone="info">{text.mailOff}</Notice>;
  if (health.heldUpSince === null) return null;
  return (
    <Notice tone="warning" title={text.heldUp(formatInstant(health.heldUpSince))}>
      {text.heldUpWords(health.heldUp)}
    </Notice>
  );
};

const Bounces = ({ locale, bounces }: OutboxPageProps) => {
  const text = outboxText(locale);
  if (bounces.length === 0) return null;
  return (
    <Card title={text.bounces} note={text.bouncesLead} flush>
      <ItemList
        items={bounces.map((bounce) => ({
          key: bounce.address,
          icon: 'warning',
          tone: 'warning',
          href: bounce.personId ? `/people/${bounce.personId}/edit` : '/outbox?state=refused',
          title: bounce.personName ?? text.voter,
          meta: <Meta items={[bounce.address, bounce.serverWords]} />,
          aside: text.bounced(bounce.count),
        }))}
      />
    </Card>
  );
};

const Mail = ({ mail, locale }: { mail: ShownMail; locale: Locale }) => {
  const text = outboxText(locale);
  const isOver = mail.state === 'refused' || mail.state === 'given_up';
  const isTried = mail.state === 'waiting' && (mail.tries > 0 || mail.serverWords !== '');
  return (
    <Card
      title={<span data-as-written>{mail.subject}</span>}
      actions={<Badge tone={isOver ? 'danger' : 'neutral'}>{text.states[mail.state]}</Badge>}
    >
      <Stack>
        <Meta
          items={[
            mail.personName ?? (mail.isInvitation ? text.guest : text.voter),
            mail.to,
            formatInstant(mail.createdAt),
            mail.tries > 1 && text.tries(mail.tries),
            isTried && text.nextTry(formatInstant(mail.nextTryAt)),
          ]}
        />
        {mail.serverWords !== '' && <p>{text.server(mail.serverWords)}</p>}
        <details>
          <summary>{text.body}</summary>
          <Prose text={mail.body} />
        </details>
        <MailActs mail={mail} locale={locale} isOver={isOver} />
      </Stack>
    </Card>
  );
};

interface MailActsProps {
  readonly mail: ShownMail;
  readonly locale: Locale;
  readonly isOver: boolean;
}

const MailActs = ({ mail, locale, isOver }: MailActsProps) => {
  const text = outboxText(locale);
  const action = `/outbox/${mail.id}`;
  return (
    <ButtonRow>
      {mail.state === 'waiting' && (
        <PostButton action={action} fields={{ decision: 'drop' }} size="small">
          {text.drop}
        </PostButton>
      )}
      {(isOver || mail.state === 'dropped') && (
        <PostButton action={action} fields={{ decision: 'again' }} icon="send" size="small">
          {text.again}
        </PostButton>
      )}
    </ButtonRow>
  );
};
