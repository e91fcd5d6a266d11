import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { TaughtCount } from './weighing/taught.ts';
import type { KnownBody } from './weighing/weigh-body.ts';

export interface Council {
  readonly tenantId: string;
  readonly councilId: string;
}

/** What a council's decisions taught: about the given words, or all that was said at least twice. */
export async function taughtCounts(
  db: Db | Tx,
  { tenantId, councilId }: Council,
  words: readonly string[] | null,
): Promise<readonly TaughtCount[]> {
  const asked = words === null ? sql`true` : sql`word = any(${['', ...words]})`;
  const least = words === null ? 2 : 1;
  const { rows } = await sql<TaughtCount>`
    select about, value, word, sum(n)::int4 as n from (
      select about, value, word, n from suggestion_words
      where tenant_id = ${tenantId} and council_id = ${councilId} and ${asked}
      union all
      select l.about, l.value, word, l.n
      from suggestion_lessons l cross join lateral unnest(array_append(l.words, '')) as w (word)
      where l.tenant_id = ${tenantId} and l.council_id = ${councilId} and ${asked}
    ) told
    group by about, value, word
    having sum(n) >= ${least} or (word = '' and sum(n) > 0)`.execute(db);
  return rows;
}

/** Where a council stands, and the bodies that may be asked: its own, those outside, and other executives. */
export async function standing(db: Db | Tx, { tenantId, councilId }: Council) {
  return await db
    .selectFrom('bodies as c')
    .innerJoin('units as u', 'u.code', 'c.unit_code')
    .select(['u.code', 'u.tier', 'u.parent_code'])
    .where('c.tenant_id', '=', tenantId)
    .where('c.id', '=', councilId)
    .executeTakeFirst();
}

export async function askableBodies(
  db: Db | Tx,
  { tenantId, councilId, on }: Council & { readonly on: string },
): Promise<readonly KnownBody[]> {
  const { rows } = await sql<KnownBody>`
    select b.id, b.name, b.short_name as "shortName", b.kind,
      (b.council_id = ${councilId}) is true as "isOwn", c.unit_code as "unitCode"
    from bodies b left join bodies c on c.tenant_id = b.tenant_id and c.id = b.council_id
    where b.tenant_id = ${tenantId} and (b.valid_to is null or b.valid_to >= ${on})
      and (b.council_id = ${councilId} or b.council_id is null or b.kind = 'executive')
    order by b.sort_order, b.id limit 1000`.execute(db);
  return rows;
}
