import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { BodyKind, BodyRow } from '../schema.ts';

export type Body = Selectable<BodyRow>;

export async function bodyById(db: Db | Tx, tenantId: string, id: string): Promise<Body | null> {
  const row = await db
    .selectFrom('bodies')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** A council's bodies, in the office's own order; with kinds, only those. */
export async function bodiesOf(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  kinds?: readonly BodyKind[],
): Promise<Body[]> {
  let query = db
    .selectFrom('bodies')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId);
  if (kinds) query = query.where('kind', 'in', [...kinds]);
  return await query.orderBy('sort_order').orderBy('short_name').execute();
}

/** The Standing Committee of a council as it is on a day. */
export async function standingCommitteeOf(
  db: Db | Tx,
  { tenantId, councilId }: { readonly tenantId: string; readonly councilId: string },
  day: string,
): Promise<Body | null> {
  const body = await db
    .selectFrom('bodies')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('kind', '=', 'standingCommittee')
    .where('valid_from', '<=', day)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  return body ?? null;
}

/** The bodies of the tenant that no council owns: delegation, ministries, companies. */
export async function outsideBodies(db: Db | Tx, tenantId: string): Promise<Body[]> {
  return await db
    .selectFrom('bodies')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', 'is', null)
    .orderBy('sort_order')
    .execute();
}

export interface BodyQuery {
  readonly q?: string | undefined;
  readonly kinds?: readonly BodyKind[] | undefined;
  readonly councilId?: string | undefined;
  /** Bodies in force on this day only. */
  readonly on?: string | undefined;
  readonly after?: BodyCursor | undefined;
  readonly limit?: number | undefined;
}

export interface BodyCursor {
  readonly nearness: number;
  readonly sortOrder: number;
  readonly id: string;
}

export type FoundBody = Body & { nearness: number };

/** Bodies of the reader's tenant: those of the reader's own council first, then the others. */
export async function findBodies(
  db: Db | Tx,
  actor: Pick<Actor, 'tenantId' | 'councilId'>,
  query: BodyQuery,
): Promise<FoundBody[]> {
  const { rows } = await sql<FoundBody>`select * from (
      select b.*, case when b.council_id = ${actor.councilId} then 0
        when b.council_id is null then 1 else 2 end as nearness
      from bodies b where b.tenant_id = ${actor.tenantId} and ${matching(query)}
    ) found
    where ${afterCursor(query.after)}
    order by nearness, sort_order, id limit ${query.limit ?? 50}`.execute(db);
  return rows;
}

export async function countBodies(
  db: Db | Tx,
  actor: Pick<Actor, 'tenantId'>,
  query: BodyQuery,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from bodies b
    where b.tenant_id = ${actor.tenantId} and ${matching(query)}`.execute(db);
  return rows[0]?.n ?? 0;
}

function matching(query: BodyQuery) {
  const words = searchKey(query.q ?? '')
    .split(' ')
    .filter(Boolean);
  const parts = [
    sql`true`,
    ...(query.kinds?.length ? [sql`b.kind = any(${[...query.kinds]})`] : []),
    ...(query.councilId ? [sql`b.council_id = ${query.councilId}`] : []),
    ...(query.on
      ? [sql`b.valid_from <= ${query.on} and (b.valid_to is null or b.valid_to >= ${query.on})`]
      : []),
    ...words.map((word) => sql`(' ' || b.search_key) like ${`% ${word}%`}`),
  ];
  return sql.join(parts, sql` and `);
}

function afterCursor(after: BodyCursor | undefined) {
  if (!after) return sql`true`;
  return sql`(nearness, sort_order, id) > (${after.nearness}, ${after.sortOrder}, ${after.id})`;
}
