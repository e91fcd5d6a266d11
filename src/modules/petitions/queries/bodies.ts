import type { Body } from '#src/council/bodies/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';

/** The tier of the council a body belongs to; null for a body outside every council. */
export async function unitTierOf(
  db: Db | Tx,
  body: Pick<Body, 'tenant_id' | 'council_id'>,
): Promise<'province' | 'commune' | null> {
  if (body.council_id === null) return null;
  const row = await db
    .selectFrom('bodies as c')
    .innerJoin('units as u', 'u.code', 'c.unit_code')
    .select('u.tier')
    .where('c.tenant_id', '=', body.tenant_id)
    .where('c.id', '=', body.council_id)
    .executeTakeFirst();
  return row?.tier === 'province' || row?.tier === 'commune' ? row.tier : null;
}
