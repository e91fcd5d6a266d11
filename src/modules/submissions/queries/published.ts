import { readCode } from '#src/council/numbering/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';

/** The petition of this code, if everybody may read it. */
export async function publishedByCode(
  db: Db | Tx,
  tenantId: string,
  typed: string,
): Promise<string | null> {
  const code = readCode(typed);
  if (code === null) return null;
  const row = await db
    .selectFrom('petitions as p')
    .innerJoin('publications as o', (join) =>
      join.onRef('o.tenant_id', '=', 'p.tenant_id').onRef('o.petition_id', '=', 'p.id'),
    )
    .select('p.id')
    .where('p.tenant_id', '=', tenantId)
    .where('p.code', '=', code)
    .where('o.state', '=', 'published')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A petition of the clerk's own council by its code. */
export async function ownPetition(
  db: Db | Tx,
  at: { readonly tenantId: string; readonly councilId: string },
  typed: string,
): Promise<string | null> {
  const code = readCode(typed);
  if (code === null) return null;
  const row = await db
    .selectFrom('petitions')
    .select('id')
    .where('tenant_id', '=', at.tenantId)
    .where('council_id', '=', at.councilId)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id ?? null;
}
