import { dayAt, formatInstant, longDay } from '#src/council/calendar/index.ts';
import { hours, MeetingListTabs } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  ButtonRow,
  Card,
  CopyText,
  EmptyState,
  LinkButton,
  Meta,
  PageHeader,
  PostButton,
  Stack,
} from '#src/ui/index.ts';
import { isForOldTime } from '../answers.ts';
import { invitationsText } from '../messages/pages.ts';
import type { MyInvitation } from '../queries/mine.ts';

interface MinePageProps {
  readonly locale: Locale;
  readonly invitations: readonly MyInvitation[];
  readonly feed: { readonly madeAt: Date; readonly lastReadAt: Date | null } | null;
  /** Just made: shown once. */
  readonly newFeed: string | null;
}

export const MinePage = (props: MinePageProps) => {
  const { locale, invitations } = props;
  const t = invitationsText(locale);
  return (
    <>
      <PageHeader title={t.mine} subtitle={t.mineLead} />
      <Stack>
        <MeetingListTabs locale={locale} current="/invitations" />
        {invitations.length === 0 && <EmptyState title={t.mineNone}>{t.mineNoneWords}</EmptyState>}
        {invitations.map((one) => (
          <OneInvitation key={one.id} locale={locale} one={one} />
        ))}
        <FeedCard {...props} />
      </Stack>
    </>
  );
};

const OneInvitation = ({ locale, one }: { locale: Locale; one: MyInvitation }) => {
  const t = invitationsText(locale);
  const isEarlier = isForOldTime(one, one.movedAt);
  const asksAnswer = one.answer === null || isEarlier;
  return (
    <Card
      title={<a href={`/meetings/${one.code}`}>{one.title}</a>}
      actions={
        <Badge tone={asksAnswer ? 'warning' : 'success'}>
          {one.answer ? t.answers[one.answer] : t.noAnswer}
        </Badge>
      }
    >
      <Meta
        items={[
          longDay(dayAt(one.startsAt), locale),
          hours(one.startsAt, one.endsAt),
          one.place,
          one.person_id === null ? t.asBody(one.name) : '',
          one.itemTitle ? t.forItem(one.itemTitle) : '',
          isEarlier ? t.answeredEarlier : '',
        ].filter((part) => part !== '')}
      />
      <ButtonRow>
        {asksAnswer && (
          <PostButton
            action={`/invitations/${one.id}`}
            fields={{ answer: 'coming', version: String(one.version) }}
            tone="primary"
          >
            {t.answers.coming}
          </PostButton>
        )}
        <LinkButton href={`/invitations/${one.id}`}>
          {one.answer === null ? t.otherAnswer : t.changeAnswer}
        </LinkButton>
        <LinkButton href={`/meetings/${one.code}/pack`} tone="quiet">
          {t.pack}
        </LinkButton>
      </ButtonRow>
    </Card>
  );
};

const FeedCard = ({ locale, feed, newFeed }: MinePageProps) => {
  const t = invitationsText(locale);
  return (
    <Card title={t.feed} tone="quiet">
      <p>{t.feedLead}</p>
      {newFeed && (
        <CopyText
          id="calendar-feed"
          label={t.feedAddress}
          text={newFeed}
          button={t.feedCopy}
          copied={t.feedCopied}
          rows={2}
        />
      )}
      {feed && (
        <Meta
          items={[
            t.feedSince(formatInstant(feed.madeAt)),
            feed.lastReadAt ? t.feedRead(formatInstant(feed.lastReadAt)) : t.feedUnread,
          ]}
        />
      )}
      <ButtonRow>
        <PostButton action="/invitations/feed">{feed ? t.feedAgain : t.feedMake}</PostButton>
        {feed && (
          <PostButton action="/invitations/feed/end" tone="quiet">
            {t.feedEnd}
          </PostButton>
        )}
      </ButtonRow>
    </Card>
  );
};
