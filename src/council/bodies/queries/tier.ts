import type { Db, Tx } from '#src/platform/db/database.ts';

export async function bodyTier(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<'province' | 'commune'> {
  const row = await db
    .selectFrom('bodies as b')
    .innerJoin('units as u', 'u.code', 'b.unit_code')
    .select('u.tier')
    .where('b.tenant_id', '=', tenantId)
    .where('b.id', '=', councilId)
    .executeTakeFirstOrThrow();
  return row.tier === 'province' ? 'province' : 'commune';
}
