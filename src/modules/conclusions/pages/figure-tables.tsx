import type { Locale } from '#src/platform/i18n/text.ts';
import { DataTable, Section } from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import type { FigureLine } from '../figures.ts';
import { figuresText } from '../messages/figures.ts';
import { onTimeRate, TIMELINESS } from '../rules.ts';
import type { Tally, Timeliness } from '../rules.ts';

export type GroupName = 'body' | 'session' | 'leader' | 'month';

interface TableProps {
  readonly locale: Locale;
  readonly by: GroupName;
  readonly lines: readonly FigureLine[];
  /** Where a figure opens its rows; null: it opens none. */
  readonly hrefOf: ((line: FigureLine, how: Timeliness) => string) | null;
}

/** One way of cutting the same conclusions; the rate first, then what it is made of. */
export const FigureTable = ({ locale, by, lines, hrefOf }: TableProps) => {
  const t = figuresText(locale);
  if (lines.length === 0) return null;
  const counts = TIMELINESS.map((how): Column<FigureLine> => ({
    key: how,
    header: t.columns[how],
    align: 'end',
    cell: (line) =>
      hrefOf === null ? line.tally[how] : <a href={hrefOf(line, how)}>{line.tally[how]}</a>,
    card: 'line',
  }));
  return (
    <Section title={t.by[by]}>
      <DataTable
        caption={t.by[by]}
        columns={[
          {
            key: 'name',
            header: t.names[by],
            cell: (line) => (by === 'month' ? monthText(line.name) : line.name),
            card: 'title',
            width: 'wide',
          },
          {
            key: 'rate',
            header: t.columns.rate,
            align: 'end',
            cell: (line) => rateText(line.tally, locale),
            card: 'mark',
          },
          ...counts,
        ]}
        rows={lines}
        rowKey={(line) => line.key}
        dense
        lines
      />
    </Section>
  );
};

export function rateText(tally: Tally, locale: Locale): string {
  const t = figuresText(locale);
  const rate = onTimeRate(tally);
  if (rate === null) return t.none;
  const decimal = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB');
  return t.percent(decimal.format(rate));
}

function monthText(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
}

export const Chart = ({ svg }: { readonly svg: string | null }) =>
  svg === null ? null : <div dangerouslySetInnerHTML={{ __html: svg }} />;
