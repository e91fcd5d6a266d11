import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The bodies a seat may act for, by name: which inbox to open. */
export async function bodiesActedFor(db: Db, actor: Actor): Promise<Choice[]> {
  const { rows } = await sql<Choice>`select id as value, name as label from bodies
    where tenant_id = ${actor.tenantId} and id = any(${[...actor.bodyIds]})
    order by sort_order, name`.execute(db);
  return rows;
}

/** The distinct values of a register column, one index step a value however many rows there are. */
export async function usedValues(
  db: Db,
  actor: Actor,
  column: 'debtor_body_id' | 'kind' | 'field_code',
): Promise<string[]> {
  const name = sql.ref(column);
  const next = sql`select ${name}::text as value from duties
    where tenant_id = ${actor.tenantId} and council_id = ${actor.councilId}`;
  const cast = column === 'debtor_body_id' ? sql`uuid` : sql`text`;
  const { rows } = await sql<{ value: string }>`
    with recursive used as (
      (${next} and ${name} is not null order by ${name} limit 1)
      union all
      select (${next} and ${name} > used.value::${cast} order by ${name} limit 1)
      from used where used.value is not null
    )
    select value from used where value is not null limit 1000`.execute(db);
  return rows.map(({ value }) => value);
}

export async function bodyNames(
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<Choice[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Choice>`select id as value, name as label from bodies
    where tenant_id = ${tenantId} and id = any(${[...ids]}) order by sort_order, name`.execute(db);
  return rows;
}
