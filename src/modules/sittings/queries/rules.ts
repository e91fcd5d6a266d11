import type { Db, Tx } from '#src/platform/db/database.ts';
import type { StoredRule } from '../schema.ts';

export type RuleLine = StoredRule & { readonly confirmer: string | null };

/** Every version of every rule of a council, in their order, the newest first. */
export async function majorityRules(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<RuleLine[]> {
  return await db
    .selectFrom('majority_rules as r')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.confirmed_by'),
    )
    .selectAll('r')
    .select('p.full_name as confirmer')
    .where('r.tenant_id', '=', tenantId)
    .where('r.council_id', '=', councilId)
    .orderBy('r.purpose')
    .orderBy('r.position')
    .orderBy('r.valid_from', 'desc')
    .execute();
}
