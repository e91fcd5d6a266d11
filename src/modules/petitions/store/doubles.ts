import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { PetitionDoubleRow } from '../schema.ts';

/** Those of the ids that are petitions of the tenant. */
export async function thoseThere(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('petitions')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...new Set(ids)])
    .forKeyShare()
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export async function insertDoubles(
  tx: Tx,
  rows: readonly Insertable<PetitionDoubleRow>[],
): Promise<void> {
  if (rows.length > 0) await tx.insertInto('petition_doubles').values(rows).execute();
}

/** A person has said what the two are to each other: nothing is to be asked of them any more. */
export async function settleDouble(
  tx: Tx,
  tenantId: string,
  one: string,
  other: string,
): Promise<boolean> {
  const pair = [one, other];
  const { rows } = await sql<{ id: string }>`delete from petition_doubles
    where tenant_id = ${tenantId} and petition_id = any(${pair}) and other_id = any(${pair})
    returning petition_id as id`.execute(tx);
  await unmark(
    tx,
    tenantId,
    rows.map(({ id }) => id),
  );
  return rows.length > 0;
}

/** It stands behind another petition now: of whatever it was a double, it no longer stands alone. */
export async function settleDoublesOf(tx: Tx, tenantId: string, id: string): Promise<void> {
  await sql`delete from petition_doubles
    where tenant_id = ${tenantId} and petition_id = ${id}`.execute(tx);
  await unmark(tx, tenantId, [id]);
}

/** Petitions that are taken away are nobody's double. */
export async function forgetDoubles(tx: Tx, tenantId: string, ids: readonly string[]) {
  const { rows } = await sql<{ id: string }>`delete from petition_doubles
    where tenant_id = ${tenantId} and (petition_id = any(${ids}) or other_id = any(${ids}))
    returning petition_id as id`.execute(tx);
  const gone = new Set(ids);
  await unmark(
    tx,
    tenantId,
    rows.map(({ id }) => id).filter((id) => !gone.has(id)),
  );
}

async function unmark(tx: Tx, tenantId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update petitions p set is_double = false
    where p.tenant_id = ${tenantId} and p.id = any(${[...new Set(ids)]}) and p.is_double
      and not exists (select from petition_doubles d
        where d.tenant_id = p.tenant_id and d.petition_id = p.id)`.execute(tx);
}
