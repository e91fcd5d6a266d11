import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';

/** How common the words of the search vectors are, in rows expected to hold them. */
export interface Rarity {
  readonly rows: number;
  /** When this was read: what counts as new. */
  readonly at: Date;
  expected(word: string): number;
  /** What is expected of a word that is not among the common ones. */
  readonly unknown: number;
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

interface Counted {
  readonly at: Date;
  readonly rows: number;
  readonly words: readonly string[];
  /** The part of the rows that holds each of the words. */
  readonly shares: readonly number[];
}

type Statistics = Pick<Counted, 'at' | 'rows'> & {
  readonly words: string[] | null;
  readonly shares: number[] | null;
};

async function readRarity(db: Db): Promise<Rarity> {
  const { rows } = await sql<Statistics>`
    select now() as at, greatest(c.reltuples, pg_relation_size(c.oid) / ${ROW_BYTES}::float8) as rows,
      s.most_common_elems::text::text[] as words,
      s.most_common_elem_freqs::float8[] as shares
    from pg_class c
    left join pg_stats s on s.schemaname = c.relnamespace::regnamespace::text
      and s.tablename = c.relname and s.attname = 'search'
    where c.oid = 'petitions'::regclass`.execute(db);
  const [stats] = rows;
  if (!stats) throw new RangeError('no table of petitions');
  if (!stats.words || !stats.shares) return await sampled(db, stats);
  return rarityFrom({ ...stats, words: stats.words, shares: stats.shares });
}

/** Words that are not among the common ones are taken as half as common as the rarest of those. */
export function rarityFrom({ rows: counted, at, words, shares }: Counted): Rarity {
  const rows = Math.max(1, counted);
  const known = new Map(words.map((word, place) => [word, shares[place] ?? 0]));
  const least = Math.min(1, ...known.values());
  const unknown = Math.max(1, (rows * least) / 2);
  const expected = (word: string): number => {
    const share = known.get(word);
    return share === undefined ? unknown : Math.max(1, rows * share);
  };
  return { rows, at, unknown, expected };
}

async function sampled(
  db: Db,
  { rows: estimate, at }: Pick<Counted, 'rows' | 'at'>,
): Promise<Rarity> {
  const { rows } = await sql<{ word: string; found: number; sample: number }>`
    select word, ndoc as found, (select count(*) from (
      select from petitions limit ${SAMPLE}) counted) as sample
    from ts_stat('select search from petitions limit 2000')`.execute(db);
  const sample = Math.max(1, rows[0]?.sample ?? 0);
  return rarityFrom({
    at,
    rows: sample < SAMPLE ? sample : Math.max(estimate, SAMPLE),
    words: rows.map(({ word }) => word),
    shares: rows.map(({ found }) => found / sample),
  });
}
