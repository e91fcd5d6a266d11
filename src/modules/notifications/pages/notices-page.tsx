import {
  addDays,
  day,
  dayAt,
  formatDay,
  formatInstant,
  longDay,
} from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  ButtonRow,
  Card,
  EmptyState,
  ItemList,
  LinkButton,
  Meta,
  PageHeader,
  PostButton,
  Section,
} from '#src/ui/index.ts';
import type { ListItem } from '#src/ui/index.ts';
import { headlineOf } from '../headline.ts';
import { noticeText } from '../messages/notices.ts';
import type { NoticeList, ShownNotice } from '../queries/bell.ts';
import { KIND_MARKS } from './kind-marks.ts';

interface NoticesPageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly list: NoticeList;
}

/** What is new for one person, the newest day first. */
export const NoticesPage = ({ locale, today, list }: NoticesPageProps) => {
  const text = noticeText(locale);
  const hasUnread = list.notices.some((notice) => !notice.isRead);
  const days = Map.groupBy(list.notices, ({ createdAt }) => dayAt(createdAt));
  return (
    <>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={
          <ButtonRow>
            {hasUnread && (
              <PostButton action="/notices/read" icon="check">
                {text.readAll}
              </PostButton>
            )}
            <LinkButton href="/notices/choices" tone="quiet" icon="settings">
              {text.toChoices}
            </LinkButton>
          </ButtonRow>
        }
      />
      {list.notices.length === 0 && (
        <EmptyState title={text.empty} icon="bell">
          {text.emptyWords}
        </EmptyState>
      )}
      {Array.from(days, ([on, notices]) => (
        <Section title={dayTitle(on, today, locale)} key={on}>
          <Card flush>
            <ItemList items={notices.map((notice) => itemOf(notice, locale))} />
          </Card>
        </Section>
      ))}
      {list.next !== null && (
        <LinkButton href={`/notices?before=${list.next}`}>{text.more}</LinkButton>
      )}
    </>
  );
};

function dayTitle(on: string, today: string, locale: Locale): string {
  const text = noticeText(locale);
  if (on === today) return text.today;
  return on === addDays(day(today), -1) ? text.yesterday : longDay(day(on), locale);
}

function itemOf(notice: ShownNotice, locale: Locale): ListItem {
  const text = noticeText(locale);
  const { kind, title, code, place, bodyName, dueOn, count, otherSeat } = notice;
  const headline = headlineOf(locale, notice);
  const facts = count > 1 ? [] : [code, place, bodyName, dueOn && text.due(formatDay(day(dueOn)))];
  return {
    ...KIND_MARKS[kind],
    key: notice.id,
    href: `/notices/${notice.id}`,
    title: title === null || count > 1 ? headline : `${headline}: ${title}`,
    meta: <Meta items={[...facts, otherSeat && text.forSeat(otherSeat)]} />,
    aside: formatInstant(notice.createdAt).slice(0, 5),
    unread: !notice.isRead,
  };
}
