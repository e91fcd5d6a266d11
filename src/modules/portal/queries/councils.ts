import { sql } from 'kysely';
import { isPortalOpen } from '#src/modules/publication/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

/** A council whose public pages are open, with how to reach its office. */
export interface OpenCouncil {
  readonly tenantId: string;
  readonly councilId: string;
  readonly name: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly tier: 'province' | 'commune';
  /** The council of the province that a commune lies in, where it is open too. */
  readonly provinceCode: string | null;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

/** Telephone and mail of the office where the council has not set its own for the public. */
const office = (column: 'phone' | 'email') => sql<string | null>`(
  select ${sql.ref(`f.${column}`)} from bodies f
  where f.tenant_id = c.tenant_id and f.council_id = c.id and f.kind = 'office'
    and f.valid_to is null and ${sql.ref(`f.${column}`)} <> ''
  order by f.sort_order limit 1)`;

const setting = (key: string) => sql<string | null>`(
  select s.value #>> '{}' from council_settings s
  where s.tenant_id = c.tenant_id and s.council_id = c.id and s.key = ${key})`;

function openCouncils(db: Db) {
  return db
    .selectFrom('tenants as t')
    .innerJoin('bodies as c', (join) =>
      join.onRef('c.tenant_id', '=', 't.id').on('c.kind', '=', 'council'),
    )
    .innerJoin('units as u', 'u.code', 'c.unit_code')
    .select(['t.id as tenant_id', 'c.id', 'c.name', 'u.code', 'u.name as unit_name', 'u.tier'])
    .select(['t.unit_code as province_code'])
    .select([
      sql<string>`coalesce(nullif(${setting('portal.phone')}, ''), ${office('phone')}, '')`.as(
        'phone',
      ),
      sql<string>`coalesce(nullif(${setting('portal.email')}, ''), ${office('email')}, '')`.as(
        'email',
      ),
      sql<string>`coalesce(${setting('portal.address')}, '')`.as('address'),
    ])
    .where('c.valid_to', 'is', null)
    .where(isPortalOpen('c', 'id'));
}

type Row = Awaited<ReturnType<ReturnType<typeof openCouncils>['execute']>>[number];

const toCouncil = (row: Row): OpenCouncil => ({
  tenantId: row.tenant_id,
  councilId: row.id,
  name: row.name,
  unitCode: row.code,
  unitName: row.unit_name,
  tier: row.tier === 'province' ? 'province' : 'commune',
  provinceCode: row.code === row.province_code ? null : row.province_code,
  phone: row.phone,
  email: row.email,
  address: row.address,
});

export async function councilOfUnit(db: Db, unitCode: string): Promise<OpenCouncil | null> {
  const row = await openCouncils(db)
    .where('c.unit_code', '=', unitCode)
    .orderBy('t.created_at')
    .limit(1)
    .executeTakeFirst();
  return row ? toCouncil(row) : null;
}

/** The open councils, provinces first; with words, those whose unit has every one of them. */
export async function councilsNamed(
  db: Db,
  text: string,
  limit: number,
): Promise<readonly OpenCouncil[]> {
  const words = searchKey(text).split(' ').filter(Boolean).slice(0, 8);
  const rows = await openCouncils(db)
    .$if(words.length > 0, (from) =>
      from.where((is) => is.and(words.map((word) => is('u.search_key', 'like', `%${word}%`)))),
    )
    .orderBy('u.tier', 'desc')
    .orderBy('u.search_key')
    .limit(limit)
    .execute();
  return rows.map(toCouncil);
}

/** The communes of a province by their codes; a commune's council knows its own only. */
export async function unitsOfCouncil(
  db: Db,
  council: Pick<OpenCouncil, 'unitCode' | 'unitName' | 'tier'>,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  if (council.tier === 'commune') return [{ code: council.unitCode, name: council.unitName }];
  return await db
    .selectFrom('units')
    .select(['code', 'name'])
    .where('parent_code', '=', council.unitCode)
    .where('valid_to', 'is', null)
    .orderBy('search_key')
    .execute();
}
