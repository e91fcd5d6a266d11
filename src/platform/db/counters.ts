import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import { newId } from './ids.ts';
import { insertLater } from './insert.ts';
import { eachTenant } from './tenant.ts';

export interface CounterChange {
  scopeId: string;
  counter: string;
  key?: string;
  amount: number;
}

/** Writes changes as rows of their own: no two writers ever wait for one hot counter row. */
export async function changeCounters(
  tx: Tx,
  tenantId: string,
  changes: readonly CounterChange[],
): Promise<void> {
  const rows = changes.filter((change) => change.amount !== 0);
  if (rows.length === 0) return;
  const deltas = rows.map((change) => ({
    tenant_id: tenantId,
    id: newId(),
    scope_id: change.scopeId,
    counter: change.counter,
    key: change.key ?? '',
    amount: change.amount,
  }));
  await insertLater(tx, 'counter_deltas', deltas);
}

/** Folded totals plus what is not folded yet: exact at every moment. `counter → key → amount`. */
export async function readCounters(
  db: Db | Tx,
  tenantId: string,
  scopeIds: readonly string[],
  counters: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const found = new Map<string, Map<string, number>>(counters.map((name) => [name, new Map()]));
  if (scopeIds.length === 0 || counters.length === 0) return found;
  const { rows } = await sql<{ counter: string; key: string; amount: number }>`
    select counter, key, sum(amount)::int8 as amount from (
      select counter, key, amount from counter_totals
      where tenant_id = ${tenantId} and scope_id = any(${scopeIds}) and counter = any(${counters})
      union all
      select counter, key, amount from counter_deltas
      where tenant_id = ${tenantId} and scope_id = any(${scopeIds}) and counter = any(${counters})
    ) parts group by counter, key`.execute(db);
  for (const row of rows) found.get(row.counter)?.set(row.key, row.amount);
  return found;
}

/** Folds every tenant's waiting deltas into its totals. */
export async function foldAllCounters(db: Db): Promise<void> {
  await eachTenant(db, async (tenantId) => {
    while ((await foldCounters(db, tenantId)) > 0);
  });
}

/** Gives how many rows it folded; run until 0. */
async function foldCounters(db: Db, tenantId: string, limit = 20_000): Promise<number> {
  const { rows } = await sql<{ folded: number }>`
    with taken as (
      delete from counter_deltas where tenant_id = ${tenantId} and ctid = any(array(
        select ctid from counter_deltas where tenant_id = ${tenantId} limit ${limit} for update skip locked
      )) returning tenant_id, scope_id, counter, key, amount
    ), sums as (
      select tenant_id, scope_id, counter, key, sum(amount)::int8 as amount, count(*) as n
      from taken group by 1, 2, 3, 4 order by 1, 2, 3, 4
    ), folded as (
      insert into counter_totals (tenant_id, scope_id, counter, key, amount)
      select tenant_id, scope_id, counter, key, amount from sums
      on conflict (tenant_id, scope_id, counter, key)
      do update set amount = counter_totals.amount + excluded.amount
    )
    select coalesce(sum(n), 0)::int8 as folded from sums`.execute(db);
  return rows[0]?.folded ?? 0;
}
