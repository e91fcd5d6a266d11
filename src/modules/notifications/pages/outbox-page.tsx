import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Card,
  EmptyState,
  ItemList,
  LinkButton,
  Meta,
  Notice,
  PageHeader,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import { outboxText } from '../messages/outbox.ts';
import type { Bounce, MailCounts, MailHealth, ShownMail } from '../queries/outbox.ts';
import type { OutboxState } from '../schema.ts';
import { MailList } from './mail-list.tsx';

interface OutboxPageProps {
  readonly locale: Locale;
  readonly state: OutboxState;
  readonly isMailOn: boolean;
  readonly health: MailHealth;
  readonly counts: MailCounts;
  readonly bounces: readonly Bounce[];
  readonly outbox: { readonly mails: readonly ShownMail[]; readonly next: string | null };
}

/** What did not arrive comes first. */
const TABS = ['given_up', 'refused', 'waiting', 'sent', 'dropped'] as const;

export const OutboxPage = (props: OutboxPageProps) => {
  const { locale, state, outbox, counts } = props;
  const text = outboxText(locale);
  return (
    <>
      <PageHeader title={text.outbox} subtitle={text.outboxLead} />
      <Warnings {...props} />
      <Tabs
        label={text.state}
        tabs={TABS.map((one) => ({
          href: `/outbox?state=${one}`,
          label: text.states[one],
          current: one === state,
          count: one in counts ? counts[one as keyof MailCounts] : undefined,
          countTone: one === 'waiting' ? 'neutral' : 'danger',
        }))}
      />
      <Stack>
        {state === 'refused' && <Bounces {...props} />}
        {outbox.mails.length === 0 && <EmptyState title={text.empty} icon="mail" />}
        {outbox.mails.length > 0 && (
          <Card flush>
            <MailList mails={outbox.mails} locale={locale} />
          </Card>
        )}
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
