import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  Kept,
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
import type { PetitionPage } from '../queries/register/register.ts';
import type { SavedView } from '../queries/register/views.ts';
import { chipsOf, filtersOf, moreFiltersOf } from './register-filters.ts';
import type { FilterChoices } from './register-filters.ts';
import { RegisterRow, registerColumns, rowSelection, shownRow } from './register-row.tsx';
import type { ShownRow } from './register-row.tsx';
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

/** The columns with the orders a reader may choose. */
function sortedColumns({ filter, locale }: RegisterView): readonly Column<ShownRow>[] {
  const order = sortOf(filter);
  const href = (sort: 'newest' | 'due') => `/petitions${filterQuery(filter, { sort })}`;
  const sorts: Readonly<Record<string, Column<ShownRow>['sort']>> = {
    title: { href: href('newest'), direction: order === 'newest' ? 'desc' : undefined },
    due: { href: href('due'), direction: order === 'due' ? 'asc' : undefined },
  };
  return registerColumns[locale].map((column) => {
    const sort = sorts[column.key];
    return sort ? { ...column, sort } : column;
  });
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
  const selection = {
    ...rowSelection,
    action: '/petitions/acts/forward',
    actions: <BulkActions view={view} />,
  };
  return (
    <DataTable
      caption={registerText(view.locale).caption}
      columns={sortedColumns(view)}
      rows={view.page.items.map((row) => shownRow(row, view))}
      rowKey={(row) => row.id}
      drawRow={(row) => <Kept part={RegisterRow} of={row} />}
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

type FiltersProps = Pick<RegisterView, 'filter' | 'choices' | 'locale'>;

const Filters = ({ filter, choices, locale }: FiltersProps) => {
  const t = registerText(locale);
  return (
    <FilterBar
      action="/petitions"
      search={{
        name: 'q',
        label: t.search,
        value: filter.q,
        placeholder: t.searchPlaceholder,
      }}
      filters={filtersOf(filter, choices, locale)}
      moreFilters={moreFiltersOf(filter, choices, locale)}
      chips={chipsOf(filter, choices, locale)}
      clearHref={isUnfiltered(filter) ? undefined : '/petitions'}
      keep={{
        sort: filter.sort,
        contact: filter.contact,
        from: filter.from,
        to: filter.to,
        answeredFrom: filter.answeredFrom,
        answeredTo: filter.answeredTo,
      }}
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
      <Kept
        part={Filters}
        of={{ filter: view.filter, choices: view.choices, locale: view.locale }}
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
        columns={registerColumns[view.locale]}
        rows={view.page.items.map((row) => shownRow(row, view))}
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
