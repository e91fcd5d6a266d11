import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';

/** How common the words of the search vectors are, in rows expected to hold them. */
export interface Rarity {
  readonly rows: number;
  expected(word: string): number;
}

const KEPT_MS = 5 * 60_000;
/** Read where the planner has no statistics yet. */
const SAMPLE = 2_000;
/** A row of this table takes about so many bytes: an estimate where nothing was counted. */
const ROW_BYTES = 2_000;

interface Kept {
  readonly until: number;
  readonly rarity: Promise<Rarity>;
}
const kept = new WeakMap<Db, Kept>();

/** The planner's own statistics, read again every few minutes. */
export async function rarityOf(db: Db): Promise<Rarity> {
  const known = kept.get(db);
  if (known && known.until > performance.now()) return await known.rarity;
  const rarity = readRarity(db);
  kept.set(db, { until: performance.now() + KEPT_MS, rarity });
  rarity.catch(() => kept.delete(db));
  return await rarity;
}

async function readRarity(db: Db): Promise<Rarity> {
  const { rows } = await sql<{ rows: number; words: string[] | null; shares: number[] | null }>`
    select greatest(c.reltuples, pg_relation_size(c.oid) / ${ROW_BYTES}::float8) as rows,
      s.most_common_elems::text::text[] as words,
      s.most_common_elem_freqs::float8[] as shares
    from pg_class c
    left join pg_stats s on s.schemaname = c.relnamespace::regnamespace::text
      and s.tablename = c.relname and s.attname = 'search'
    where c.oid = 'petitions'::regclass`.execute(db);
  const [stats] = rows;
  if (!stats?.words || !stats.shares) return await sampled(db, stats?.rows ?? 0);
  return rarityFrom(Math.max(stats.rows, 1), stats.words, stats.shares);
}

/** Words that are not among the common ones are taken as half as common as the rarest of those. */
export function rarityFrom(
  rows: number,
  words: readonly string[],
  shares: readonly number[],
): Rarity {
  const known = new Map(words.map((word, at) => [word, shares[at] ?? 0]));
  const least = Math.min(1, ...known.values());
  return { rows, expected: (word) => Math.max(1, rows * (known.get(word) ?? least / 2)) };
}

async function sampled(db: Db, estimate: number): Promise<Rarity> {
  const { rows } = await sql<{ word: string; found: number; sample: number }>`
    select word, ndoc as found, (select count(*) from (
      select from petitions limit ${SAMPLE}) counted) as sample
    from ts_stat('select search from petitions limit 2000')`.execute(db);
  const sample = Math.max(1, rows[0]?.sample ?? 0);
  return rarityFrom(
    sample < SAMPLE ? sample : Math.max(estimate, SAMPLE),
    rows.map(({ word }) => word),
    rows.map(({ found }) => found / sample),
  );
}
