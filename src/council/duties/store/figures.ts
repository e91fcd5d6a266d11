import { sql } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';

/** Writes the figures anew from the rows, for bulk loads: the SQL twin of `figureChanges`. */
export async function rebuildFigures(tx: Tx, tenantId: string): Promise<void> {
  for (const table of ['counter_deltas', 'counter_totals'] as const) {
    await tx
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('counter', 'like', 'duties.%')
      .execute();
  }
  await sql`
    with answered as (
      select council_id, to_char(answered_on, 'YYYY-MM') as month, answered_on - placed_on as took,
        debtor_body_id || '|' || kind || '|' || case
          when late_since is not null then 'late'
          when due_on is null or due_is_proposed then 'undated' else 'onTime' end as key
      from duties where tenant_id = ${tenantId} and answered_on is not null and state <> 'lifted'
    )
    insert into counter_totals (tenant_id, scope_id, counter, key, amount)
    select ${tenantId}::uuid, council_id, 'duties.state', state, count(*) from duties
      where tenant_id = ${tenantId} group by council_id, state
    union all
    select ${tenantId}::uuid, council_id, 'duties.answered.' || month, key, count(*) from answered
      group by council_id, month, key
    union all
    select ${tenantId}::uuid, council_id, 'duties.days.' || month, key, sum(took) from answered
      group by council_id, month, key`.execute(tx);
}
