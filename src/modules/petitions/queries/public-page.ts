import type { Db } from '#src/platform/db/database.ts';

/** The address under which everybody reads this petition; null while it is not public. */
export async function publicPathOf(
  db: Db,
  petition: { readonly tenant_id: string; readonly id: string; readonly code: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('publications as o')
    .innerJoin('bodies as c', (join) =>
      join.onRef('c.tenant_id', '=', 'o.tenant_id').onRef('c.id', '=', 'o.council_id'),
    )
    .select('c.unit_code')
    .where('o.tenant_id', '=', petition.tenant_id)
    .where('o.petition_id', '=', petition.id)
    .where('o.state', '=', 'published')
    .executeTakeFirst();
  return row?.unit_code ? `/cong-khai/${row.unit_code}/kien-nghi/${petition.code}` : null;
}
