import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, EmptyState, ItemList, Meta, PageHeader, Stack } from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import type { WaitingGroup, WaitingKind } from '../queries/monday.ts';

/** Where all of a kind stand. */
const WHERE: Readonly<Record<WaitingKind, string>> = {
  papersLate: '/meetings',
  papersToSign: '/papers',
  conclusions: '/conclusions',
  proposals: '/proposals',
  answered: '/duties?state=answered',
  late: '/duties/late',
};

interface MondayPageProps {
  readonly locale: Locale;
  readonly groups: readonly WaitingGroup[];
}

/** On paper it is the list the office lays before the Standing Committee on Monday. */
export const MondayPage = ({ locale, groups }: MondayPageProps) => {
  const t = programmesText(locale);
  return (
    <>
      <PageHeader
        title={t.monday}
        subtitle={t.mondayLead}
        breadcrumbs={[{ href: '/week', label: t.week }]}
      />
      {groups.length === 0 ? (
        <EmptyState title={t.nothingWaits}>{t.nothingWaitsWords}</EmptyState>
      ) : (
        <Stack>
          {groups.map(({ kind, total, first }) => (
            <Card key={kind} title={`${t.waiting[kind]} (${total})`} flush>
              <ItemList
                items={[
                  ...first.map((one) => ({
                    key: one.id,
                    href: one.href,
                    title: one.title,
                    meta: (
                      <Meta
                        items={[
                          one.detail,
                          one.since ? t.since(formatDay(day(one.since))) : '',
                        ].filter((part) => part !== '')}
                      />
                    ),
                  })),
                  ...(total > first.length
                    ? [{ key: 'more', href: WHERE[kind], title: t.more(total - first.length) }]
                    : []),
                ]}
              />
            </Card>
          ))}
        </Stack>
      )}
    </>
  );
};
