import { day, formatDay } from '#src/council/calendar/index.ts';
import { DutyCopyText } from '#src/council/duties/index.ts';
import type { DutyToCopy } from '#src/council/duties/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, ItemList, Meta, PageHeader, Stack } from '#src/ui/index.ts';
import { headlineOf } from '../headline.ts';
import { noticeText } from '../messages/notices.ts';
import type { OpenNotice } from '../queries/bell.ts';
import { KIND_MARKS } from './kind-marks.ts';

interface GatheredPageProps {
  readonly locale: Locale;
  readonly open: OpenNotice;
  /** The same list as a short text, where it is about duties. */
  readonly copy: DutyToCopy | null;
}

/** A notice that gathers many things: all of them, each with its own page. */
export const GatheredPage = ({ locale, open, copy }: GatheredPageProps) => {
  const text = noticeText(locale);
  return (
    <>
      <PageHeader
        title={headlineOf(locale, open.notice)}
        breadcrumbs={[{ href: '/notices', label: text.title }]}
      />
      <Stack>
        <Card flush>
          <ItemList
            items={open.subjects.map(({ id, href, title, code, bodyName, dueOn }) => ({
              ...KIND_MARKS[open.notice.kind],
              key: id,
              href,
              title: title ?? code,
              meta: (
                <Meta
                  items={[
                    title !== null && code,
                    bodyName,
                    dueOn && text.due(formatDay(day(dueOn))),
                  ]}
                />
              ),
            }))}
          />
        </Card>
        {copy && <DutyCopyText locale={locale} copy={copy} />}
      </Stack>
    </>
  );
};
