import type { Db } from '#src/platform/db/database.ts';
import { isPublic } from './public.ts';

/** Where everybody reads a petition; null while it is not public. */
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
    .where(isPublic())
    .executeTakeFirst();
  return row?.unit_code ? `/cong-khai/${row.unit_code}/kien-nghi/${petition.code}` : null;
}

/** The same for whoever knows the code alone, of whichever council. */
export async function publicPathOfCode(db: Db, code: string): Promise<string | null> {
  const row = await db
    .selectFrom('petitions as p')
    .innerJoin('publications as o', (join) =>
      join.onRef('o.tenant_id', '=', 'p.tenant_id').onRef('o.petition_id', '=', 'p.id'),
    )
    .innerJoin('bodies as c', (join) =>
      join.onRef('c.tenant_id', '=', 'o.tenant_id').onRef('c.id', '=', 'o.council_id'),
    )
    .innerJoin('tenants as t', 't.id', 'p.tenant_id')
    .select('c.unit_code')
    .where('p.code', '=', code)
    .where(isPublic())
    .limit(1)
    .executeTakeFirst();
  return row?.unit_code ? `/cong-khai/${row.unit_code}/kien-nghi/${code}` : null;
}
