import type { Locale } from '#src/platform/i18n/text.ts';
import { DataTable, Stack, StatRow } from '#src/ui/index.ts';
import { ofHref, shareOf, valueHref } from '../figure-links.ts';
import type { FigureScope } from '../figure-links.ts';
import { figuresText } from '../messages/figures.ts';
import { MEASURES } from '../queries/figures.ts';
import type { Figures, Measure } from '../queries/figures.ts';

export interface FiguresPanelProps {
  readonly locale: Locale;
  readonly figures: Figures;
  readonly scope: FigureScope;
}

export function shareWords(locale: Locale, figure: { value: number; of: number }): string {
  const t = figuresText(locale);
  const share = shareOf(figure);
  return share === null ? t.noShare : t.share(share);
}

/** Side by side and never added up: each number and each denominator opens its rows. */
export const FiguresPanel = ({ locale, figures, scope }: FiguresPanelProps) => {
  const t = figuresText(locale);
  return (
    <Stack>
      <StatRow
        stats={MEASURES.map((measure) => ({
          label: t.names[measure],
          value: t.number(figures[measure].value),
          href: valueHref(scope, measure),
          note: t.outOf(t.number(figures[measure].of), t.of[measure]),
        }))}
      />
      <DataTable
        caption={t.meaning}
        rows={MEASURES}
        rowKey={(measure) => measure}
        dense
        columns={[
          {
            key: 'measure',
            header: t.measure,
            card: 'title',
            width: 'wide',
            cell: (measure) => t.names[measure],
            below: (measure) => t.meanings[measure],
          },
          {
            key: 'count',
            header: t.count,
            align: 'end',
            card: 'line',
            cell: (measure) => (
              <a href={valueHref(scope, measure)}>{t.number(figures[measure].value)}</a>
            ),
          },
          {
            key: 'of',
            header: t.denominator,
            align: 'end',
            card: 'line',
            cell: (measure) => <OfLink {...{ locale, figures, scope, measure }} />,
          },
          {
            key: 'share',
            header: t.rate,
            align: 'end',
            nowrap: true,
            card: 'mark',
            cell: (measure) => shareWords(locale, figures[measure]),
          },
        ]}
      />
    </Stack>
  );
};

const OfLink = (props: FiguresPanelProps & { readonly measure: Measure }) => {
  const { locale, figures, scope, measure } = props;
  const t = figuresText(locale);
  return (
    <a href={ofHref(scope, measure)}>
      {t.number(figures[measure].of)} {t.of[measure]}
    </a>
  );
};
