import { longDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  LateMark,
  LinkButton,
  Meta,
  PageHeader,
  Pager,
  Stack,
  TwoLines,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { meetingsText } from '../messages/pages.ts';
import { meetingName, meetingWords } from '../messages/words.ts';
import type { ListedMeeting, MeetingFilter } from '../queries/list.ts';
import { MEETING_KINDS, MEETING_STATES } from '../schema.ts';
import { MeetingListTabs } from './list-tabs.tsx';
import { MeetingStateBadge } from './marks.tsx';
import { heldHours } from './moments.ts';
import { heldOn } from '../held.ts';

export interface MeetingsPageProps {
  readonly locale: Locale;
  readonly meetings: readonly ListedMeeting[];
  readonly filter: MeetingFilter;
  readonly months: readonly string[];
  readonly nextHref?: string | undefined;
  readonly mayPlan: boolean;
}

export const MeetingsPage = (props: MeetingsPageProps) => {
  const { locale, meetings, filter, nextHref, mayPlan } = props;
  const t = meetingsText(locale);
  const isAhead = filter.when === 'ahead';
  return (
    <Stack>
      <PageHeader
        title={t.title}
        subtitle={t.lead}
        actions={
          mayPlan && (
            <LinkButton href="/meetings/new" tone="primary" icon="plus">
              {t.plan}
            </LinkButton>
          )
        }
      />
      <MeetingListTabs locale={locale} current={isAhead ? '/meetings' : '/meetings?when=all'} />
      <Filters {...props} />
      <Card flush>
        <DataTable
          caption={t.caption}
          columns={columnsOf(locale)}
          rows={meetings}
          rowKey={({ id }) => id}
          rowHref={({ code }) => `/meetings/${code}`}
          empty={<NoMeetings {...props} />}
        />
      </Card>
      {nextHref && <Pager nextHref={nextHref} total="" />}
    </Stack>
  );
};

const Filters = ({ locale, filter, months }: MeetingsPageProps) => {
  const t = meetingsText(locale);
  const words = meetingWords(locale);
  return (
    <FilterBar
      action="/meetings"
      search={{ name: 'q', label: t.search, value: filter.q ?? '' }}
      keep={{ when: filter.when ?? 'all' }}
      filters={[
        {
          name: 'kind',
          label: t.kind,
          all: t.allKinds,
          options: MEETING_KINDS.map((value) => ({ value, label: words.kinds[value] })),
          value: filter.kind ?? '',
        },
        {
          name: 'state',
          label: t.state,
          all: t.allStates,
          options: MEETING_STATES.map((value) => ({ value, label: words.states[value] })),
          value: filter.state ?? '',
        },
        {
          name: 'month',
          label: t.month,
          all: t.allMonths,
          options: months.map((value) => ({ value, label: t.monthOf(shownMonth(value)) })),
          value: filter.month ?? '',
        },
      ]}
    />
  );
};

function shownMonth(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

const NoMeetings = ({ locale, filter, mayPlan }: MeetingsPageProps) => {
  const t = meetingsText(locale);
  const isFiltered = Boolean(filter.q ?? filter.kind ?? filter.state ?? filter.month);
  const unfiltered = filter.when === 'ahead' ? t.emptyAhead : t.empty;
  return (
    <EmptyState
      icon="calendar"
      title={isFiltered ? t.emptyFiltered : unfiltered}
      actions={
        mayPlan && (
          <LinkButton href="/meetings/new" icon="plus">
            {t.plan}
          </LinkButton>
        )
      }
    >
      {mayPlan && t.emptyWords}
    </EmptyState>
  );
};

function columnsOf(locale: Locale): Column<ListedMeeting>[] {
  const t = meetingsText(locale);
  return [
    {
      key: 'name',
      header: t.columns.name,
      card: 'title',
      cell: (row) => (
        <TwoLines first={row.title} second={`${meetingName(row, locale)} · ${row.bodyShort}`} />
      ),
    },
    {
      key: 'when',
      header: t.columns.when,
      card: 'meta',
      nowrap: true,
      cell: (row) => <TwoLines first={longDay(heldOn(row), locale)} second={heldHours(row)} />,
    },
    {
      key: 'agenda',
      header: t.columns.agenda,
      card: 'line',
      cell: (row) => (
        <Meta
          items={[
            t.items(row.itemCount),
            row.lateCount > 0 && <LateMark key="late">{t.late(row.lateCount)}</LateMark>,
          ]}
        />
      ),
    },
    {
      key: 'state',
      header: t.columns.state,
      card: 'mark',
      width: 'medium',
      nowrap: true,
      cell: (row) => <MeetingStateBadge locale={locale} meeting={row} />,
    },
  ];
}
