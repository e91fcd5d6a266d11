import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { excerpt } from '#src/platform/text/excerpt.ts';
import { markRanges } from '#src/platform/text/highlight.ts';
import {
  Badge,
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  Highlight,
  LinkButton,
  Menu,
  Meta,
  PageHeader,
  Pager,
  Tabs,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { linkText } from '../messages/links.ts';
import { registerText } from '../messages/register.ts';
import { filterQuery, isUnfiltered, sortOf } from '../queries/register/filter.ts';
import type { PetitionFilter } from '../queries/register/filter.ts';
import type { ListedPetition, PetitionPage } from '../queries/register/register.ts';
import type { SavedView } from '../queries/register/views.ts';
import { isPetitionLate } from '../rules.ts';
import { DueCell, StateBadge } from './marks.tsx';
import { chipsOf, filtersOf, moreFiltersOf } from './register-filters.ts';
import type { FilterChoices } from './register-filters.ts';
import { SavedViews } from './saved-views.tsx';

export interface RegisterView {
  readonly locale: Locale;
  readonly today: string;
  readonly now: Date;
  readonly filter: PetitionFilter;
  readonly page: PetitionPage;
  readonly choices: FilterChoices;
  readonly views: readonly SavedView[];
  readonly tabs: Readonly<Record<string, number | undefined>>;
  readonly ownCouncilId: string | null;
  readonly mayRecord: boolean;
  readonly mayAct: boolean;
  readonly isPaged: boolean;
}

const TAB_STATES = ['recorded', 'classified', 'declined', 'in_progress', 'answered'] as const;

const marks = (text: string, q: string | undefined) =>
  (q === undefined ? [] : markRanges(text, q)).map(({ start, end }) => [start, end] as const);

const Title = ({ row, view }: { row: ListedPetition; view: RegisterView }) => (
  <Highlight text={row.title} ranges={marks(row.title, view.filter.q)} />
);

const Where = ({ row, view }: { row: ListedPetition; view: RegisterView }) => {
  const { q } = view.filter;
  const t = registerText(view.locale);
  const place = [row.detail, row.unit_name].filter(Boolean).join(', ');
  const field = view.choices.fields.find(({ code }) => code === row.field_code);
  const found = q === undefined ? null : excerpt(row.working_text, q, 160);
  return (
    <>
      <Meta
        items={[
          row.code,
          <Highlight text={place} ranges={marks(place, q)} />,
          field?.label,
          row.council_id !== view.ownCouncilId && t.fromCouncil(row.council_name),
          row.times_raised > 1 && <Badge tone="warning">{t.raised(row.times_raised)}</Badge>,
          row.merged_code !== null && (
            <Badge>{linkText(view.locale).mergedMark(row.merged_code)}</Badge>
          ),
          row.merged_code === null &&
            row.voices > row.times_raised &&
            linkText(view.locale).voicesNote(row.voices),
          row.together_id !== null && (
            <Badge tone="info">{linkText(view.locale).togetherTitle}</Badge>
          ),
          row.is_double && <Badge tone="warning">{t.doubleMark}</Badge>,
          row.voter_reported && <Badge tone="warning">{t.outcomes.voter_reported}</Badge>,
          row.has_discrepancy && <Badge tone="warning">{t.discrepancyMark}</Badge>,
        ]}
      />
      {found && found.ranges.length > 0 && (
        <small>
          {found.cutBefore && '… '}
          <Highlight
            text={found.text}
            ranges={found.ranges.map(({ start, end }) => [start, end] as const)}
          />
          {found.cutAfter && ' …'}
        </small>
      )}
    </>
  );
};

function columnsOf(view: RegisterView): readonly Column<ListedPetition>[] {
  const t = registerText(view.locale);
  const order = sortOf(view.filter);
  return [
    {
      key: 'title',
      header: t.columns.title,
      width: 'wide',
      card: 'title',
      cell: (row) => <Title row={row} view={view} />,
      below: (row) => <Where row={row} view={view} />,
      sort: {
        href: `/petitions${filterQuery(view.filter, { sort: 'newest' })}`,
        direction: order === 'newest' ? 'desc' : undefined,
      },
    },
    {
      key: 'body',
      header: t.columns.body,
      width: 'narrow',
      card: 'meta',
      cell: (row) => row.body_name ?? '',
    },
    {
      key: 'state',
      header: t.columns.state,
      width: 'medium',
      card: 'mark',
      cell: (row) => <StateBadge state={row.state} locale={view.locale} />,
    },
    {
      key: 'due',
      header: t.columns.due,
      width: 'medium',
      card: 'mark',
      cell: (row) => <DueCell petition={row} today={view.today} locale={view.locale} />,
      sort: {
        href: `/petitions${filterQuery(view.filter, { sort: 'due' })}`,
        direction: order === 'due' ? 'asc' : undefined,
      },
    },
  ];
}

const Empty = ({ view }: { view: RegisterView }) => {
  const t = registerText(view.locale);
  if (!isUnfiltered(view.filter)) {
    return (
      <EmptyState
        title={t.noMatch}
        icon="search"
        actions={<LinkButton href="/petitions">{t.clear}</LinkButton>}
      >
        {t.noMatchLead}
      </EmptyState>
    );
  }
  if (!view.mayRecord) return <EmptyState title={t.noRows}>{t.noRowsReader}</EmptyState>;
  return (
    <EmptyState
      title={t.noRows}
      actions={
        <>
          <LinkButton href="/petitions/new">{t.record}</LinkButton>
          <LinkButton href="/petitions/import" icon="upload">
            {t.importList}
          </LinkButton>
        </>
      }
    >
      {t.noRowsLead}
    </EmptyState>
  );
};

const BulkActions = ({ view }: { view: RegisterView }) => {
  const { bulk } = registerText(view.locale);
  return (
    <>
      <Button formAction="/petitions/acts/classify">{bulk.classify}</Button>
      <Button formAction="/petitions/acts/forward">{bulk.forward}</Button>
      <Button formAction="/petitions/acts/merge">{bulk.merge}</Button>
      <Button formAction="/petitions/acts/together">{bulk.together}</Button>
      <Button formAction="/petitions/acts/tell">{bulk.tell}</Button>
      <Button formAction="/petitions/acts/end">{bulk.end}</Button>
    </>
  );
};

const Table = ({ view }: { view: RegisterView }) => {
  const t = registerText(view.locale);
  const selection = {
    action: '/petitions/acts/forward',
    name: 'petitionIds[]',
    rowLabel: (row: ListedPetition) => t.selectRow(row.code),
    selectable: (row: ListedPetition) => row.council_id === view.ownCouncilId,
    actions: <BulkActions view={view} />,
  };
  return (
    <DataTable
      caption={t.caption}
      columns={columnsOf(view)}
      rows={view.page.items}
      rowKey={(row) => row.id}
      rowHref={(row) => `/petitions/${row.code}`}
      rowTone={(row) => (isPetitionLate(row, view.today) ? 'danger' : undefined)}
      empty={<Empty view={view} />}
      dense
      {...(view.mayAct ? { selection } : {})}
    />
  );
};

const Tools = ({ view }: { view: RegisterView }) => {
  const t = registerText(view.locale);
  const query = filterQuery(view.filter);
  return (
    <Menu
      label={t.tools}
      icon="download"
      align="end"
      items={[
        {
          label: t.exportCsv,
          href: `/petitions/export.csv${query}`,
          icon: 'download',
          detail: t.exportDetail,
        },
        { label: t.print, href: `/petitions/print${query}`, icon: 'print' },
      ]}
    />
  );
};

/** What was said and how many matters it is, each figure with its rows. */
const Figures = ({ view }: { view: RegisterView }) => {
  const { figures } = view.page;
  if (!figures) return null;
  const t = linkText(view.locale);
  const { merged: _, ...standing } = view.filter;
  const scope = isUnfiltered(view.filter) ? ({ scope: 'own' } as const) : {};
  const rows = { ...standing, ...scope };
  const voicesHref = `/petitions${filterQuery({ ...rows, merged: 'with' })}`;
  return (
    <Meta
      items={[
        <a href={voicesHref}>{t.voices(figures.voices, figures.more)}</a>,
        <a href={`/petitions${filterQuery(rows)}`}>{t.matters(figures.matters, figures.more)}</a>,
      ]}
    />
  );
};

const WorkTabs = ({ view }: { view: RegisterView }) => {
  const t = registerText(view.locale);
  const { state, late } = view.filter;
  const tab = (key: keyof typeof t.tabs, href: string, current: boolean) => ({
    href,
    label: t.tabs[key],
    current,
    count: view.tabs[key],
  });
  return (
    <Tabs
      label={t.tabsLabel}
      tabs={[
        tab('all', '/petitions', state === undefined && !late),
        ...TAB_STATES.map((one) => tab(one, `/petitions?state=${one}`, state === one)),
        { ...tab('late', '/petitions?late=1', late === true), countTone: 'danger' as const },
      ]}
    />
  );
};

/** The register: every filter in the address, fifty rows, the next page by a key. */
export const RegisterPage = (view: RegisterView) => {
  const t = registerText(view.locale);
  const { items, total, more, next } = view.page;
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={<Figures view={view} />}
        actions={
          <>
            <SavedViews filter={view.filter} views={view.views} locale={view.locale} />
            <Tools view={view} />
            {view.mayRecord && (
              <LinkButton href="/petitions/import" icon="upload">
                {t.importList}
              </LinkButton>
            )}
            {view.mayRecord && (
              <LinkButton href="/petitions/new" tone="primary" icon="plus">
                {t.record}
              </LinkButton>
            )}
          </>
        }
      />
      <WorkTabs view={view} />
      <FilterBar
        action="/petitions"
        search={{
          name: 'q',
          label: t.search,
          value: view.filter.q,
          placeholder: t.searchPlaceholder,
        }}
        filters={filtersOf(view.filter, view.choices, view.locale)}
        moreFilters={moreFiltersOf(view.filter, view.choices, view.locale)}
        chips={chipsOf(view.filter, view.choices, view.locale)}
        clearHref={isUnfiltered(view.filter) ? undefined : '/petitions'}
        keep={{
          sort: view.filter.sort,
          contact: view.filter.contact,
          from: view.filter.from,
          to: view.filter.to,
          answeredFrom: view.filter.answeredFrom,
          answeredTo: view.filter.answeredTo,
        }}
      />
      <Table view={view} />
      {items.length > 0 && (
        <Pager
          previousHref={view.isPaged ? `/petitions${filterQuery(view.filter)}` : undefined}
          nextHref={next ? `/petitions${filterQuery(view.filter, { cursor: next })}` : undefined}
          total={more ? t.rangeMore(items.length, total) : t.range(items.length, total)}
        />
      )}
    </>
  );
};

/** Both figures in words, for paper. */
function sums({ locale, page: { figures } }: RegisterView): readonly string[] {
  if (!figures) return [];
  const t = linkText(locale);
  return [t.voices(figures.voices, figures.more), t.matters(figures.matters, figures.more)];
}

/** The rows of a filter on paper: no controls, the day it was printed. */
export const RegisterPrint = (view: RegisterView) => {
  const t = registerText(view.locale);
  const chips = chipsOf(view.filter, view.choices, view.locale).map((chip) => chip.label);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={[...chips, ...sums(view), t.printed(formatInstant(view.now))].join(' · ')}
      />
      <DataTable
        caption={t.caption}
        columns={columnsOf(view).map(({ sort: _sort, ...column }) => column)}
        rows={view.page.items}
        rowKey={(row) => row.id}
        empty={<Empty view={view} />}
        dense
      />
      <Pager
        total={
          view.page.more
            ? t.rangeMore(view.page.items.length, view.page.total)
            : t.range(view.page.items.length, view.page.total)
        }
      />
    </>
  );
};
