import { addDays, day } from '#src/council/calendar/index.ts';
import type { Measure } from '#src/modules/crosschecks/index.ts';
import type { PublicFigure } from '#src/modules/publication/index.ts';

/** What voters are shown side by side; each of its own denominator, never added up. */
export const SHOWN_MEASURES = [
  'answered',
  'resolved',
  'matching',
  'agreeing',
] as const satisfies readonly Measure[];

const DAYS = 365;

/** How an address names the rows behind a number. */
export const FIGURE_SLUGS = {
  due: 'den-han',
  answered: 'tra-loi',
  resolved: 'giai-quyet-xong',
  checked: 'kiem-tra',
  matching: 'kiem-tra-dung',
  rated: 'cho-y-kien',
  agreeing: 'dong-tinh',
  told: 'da-bao-lai',
} as const;
export type FigureName = keyof typeof FIGURE_SLUGS;

export function figureOfSlug(slug: string): FigureName | undefined {
  return (Object.keys(FIGURE_SLUGS) as FigureName[]).find((name) => FIGURE_SLUGS[name] === slug);
}

/** The last twelve months: the figures of a council and the rows that they open. */
export const figuresSince = (today: string): string => addDays(day(today), -DAYS);

export const rowsOf = (outcome: FigureName, today: string): PublicFigure => ({
  outcome,
  from: figuresSince(today),
  today,
});
