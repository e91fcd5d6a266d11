import type { Db, Tx } from '#src/platform/db/database.ts';

export interface UnitName {
  readonly code: string;
  readonly name: string;
  readonly tier: string;
  readonly parent_code: string | null;
}

/** A unit is renamed by an upgrade alone, which starts the program anew. */
const known = new Map<string, UnitName>();

export async function unitsByCode(
  db: Db | Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, UnitName>> {
  const wanted = [...new Set(codes)].filter((code) => code !== '');
  const unknown = wanted.filter((code) => !known.has(code));
  if (unknown.length > 0) {
    const rows = await db
      .selectFrom('units')
      .select(['code', 'name', 'tier', 'parent_code'])
      .where('code', 'in', unknown)
      .execute();
    for (const row of rows) known.set(row.code, row);
  }
  const found = wanted.flatMap((code) => known.get(code) ?? []);
  return new Map(found.map((unit) => [unit.code, unit]));
}

/** The unit of the tenant and every unit in force below it, the tenant's own first. */
export async function unitsOfTenant(db: Db | Tx, tenantId: string): Promise<readonly UnitName[]> {
  return await db
    .selectFrom('tenants as t')
    .innerJoin('units as u', (join) =>
      join.on((is) =>
        is.or([
          is('u.code', '=', is.ref('t.unit_code')),
          is('u.parent_code', '=', is.ref('t.unit_code')),
        ]),
      ),
    )
    .select(['u.code', 'u.name', 'u.tier', 'u.parent_code'])
    .where('t.id', '=', tenantId)
    .where('u.valid_to', 'is', null)
    .orderBy('u.tier', 'desc')
    .orderBy('u.search_key')
    .execute();
}

/** Every province and commune in force in the country. */
export async function unitsInForce(db: Db | Tx): Promise<readonly UnitName[]> {
  return await db
    .selectFrom('units')
    .select(['code', 'name', 'tier', 'parent_code'])
    .where('valid_to', 'is', null)
    .execute();
}
