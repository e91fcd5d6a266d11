import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { filterQuery } from '#src/modules/petitions/index.ts';
import type { ListedPetition, PetitionFilter, PetitionPage } from '#src/modules/petitions/index.ts';
import {
  DateField,
  EmptyState,
  FilterBar,
  Menu,
  Notice,
  PageHeader,
  Pager,
} from '#src/ui/index.ts';
import type { Option } from '#src/ui/index.ts';
import { checksText } from '../messages/checks.ts';
import { figuresText } from '../messages/figures.ts';
import type { CardAnswer } from '../queries/cards.ts';
import { CheckCard } from './check-card.tsx';

export interface ChecksView {
  readonly locale: Locale;
  /** The seat findings are made in; the phone keeps them under it. */
  readonly seatId: string;
  readonly filter: PetitionFilter;
  readonly page: PetitionPage;
  readonly answers: ReadonlyMap<string, CardAnswer>;
  readonly keys: ReadonlyMap<string, string>;
  readonly fields: readonly Option[];
  readonly units: readonly Option[];
  readonly isPaged: boolean;
  readonly readsFigures: boolean;
  /** What was typed in one card and refused. */
  readonly refused: { id: string; values: FormValues; refusal: Refusal } | null;
}

/** The address of the list with some of its filter changed. */
export function checksHref(
  filter: PetitionFilter,
  change: Readonly<Record<string, string | undefined>> = {},
  path = '/checks',
): string {
  const { outcome, ...rest } = filter;
  return `${path}${filterQuery(rest, { outcome: outcome === 'to_check' ? undefined : outcome, ...change })}`;
}

/** One card a petition, the first one open; the whole list works without a line once opened. */
export const ChecksPage = (view: ChecksView) => {
  const t = checksText(view.locale);
  const { items, total, more, next } = view.page;
  const number = figuresText(view.locale).number;
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={items.length > 0 ? t.steps : t.lead}
        actions={<Tools view={view} />}
      />
      <Filters view={view} />
      {view.refused && !items.some(({ id }) => id === view.refused?.id) && (
        <Notice tone="danger" urgent>
          {view.refused.refusal.message}
        </Notice>
      )}
      <x-outbox
        class="field-list"
        data-owner={view.seatId}
        data-texts={JSON.stringify({ ...t.waits, findings: t.findings })}
      >
        <output class="outbox" data-outbox hidden />
        {items.length === 0 ? <Empty view={view} /> : <Cards view={view} />}
      </x-outbox>
      {items.length > 0 && (
        <Pager
          previousHref={view.isPaged ? checksHref(view.filter) : undefined}
          nextHref={next ? checksHref(view.filter, { cursor: next }) : undefined}
          total={t.shown(number(items.length), more ? t.more(number(total)) : number(total))}
        />
      )}
    </>
  );
};

const Tools = ({ view: { locale, filter, readsFigures } }: { view: ChecksView }) => {
  const t = checksText(locale);
  return (
    <Menu
      label={t.tools}
      icon="dots"
      align="end"
      items={[
        { label: t.print, icon: 'print', href: checksHref(filter, {}, '/checks/print') },
        { label: t.enter, icon: 'edit', href: checksHref(filter, {}, '/checks/entry') },
        { label: t.byBody, icon: 'flag', href: '/checks/discrepancies' },
        ...(readsFigures
          ? [{ label: t.figures, icon: 'chart' as const, href: '/checks/figures' }]
          : []),
      ]}
    />
  );
};

const Filters = ({ view: { locale, filter, fields, units } }: { view: ChecksView }) => {
  const t = checksText(locale);
  const { outcome } = filter;
  return (
    <FilterBar
      action="/checks"
      search={{ name: 'q', label: t.search, value: filter.q }}
      filters={[
        {
          name: 'outcome',
          label: t.which,
          all: t.toCheck,
          value: outcome === 'to_check' ? undefined : outcome,
          options: [
            { value: 'checked_by_us', label: t.checkedByUs },
            { value: 'differing', label: t.differing },
          ],
        },
        { name: 'unit', label: t.unit, all: t.all, options: units, value: filter.unit },
        { name: 'field', label: t.field, all: t.all, options: fields, value: filter.field },
      ]}
      extra={
        <>
          <DateField
            name="answeredFrom"
            label={t.answeredFrom}
            value={shown(filter.answeredFrom)}
          />
          <DateField name="answeredTo" label={t.answeredTo} value={shown(filter.answeredTo)} />
        </>
      }
      clearHref={checksHref(filter) === '/checks' ? undefined : '/checks'}
      chips={chipsOf({ locale, filter, fields, units })}
    />
  );
};

type Chosen = Pick<ChecksView, 'locale' | 'filter' | 'fields' | 'units'>;

/** One chip a condition, each with the address without it. */
function chipsOf({ locale, filter, fields, units }: Chosen) {
  const t = checksText(locale);
  const named = (list: readonly Option[], value: string) =>
    list.find((option) => option.value === value)?.label ?? value;
  const words = {
    outcome: filter.outcome === 'checked_by_us' ? t.checkedByUs : t.differing,
    unit: named(units, filter.unit ?? ''),
    field: named(fields, filter.field ?? ''),
    answeredFrom: `${t.answeredFrom} ${shown(filter.answeredFrom) ?? ''}`,
    answeredTo: `${t.answeredTo} ${shown(filter.answeredTo) ?? ''}`,
    q: filter.q ?? '',
  };
  const names = Object.keys(words) as (keyof typeof words)[];
  return names
    .filter((name) => filter[name] !== undefined && filter[name] !== 'to_check')
    .map((name) => ({
      label: words[name],
      removeHref: checksHref(filter, { [name]: undefined }),
    }));
}

const shown = (on: string | undefined) => (on === undefined ? undefined : formatDay(day(on)));

const Empty = ({ view: { locale, filter } }: { view: ChecksView }) => {
  const t = checksText(locale);
  const isPlain = checksHref(filter) === '/checks';
  return (
    <EmptyState title={isPlain ? t.empty : t.emptyFiltered} icon="check">
      {isPlain ? t.emptyWords : <a href="/checks">{t.toCheck}</a>}
    </EmptyState>
  );
};

const Cards = ({ view }: { view: ChecksView }) => {
  const first = view.refused?.id ?? view.page.items[0]?.id;
  return (
    <div data-cards data-rows>
      {view.page.items.map((petition: ListedPetition) => (
        <CheckCard
          key={petition.id}
          locale={view.locale}
          seatId={view.seatId}
          petition={petition}
          answer={view.answers.get(petition.id) ?? null}
          requestKey={view.keys.get(petition.id) ?? ''}
          isOpen={petition.id === first}
          refused={view.refused?.id === petition.id ? view.refused : null}
        />
      ))}
    </div>
  );
};
