import type { Locale } from '#src/platform/i18n/text.ts';
import { DataTable, EmptyState, FilterBar, LinkButton, PageHeader, Pager } from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { recordText } from '../messages/record.ts';
import { wordsText } from '../messages/words.ts';
import type { ConclusionView } from '../queries/conclusions.ts';
import { LATE_FILTERS } from '../queries/register.ts';
import type { ConclusionFilter, ConclusionPage, RegisterChoice } from '../queries/register.ts';
import { CONCLUSION_KINDS, CONCLUSION_STATES } from '../schema.ts';
import { dueText, DutyStanding, KindBadge, StateMark } from './marks.tsx';

export interface RegisterPageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly filter: ConclusionFilter;
  readonly page: ConclusionPage;
  readonly bodies: readonly RegisterChoice[];
  readonly meetings: readonly RegisterChoice[];
  readonly mayReadRates: boolean;
}

export function registerHref(
  filter: ConclusionFilter,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries({ ...filter, ...more }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/conclusions' : `/conclusions?${query}`;
}

/** Every conclusion the reader may see. */
export const RegisterPage = (props: RegisterPageProps) => {
  const { locale, today, filter, page } = props;
  const t = recordText(locale);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          props.mayReadRates && (
            <LinkButton href="/conclusions/rates" icon="chart">
              {t.rates}
            </LinkButton>
          )
        }
      />
      <Filters {...props} />
      <DataTable
        caption={t.title}
        columns={columnsOf(locale, today)}
        rows={page.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/conclusions/${row.code}`}
        empty={
          <EmptyState
            title={t.empty}
            actions={<LinkButton href="/conclusions">{t.clear}</LinkButton>}
          >
            {t.emptyNote}
          </EmptyState>
        }
      />
      <Pager
        total={t.total(
          new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB').format(page.total),
        )}
        nextHref={page.next ? registerHref(filter, { cursor: page.next }) : undefined}
      />
    </>
  );
};

const Filters = ({ locale, filter, bodies, meetings }: RegisterPageProps) => {
  const t = recordText(locale);
  const words = wordsText(locale);
  const labelled = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, string>>) =>
    keys.map((value) => ({ value, label: labels[value] }));
  const select = (
    name: keyof ConclusionFilter,
    label: string,
    all: string,
    options: readonly RegisterChoice[],
  ) => ({ name, label, all, options, value: filter[name] });
  return (
    <FilterBar
      action="/conclusions"
      search={{
        name: 'q',
        label: t.filters.search,
        value: filter.q,
        placeholder: t.filters.placeholder,
      }}
      filters={[
        select('late', t.filters.late, t.filters.allLate, labelled(LATE_FILTERS, t.lateness)),
        select('body', t.filters.body, t.filters.allBodies, bodies),
        select('meeting', t.filters.meeting, t.filters.allMeetings, meetings),
      ]}
      moreFilters={[
        select('kind', t.filters.kind, t.filters.allKinds, labelled(CONCLUSION_KINDS, words.kinds)),
        select(
          'state',
          t.filters.state,
          t.filters.allStates,
          labelled(CONCLUSION_STATES, words.states),
        ),
      ]}
      clearHref="/conclusions"
      keep={{ from: filter.from, to: filter.to, leader: filter.leader }}
    />
  );
};

/** With the day its duty has now: more time may have been given since. */
function dated(row: ConclusionView): ConclusionView {
  return { ...row, due_on: row.duty?.dueOn ?? row.due_on };
}

function columnsOf(locale: Locale, today: string): readonly Column<ConclusionView>[] {
  const { columns } = recordText(locale);
  return [
    {
      key: 'content',
      header: columns.content,
      cell: (row) => row.content,
      below: (row) => row.meetingTitle,
      card: 'title',
      width: 'wide',
    },
    {
      key: 'lead',
      header: columns.lead,
      width: 'medium',
      cell: (row) => row.lead?.name ?? row.lead_named,
      card: 'meta',
    },
    {
      key: 'due',
      header: columns.due,
      cell: (row) => dueText(dated(row), locale),
      card: 'meta',
      nowrap: true,
    },
    {
      key: 'standing',
      header: columns.standing,
      cell: (row) =>
        row.duty ? (
          <DutyStanding duty={row.duty} today={today} locale={locale} />
        ) : (
          <KindBadge kind={row.kind} locale={locale} />
        ),
      card: 'mark',
    },
    {
      key: 'state',
      header: columns.state,
      cell: (row) => <StateMark state={row.state} locale={locale} />,
      nowrap: true,
      card: 'meta',
    },
  ];
}
