import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, LinkButton, PageHeader, PostButton, SubmitBar } from '#src/ui/index.ts';
import { headlineOf } from '../headline.ts';
import { noticeText } from '../messages/notices.ts';
import type { ShownNotice } from '../queries/bell.ts';

interface OtherSeatPageProps {
  readonly locale: Locale;
  readonly notice: ShownNotice;
  readonly seatId: string;
}

/** The thing belongs to another seat of the same person: it is opened from there. */
export const OtherSeatPage = ({ locale, notice, seatId }: OtherSeatPageProps) => {
  const text = noticeText(locale);
  return (
    <>
      <PageHeader
        title={text.otherSeat}
        subtitle={headlineOf(locale, notice)}
        breadcrumbs={[{ href: '/notices', label: text.title }]}
      />
      <Card>
        <p>{text.otherSeatWords(notice.otherSeat ?? '')}</p>
        <SubmitBar>
          <PostButton
            action="/account/seat"
            fields={{ seat: seatId, back: `/notices/${notice.id}` }}
            tone="primary"
          >
            {text.changeSeat}
          </PostButton>
          <LinkButton href="/notices" tone="quiet">
            {text.back}
          </LinkButton>
        </SubmitBar>
      </Card>
    </>
  );
};
