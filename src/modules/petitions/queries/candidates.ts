import { sql } from 'kysely';
import { readMatter } from '#src/council/matching/index.ts';
import type { Matter } from '#src/council/matching/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { matterPlace } from '../search-words.ts';
import type { Search } from './tiers.ts';

/** A stored petition that may be the same matter, taken apart. */
export interface Candidate {
  readonly id: string;
  readonly matter: Matter;
}

/** What `ts_rank` gives a vector that has every word of a query once. */
const RANK_OF_ALL = 0.0608;

interface Found {
  readonly asked: number;
  readonly id: string;
  readonly version: number;
}

/**
 * For each asked matter the petitions of the tenant that its tiers found, those with the most weight
 * first; and each of them taken apart.
 */
export async function candidatesOf(
  db: Db,
  tenantId: string,
  asked: readonly Search[],
  limit: number,
  leastShare = 0,
): Promise<readonly (readonly Candidate[])[]> {
  const { found, matters } = await db.transaction().execute(async (tx) => {
    await keepToTheIndex(tx);
    const rows = await foundBy(tx, tenantId, asked, limit, leastShare);
    return { found: rows, matters: await mattersOf(tx, tenantId, rows) };
  });
  const lists = asked.map((): Candidate[] => []);
  for (const { asked: at, id } of found) {
    const matter = matters.get(id);
    if (matter) lists[at]?.push({ id, matter });
  }
  return lists;
}

/** The planner cannot know the queries of a list: it would read the whole table for them. */
async function keepToTheIndex(tx: Tx): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(
    tx,
  );
}

async function foundBy(
  tx: Tx,
  tenantId: string,
  asked: readonly Search[],
  limit: number,
  leastShare: number,
): Promise<readonly Found[]> {
  const tiers = asked.flatMap(({ tiers: list, others, othersWeight }, at) =>
    list.map((tier) => ({ ...tier, at, others, othersWeight })),
  );
  if (tiers.length === 0) return [];
  const least = asked.map(
    ({ tiers: list }) => leastShare * list.reduce((sum, { weight }) => sum + weight, 0),
  );
  const { rows } = await sql<Found>`
    with tiers as materialized (
      select t.asked, t.query::tsquery as query, t.weight, t.most,
        nullif(t.others, '')::tsquery as others, t.of_others
      from unnest(${tiers.map(({ at }) => at)}::int[], ${tiers.map(({ query }) => query)}::text[],
        ${tiers.map(({ weight }) => weight)}::float8[], ${tiers.map((tier) => tier.limit)}::int[],
        ${tiers.map(({ others }) => others)}::text[],
        ${tiers.map((tier) => tier.othersWeight / RANK_OF_ALL)}::float8[])
        t (asked, query, weight, most, others, of_others)
    ), found as (
      select t.asked, c.id, sum(t.weight) + max(c.shared) as weight
      from tiers t
      cross join lateral (
        select p.id, coalesce(t.of_others * ts_rank(p.search, t.others), 0) as shared
        from petitions p
        where p.search @@ t.query and (p.tenant_id = ${tenantId}) is true limit t.most
      ) c group by 1, 2
    ), placed as (
      select asked, id, weight, row_number() over (partition by asked order by weight desc, id desc) as place
      from found
    )
    select placed.asked, p.id, p.version from placed
    join petitions p on p.tenant_id = ${tenantId} and p.id = placed.id
    where placed.place <= ${limit} and placed.weight >= (${least}::float8[])[placed.asked + 1]
    order by placed.asked, placed.place`.execute(tx);
  return rows;
}

/** Petitions taken apart lately, the least used first. */
const apart = new Map<string, Matter>();
// One takes some forty kilobytes.
const MOST_APART = 800;

async function mattersOf(
  tx: Tx,
  tenantId: string,
  found: readonly Found[],
): Promise<ReadonlyMap<string, Matter>> {
  const versions = new Map(found.map(({ id, version }) => [id, version]));
  const matters = new Map<string, Matter>();
  for (const [id, version] of versions) {
    const known = apart.get(`${id}:${version}`);
    if (!known) continue;
    keep(`${id}:${version}`, known);
    matters.set(id, known);
  }
  const missing = [...versions.keys()].filter((id) => !matters.has(id));
  for (const row of await textsOf(tx, tenantId, missing)) {
    const matter = readMatter(row.working_text, matterPlace(row.place_text, row.places));
    keep(`${row.id}:${row.version}`, matter);
    matters.set(row.id, matter);
  }
  return matters;
}

function keep(key: string, matter: Matter): void {
  apart.delete(key);
  apart.set(key, matter);
  if (apart.size <= MOST_APART) return;
  const [oldest] = apart.keys();
  if (oldest !== undefined) apart.delete(oldest);
}

interface Told {
  readonly id: string;
  readonly version: number;
  readonly working_text: string;
  readonly place_text: string;
  readonly places: readonly string[];
}

async function textsOf(tx: Tx, tenantId: string, ids: readonly string[]): Promise<readonly Told[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Told>`
    select p.id, p.version, p.working_text, p.place_text, array(
      select unnest(array[pl.detail, pl.unit_name_then, u.name]) from petition_places pl
      join units u on u.code = pl.unit_code
      where pl.tenant_id = p.tenant_id and pl.petition_id = p.id order by pl.ordinal
    ) as places
    from petitions p where p.tenant_id = ${tenantId} and p.id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
  return rows;
}
