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
import {
  Badge,
  Card,
  DataTable,
  LinkButton,
  Meta,
  PageHeader,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import { LANES } from '../queries/week.ts';
import type { Lane, Week, WeekEntry } from '../queries/week.ts';

const WORKING_DAYS = 5;

interface WeekPageProps {
  readonly locale: Locale;
  readonly week: Week;
  readonly today: Day;
  readonly maySeeMonday: boolean;
}

export const WeekPage = (props: WeekPageProps) => {
  const { locale, week, today, maySeeMonday } = props;
  const t = programmesText(locale);
  const href = (monday: Day) => `/week?from=${monday}`;
  return (
    <>
      <PageHeader
        title={t.week}
        subtitle={t.weekOf(formatDay(week.monday), formatDay(addDays(week.monday, 6)))}
        actions={
          maySeeMonday && (
            <LinkButton href="/week/monday" icon="tasks">
              {t.mondayLink}
            </LinkButton>
          )
        }
      />
      <Stack>
        <Tabs
          label={t.week}
          tabs={[
            { href: href(addDays(week.monday, -7)), label: t.before },
            { href: '/week', label: t.thisWeek, current: week.days.includes(today) },
            { href: href(addDays(week.monday, 7)), label: t.after },
          ]}
        />
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
      rows={week.days.filter((day) => isShown(week, day))}
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
          width: 'third' as const,
          cell: (day: Day) => <Entries locale={locale} entries={ofLane(week, day, lane)} />,
        })),
      ]}
    />
  );
};

/** Saturday and Sunday stand there only when something does. */
function isShown({ days, entries }: Week, day: Day): boolean {
  return days.indexOf(day) < WORKING_DAYS || entries.some((entry) => entry.day === day);
}

function ofLane({ entries }: Week, day: Day, lane: Lane): readonly WeekEntry[] {
  return entries.filter((entry) => entry.day === day && entry.lane === lane);
}

const Entries = ({ locale, entries }: { locale: Locale; entries: readonly WeekEntry[] }) => {
  const t = programmesText(locale);
  if (entries.length === 0) return null;
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
