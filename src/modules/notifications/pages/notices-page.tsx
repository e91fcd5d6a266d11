import { day, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  ButtonRow,
  Card,
  EmptyState,
  ItemList,
  LinkButton,
  PageHeader,
  PostButton,
  Stack,
} from '#src/ui/index.ts';
import { noticeText } from '../messages.ts';
import type { NoticeList, ShownNotice } from '../queries/bell.ts';

export const NoticesPage = ({ locale, list }: { locale: Locale; list: NoticeList }) => {
  const text = noticeText(locale);
  const hasUnread = list.notices.some((notice) => !notice.isRead);
  return (
    <>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        actions={
          <ButtonRow>
            {hasUnread && <PostButton action="/notices/read">{text.readAll}</PostButton>}
            <LinkButton href="/notices/choices" tone="quiet">
              {text.toChoices}
            </LinkButton>
          </ButtonRow>
        }
      />
      <Stack>
        {list.notices.length === 0 ? (
          <EmptyState title={text.empty} icon="bell">
            {text.emptyWords}
          </EmptyState>
        ) : (
          <Card flush>
            <ItemList items={list.notices.map((notice) => itemOf(notice, locale))} />
          </Card>
        )}
        {list.next !== null && (
          <LinkButton href={`/notices?before=${list.next}`}>{text.more}</LinkButton>
        )}
      </Stack>
    </>
  );
};

function itemOf(notice: ShownNotice, locale: Locale) {
  const text = noticeText(locale);
  const { kind, title, code, bodyName, dueOn, createdAt } = notice;
  return {
    key: notice.id,
    href: `/notices/${notice.id}`,
    title: title === null ? text.kinds[kind] : `${text.kinds[kind]}: ${title}`,
    meta: [
      code,
      ...(bodyName === null ? [] : [bodyName]),
      ...(dueOn === null ? [] : [text.due(formatDay(day(dueOn)))]),
      formatInstant(createdAt),
    ].filter((part) => part !== ''),
    unread: !notice.isRead,
  };
}
