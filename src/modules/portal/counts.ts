import type { PublicCount } from '#src/modules/publication/index.ts';
import type { PublicState } from './labels.ts';

export interface CountAsk {
  readonly unitCode?: string | undefined;
  readonly field?: string | undefined;
  readonly state?: PublicState | undefined;
  readonly sessionId?: string | undefined;
}

type Filter = keyof CountAsk;
type Sums = ReadonlyMap<string, number>;

/** What a petition is found by under each filter; it may be in several states at once. */
const VALUES: Record<Filter, (one: PublicCount) => readonly (string | null)[]> = {
  unitCode: (one) => [one.unitCode],
  field: (one) => [one.fieldCode],
  sessionId: (one) => [one.sessionId],
  state: (one) => [
    one.label,
    ...(one.isReplied ? ['replied'] : []),
    ...(one.isConfirmed ? ['confirmed'] : []),
  ],
};
const FILTERS = ['unitCode', 'field', 'sessionId', 'state'] as const;

/** A province has some 75,000 counts and a page asks some hundred times: each way of asking reads them once. */
const known = new WeakMap<readonly PublicCount[], Map<string, Sums>>();

function sumsBy(counts: readonly PublicCount[], filters: readonly Filter[]): Sums {
  const sums = new Map<string, number>();
  for (const one of counts) {
    const keys = filters.reduce<readonly string[]>(
      (all, filter) => all.flatMap((key) => VALUES[filter](one).map((v) => `${key}|${v ?? ''}`)),
      [''],
    );
    for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + one.count);
  }
  return sums;
}

/** How many of the counted petitions meet all that is asked. */
export function countOf(counts: readonly PublicCount[], ask: CountAsk = {}): number {
  const filters = FILTERS.filter((filter) => ask[filter] !== undefined);
  const ways = known.get(counts) ?? new Map<string, Sums>();
  known.set(counts, ways);
  const way = filters.join('|');
  const sums = ways.get(way) ?? sumsBy(counts, filters);
  ways.set(way, sums);
  return sums.get(filters.map((filter) => `|${ask[filter] ?? ''}`).join('')) ?? 0;
}
