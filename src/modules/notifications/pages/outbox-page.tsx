import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  ButtonRow,
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Notice,
  PageHeader,
  PostButton,
  Prose,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import { noticeText } from '../messages.ts';
import type { ShownMail } from '../queries/outbox.ts';
import { OUTBOX_STATES } from '../schema.ts';
import type { OutboxState } from '../schema.ts';

interface OutboxPageProps {
  readonly locale: Locale;
  readonly state: OutboxState;
  readonly isMailOn: boolean;
  readonly outbox: { readonly mails: readonly ShownMail[]; readonly next: string | null };
}

export const OutboxPage = ({ locale, state, isMailOn, outbox }: OutboxPageProps) => {
  const text = noticeText(locale);
  return (
    <>
      <PageHeader title={text.outbox} subtitle={text.outboxLead} />
      {!isMailOn && <Notice tone="info">{text.mailOff}</Notice>}
      <Tabs
        label={text.state}
        tabs={OUTBOX_STATES.map((one) => ({
          href: `/outbox?state=${one}`,
          label: text.states[one],
          current: one === state,
        }))}
      />
      <Stack>
        {outbox.mails.length === 0 && <EmptyState title={text.outboxEmpty} icon="mail" />}
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

const Mail = ({ mail, locale }: { mail: ShownMail; locale: Locale }) => {
  const text = noticeText(locale);
  const isOver = mail.state === 'refused' || mail.state === 'given_up';
  return (
    <Card title={mail.subject}>
      <DefinitionList
        columns={2}
        items={[
          { term: text.to, value: mail.to },
          { term: text.at, value: formatInstant(mail.createdAt) },
          {
            term: text.state,
            value: <Badge tone={isOver ? 'danger' : 'neutral'}>{text.states[mail.state]}</Badge>,
            ...(mail.serverWords !== '' && { note: mail.serverWords }),
          },
          mail.state === 'waiting' &&
            mail.tries > 0 && {
              term: text.tries(mail.tries),
              value: text.nextTry(formatInstant(mail.nextTryAt)),
            },
        ]}
      />
      <details>
        <summary>{text.body}</summary>
        <Prose text={mail.body} />
      </details>
      <ButtonRow>
        {mail.state === 'waiting' && (
          <PostButton action={`/outbox/${mail.id}`} fields={{ decision: 'drop' }}>
            {text.drop}
          </PostButton>
        )}
        {(isOver || mail.state === 'dropped') && (
          <PostButton action={`/outbox/${mail.id}`} fields={{ decision: 'again' }}>
            {text.again}
          </PostButton>
        )}
      </ButtonRow>
    </Card>
  );
};
