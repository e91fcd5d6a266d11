import type { Locale } from '#src/platform/i18n/text.ts';
import { DataTable, EmptyState, FilterBar, PageHeader, Prose } from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import type { Timeliness } from '../figures.ts';
import { dutyKind } from '../kinds.ts';
import { dutyText } from '../messages.ts';
import { onTimeRate } from '../queries/bodies.ts';
import type { BodyRecord } from '../queries/bodies.ts';
import { registerHref } from './register-href.ts';
import { DutyTabs } from './tabs.tsx';

export interface RatesPageProps {
  readonly locale: Locale;
  readonly months: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly kind: string | undefined;
  readonly kinds: readonly string[];
  readonly records: readonly BodyRecord[];
  readonly names: ReadonlyMap<string, string>;
  readonly open: ReadonlyMap<string, number>;
}

type Row = BodyRecord & { readonly name: string; readonly open: number };

/** How each body keeps its dates, over a period and for a kind; figures of one month open their rows. */
export const RatesPage = (props: RatesPageProps) => {
  const { locale, from, to, records, names, kind } = props;
  const text = dutyText(locale);
  const options = props.months.map((month) => ({ value: month, label: monthText(month) }));
  const rows = records
    .map((record): Row => ({
      ...record,
      answered: kind ? (record.byKind.get(kind) ?? NONE) : record.answered,
      name: names.get(record.bodyId) ?? '',
      open: props.open.get(record.bodyId) ?? 0,
    }))
    .filter(({ answered }) => answered.onTime + answered.late + answered.undated > 0)
    .toSorted((a, b) => (onTimeRate(a.answered) ?? 101) - (onTimeRate(b.answered) ?? 101));
  return (
    <>
      <PageHeader title={text.ratesTitle} />
      <DutyTabs locale={locale} current="/duties/rates" />
      <FilterBar
        action="/duties/rates"
        filters={[
          { name: 'from', label: text.from, all: monthText(from), options, value: from },
          { name: 'to', label: text.to, all: monthText(to), options, value: to },
          {
            name: 'kind',
            label: text.columns.kind,
            all: text.all.kinds,
            options: props.kinds.map((value) => ({ value, label: dutyKind(value).labels[locale] })),
            value: kind,
          },
        ]}
      />
      <DataTable
        caption={text.ratesTitle}
        columns={columnsOf(props)}
        rows={rows}
        rowKey={(row) => row.bodyId}
        empty={<EmptyState icon="chart" title={text.emptyTitle} />}
      />
      <Prose text={text.rateNote} />
    </>
  );
};

const NONE = { onTime: 0, late: 0, undated: 0 } as const;

function columnsOf({ locale, from, to, kind }: RatesPageProps): readonly Column<Row>[] {
  const { columns, percent, dash } = dutyText(locale);
  const decimal = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB');
  const figure = (how: Timeliness) => (row: Row) => (
    <a
      href={registerHref({
        body: row.bodyId,
        timeliness: how,
        kind,
        answered: from === to ? from : `${from}..${to}`,
      })}
    >
      {row.answered[how]}
    </a>
  );
  return [
    { key: 'body', header: columns.debtor, cell: (row) => row.name, card: 'title', width: 'wide' },
    {
      key: 'rate',
      header: columns.rate,
      align: 'end',
      card: 'mark',
      cell: (row) => {
        const rate = onTimeRate(row.answered);
        return rate === null ? dash : percent(decimal.format(rate));
      },
    },
    { key: 'onTime', header: columns.onTime, align: 'end', cell: figure('onTime') },
    { key: 'late', header: columns.lateAnswered, align: 'end', cell: figure('late') },
    { key: 'undated', header: columns.undated, align: 'end', cell: figure('undated') },
    {
      key: 'open',
      header: columns.open,
      align: 'end',
      cell: (row) => <a href={registerHref({ body: row.bodyId, state: 'owed' })}>{row.open}</a>,
    },
    { key: 'days', header: columns.days, align: 'end', cell: (row) => row.averageDays ?? dash },
  ];
}

function monthText(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
}
