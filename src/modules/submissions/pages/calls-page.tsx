import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Card, EmptyState, Meta, PageHeader, PostButton, Stack } from '#src/ui/index.ts';
import { inboxText } from '../messages/inbox.ts';
import { tellingText } from '../messages/telling.ts';
import type { WaitingCall } from '../queries/telling.ts';

interface CallsPageProps {
  readonly locale: Locale;
  readonly calls: readonly WaitingCall[];
  /** Where voters look their code up. */
  readonly lookUp: string;
}

/** Whom the office still tells by telephone or Zalo, each with a sentence ready to be copied. */
export const CallsPage = ({ locale, calls, lookUp }: CallsPageProps) => {
  const t = tellingText(locale);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.lead}
        breadcrumbs={[{ href: '/submissions', label: inboxText(locale).title }]}
      />
      {calls.length === 0 ? (
        <EmptyState title={t.none} icon="phone">
          {t.noneWords}
        </EmptyState>
      ) : (
        <Stack>
          {calls.map((call) => (
            <Call call={call} locale={locale} lookUp={lookUp} key={call.id} />
          ))}
        </Stack>
      )}
    </>
  );
};

const Call = ({ call, locale, lookUp }: Omit<CallsPageProps, 'calls'> & { call: WaitingCall }) => {
  const t = tellingText(locale);
  // Said to a voter: in Vietnamese, whatever the clerk reads.
  const said = tellingText('vi');
  const on = formatDay(dayAt(call.submittedAt));
  return (
    <Card
      title={call.fullName || t.unnamed}
      actions={
        <PostButton action={`/submissions/calls/${call.id}`} icon="check">
          {t.done}
        </PostButton>
      }
    >
      <Meta
        items={[
          <Badge tone="info">{t.channel[call.channel]}</Badge>,
          <a href={`tel:${call.phone.replaceAll(/[^\d+]/g, '')}`}>{call.phone}</a>,
          t.about[call.about],
          <a href={`/submissions/${call.submissionId}`}>{call.petitionCode ?? on}</a>,
        ]}
      />
      <p class="field-label">{t.words}</p>
      <p lang="vi" class="prose-text">
        {`${said.happened[call.about](on, call.councilName)} ${said.lookUp(lookUp)}`}
      </p>
    </Card>
  );
};
