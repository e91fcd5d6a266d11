import { day, dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { EmptyState, PageHeader, Prose, Stack } from '#src/ui/index.ts';
import { figuresText } from '../messages/figures.ts';
import type { ApprovedFigures } from '../queries/approved.ts';
import { Chart, FigureTable, rateText } from './figure-tables.tsx';

export interface PublicFiguresProps {
  readonly locale: Locale;
  readonly approved: ApprovedFigures | null;
  readonly chart: string | null;
}

/** For everybody: how far conclusions were carried out on time, with what is counted. */
export const PublicFiguresPage = ({ locale, approved, chart }: PublicFiguresProps) => {
  const t = figuresText(locale);
  if (approved === null) {
    return (
      <Stack>
        <PageHeader title={t.public.title} />
        <EmptyState icon="chart" title={t.public.none} />
      </Stack>
    );
  }
  const { figures, from_on: from, to_on: to, approved_at: at } = approved;
  const { onTime, late } = figures.total;
  return (
    <Stack>
      <PageHeader
        title={t.public.title}
        subtitle={t.subtitle(formatDay(day(from)), formatDay(day(to)))}
      />
      <Prose
        text={`${t.columns.rate}: ${rateText(figures.total, locale)} (${t.onTimeOf(onTime, onTime + late)}).`}
        large
      />
      <Prose text={t.note} />
      <Chart svg={chart} />
      <FigureTable locale={locale} by="body" lines={figures.byBody} hrefOf={null} />
      <FigureTable locale={locale} by="session" lines={figures.bySession} hrefOf={null} />
      <FigureTable locale={locale} by="month" lines={figures.byMonth} hrefOf={null} />
      <Prose text={t.public.asOf(formatDay(dayAt(at)))} />
    </Stack>
  );
};
