import {
  addDays,
  dayAt,
  formatDay,
  formatDayShort,
  weekdayName,
} from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { hour } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Card, DataTable, LinkButton, Meta, PageHeader, Stack } from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import { LANES } from '../queries/week.ts';
import type { Lane, Week, WeekEntry } from '../queries/week.ts';

interface WeekPageProps {
  readonly locale: Locale;
  readonly week: Week;
  readonly today: Day;
  readonly maySeeMonday: boolean;
}

export const WeekPage = (props: WeekPageProps) => {
  const { locale, week, maySeeMonday } = props;
  const t = programmesText(locale);
  const href = (monday: Day) => `/week?from=${monday}`;
  return (
    <>
      <PageHeader
        title={t.week}
        subtitle={t.weekOf(formatDay(week.monday), formatDay(addDays(week.monday, 6)))}
        actions={
          <>
            <LinkButton href={href(addDays(week.monday, -7))} tone="quiet">
              {t.before}
            </LinkButton>
            <LinkButton href="/week" tone="quiet">
              {t.thisWeek}
            </LinkButton>
            <LinkButton href={href(addDays(week.monday, 7))} tone="quiet">
              {t.after}
            </LinkButton>
            {maySeeMonday && <LinkButton href="/week/monday">{t.mondayLink}</LinkButton>}
          </>
        }
      />
      <Stack>
        <Card flush>
          <Days {...props} />
        </Card>
      </Stack>
    </>
  );
};

const Days = ({ locale, week, today }: WeekPageProps) => {
  const t = programmesText(locale);
  return (
    <DataTable
      caption={t.week}
      rows={week.days}
      rowKey={(day) => day}
      rowTone={(day) => (day === today ? 'accent' : undefined)}
      columns={[
        {
          key: 'day',
          header: t.day,
          card: 'title',
          nowrap: true,
          cell: (day) => `${weekdayName(day, locale)} ${formatDayShort(day)}`,
        },
        ...LANES.map((lane) => ({
          key: lane,
          header: t.lanes[lane],
          card: 'line' as const,
          cell: (day: Day) => <Entries locale={locale} entries={ofLane(week, day, lane)} />,
        })),
      ]}
    />
  );
};

function ofLane({ entries }: Week, day: Day, lane: Lane): readonly WeekEntry[] {
  return entries.filter((entry) => entry.day === day && entry.lane === lane);
}

const Entries = ({ locale, entries }: { locale: Locale; entries: readonly WeekEntry[] }) => {
  const t = programmesText(locale);
  if (entries.length === 0) return <span aria-hidden="true">–</span>;
  return (
    <ul class="week-entries">
      {entries.map((entry) => (
        <li key={entry.key}>
          <a href={entry.href}>{entry.title}</a>{' '}
          <Meta
            items={[
              entry.at && dayAt(entry.at) === entry.day ? hour(entry.at) : '',
              t.entryKinds[entry.kind],
              entry.detail,
            ].filter((part) => part !== '')}
          />
          {entry.isCancelled && <Badge tone="danger">{t.cancelled}</Badge>}
        </li>
      ))}
    </ul>
  );
};
