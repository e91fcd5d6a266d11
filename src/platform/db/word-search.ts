import { sql } from 'kysely';
import { newestQuarters, ownerWord } from '../text/search-scope.ts';
import type { Db } from './database.ts';

/** Where the newest matches are looked for first, and how far back the index is still narrowed. */
const FIRST_QUARTERS = 2;
const MOST_QUARTERS = 24;
const MARGIN = 1.25;
const RARE_MATCHES = 30_000;

/** How many rows of a table with a column `search` the planner expects: it knows the common words. */
async function expectedMatches(db: Db, table: string, query: string): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) select from ${sql.table(table)}
    where search @@ to_tsquery('simple', ${query})`.execute(db);
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
}

/** Rare words are asked of their index; common ones are met soon while walking the newest rows. */
export async function isRare(db: Db, table: string, query: string): Promise<boolean> {
  return (await expectedMatches(db, table, query)) < RARE_MATCHES;
}

/** A query narrowed to one owner's rows and to the newest quarters, where these are given. */
export function narrowed(
  query: string,
  to: { readonly ownerId: string | null; readonly quarters: number | null; readonly now: Date },
): string {
  return [
    `(${query})`,
    ...(to.ownerId === null ? [] : [ownerWord(to.ownerId)]),
    ...(to.quarters === null ? [] : [newestQuarters(to.now, to.quarters)]),
  ].join(' & ');
}

/**
 * The newest `wanted` matches. The newest quarters are asked first; how many they had tells how far
 * back the rest should lie.
 */
export async function newestMatches<T extends { readonly count: number }>(
  wanted: number,
  within: (quarters: number | null) => Promise<T>,
): Promise<T> {
  const newest = await within(FIRST_QUARTERS);
  if (newest.count >= wanted) return newest;
  const quarters = Math.ceil((FIRST_QUARTERS * wanted * MARGIN) / Math.max(newest.count, 1));
  if (quarters > MOST_QUARTERS) return await within(null);
  const wider = await within(quarters);
  return wider.count >= wanted ? wider : await within(null);
}
