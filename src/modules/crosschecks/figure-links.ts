import { filterQuery } from '#src/modules/petitions/index.ts';
import { DENOMINATORS, filterOf } from './queries/figures.ts';
import type { FigureAsk, Measure } from './queries/figures.ts';

export type FigureScope = Omit<FigureAsk, 'tenantId' | 'councilId' | 'today' | 'onlyPublished'>;

/** The register that shows exactly the rows of a number. */
export function valueHref(scope: FigureScope, measure: Measure): string {
  return `/petitions${filterQuery({ ...filterOf(scope), outcome: measure })}`;
}

export function ofHref(scope: FigureScope, measure: Measure): string {
  return `/petitions${filterQuery({ ...filterOf(scope), outcome: DENOMINATORS[measure] })}`;
}

/** In whole per cent; null where there is nothing to be a share of. */
export function shareOf({ value, of }: { value: number; of: number }): number | null {
  return of === 0 ? null : Math.round((100 * value) / of);
}
