import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { TenantRow, UnitRow, UnitTier } from './schema.ts';

export type Unit = Selectable<UnitRow>;

export async function unitByCode(db: Db | Tx, code: string): Promise<Unit | null> {
  const row = await db.selectFrom('units').selectAll().where('code', '=', code).executeTakeFirst();
  return row ?? null;
}

export async function tenantById(db: Db | Tx, id: string): Promise<Selectable<TenantRow> | null> {
  const row = await db.selectFrom('tenants').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export async function anyTenant(db: Db | Tx): Promise<Selectable<TenantRow> | null> {
  return (await db.selectFrom('tenants').selectAll().limit(1).executeTakeFirst()) ?? null;
}

export interface ProvinceLine {
  code: string;
  name: string;
  communes: number;
  wards: number;
  special_zones: number;
}

/** The provinces in force, each with how many units it has. */
export async function provinces(db: Db | Tx): Promise<ProvinceLine[]> {
  const { rows } = await sql<ProvinceLine>`
    select p.code, p.name,
      count(*) filter (where u.kind = 'commune') as communes,
      count(*) filter (where u.kind = 'ward') as wards,
      count(*) filter (where u.kind = 'special_zone') as special_zones
    from units p left join units u on u.parent_code = p.code and u.valid_to is null
    where p.tier = 'province' and p.valid_to is null
    group by p.code, p.name order by p.code`.execute(db);
  return rows;
}

/** The units right under one, those in force first. */
export async function unitsUnder(db: Db | Tx, code: string): Promise<Unit[]> {
  return await db
    .selectFrom('units')
    .selectAll()
    .where('parent_code', '=', code)
    .orderBy(sql`valid_to is not null`)
    .orderBy('tier')
    .orderBy('search_key')
    .execute();
}

export interface UnitQuery {
  readonly q?: string | undefined;
  readonly parent?: string | undefined;
  readonly tier?: UnitTier | undefined;
  /** Units that ended too. */
  readonly withHistoric?: boolean | undefined;
  /** A province whose units come first. */
  readonly near?: string | undefined;
  readonly limit?: number | undefined;
}

export interface UnitLine extends Unit {
  parent_name: string | null;
}

/** Units whose name, with the name of the unit above, holds every word: "loc ha ha tinh". */
export async function searchUnits(db: Db | Tx, query: UnitQuery): Promise<UnitLine[]> {
  const { rows } = await sql<UnitLine>`
    select u.*, p.name as parent_name from units u left join units p on p.code = u.parent_code
    where ${unitsMatching(query)}
    order by ${nearness(searchKey(query.q ?? ''))}, u.valid_to is not null,
      strpos(lower(u.name), ${(query.q ?? '').normalize('NFC').trim().toLowerCase()}) = 0,
      (u.parent_code = ${query.near ?? ''}) desc nulls last, u.tier desc, u.search_key, u.code
    limit ${query.limit ?? 20}`.execute(db);
  return rows;
}

/** In the order of their codes, after a code. */
export async function listUnits(
  db: Db | Tx,
  query: UnitQuery & { readonly after?: string | undefined },
): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select u.* from units u left join units p on p.code = u.parent_code
    where ${unitsMatching(query)} and u.code > ${query.after ?? ''}
    order by u.code limit ${query.limit ?? 50}`.execute(db);
  return rows;
}

export async function countUnits(db: Db | Tx, query: UnitQuery): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from units u left join units p on p.code = u.parent_code
    where ${unitsMatching(query)}`.execute(db);
  return rows[0]?.n ?? 0;
}

// "loc ha ha tinh" begins with the name of Xã Lộc Hà, its kind left out.
const bareName = sql`regexp_replace(u.search_key,
  '^(xa|phuong|dac khu|tinh|thanh pho|huyen|quan|thi xa|thi tran) ', '')`;

/** The very name first, then a name the words begin or end with, then the rest. */
const nearness = (key: string) => sql`case when ${key} in (u.search_key, ${bareName}) then 0
  when u.search_key like ${`% ${key}`} or ${key} like ${bareName} || ' %' then 1
  when u.search_key like ${`${key}%`} then 2 else 3 end`;

function unitsMatching(query: UnitQuery) {
  const words = searchKey(query.q ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 12);
  const parts = [
    query.withHistoric ? sql`true` : sql`u.valid_to is null`,
    ...(query.parent ? [sql`u.parent_code = ${query.parent}`] : []),
    ...(query.tier ? [sql`u.tier = ${query.tier}`] : []),
    ...words.map(
      (word) =>
        sql`(' ' || u.search_key || ' ' || coalesce(p.search_key, '')) like ${`% ${word}%`}`,
    ),
  ];
  return sql.join(parts, sql` and `);
}

export interface ConfirmedSuccession {
  id: string;
  from_name: string;
  share: string;
  note: string;
  confirmed_at: Date;
  person: string | null;
}

export async function confirmedSuccessions(
  db: Db | Tx,
  tenantId: string,
  toUnitCode: string,
): Promise<ConfirmedSuccession[]> {
  return await db
    .selectFrom('succession_confirmations as s')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.confirmed_by'),
    )
    .select(['s.id', 's.from_name', 's.share', 's.note', 's.confirmed_at', 'p.full_name as person'])
    .where('s.tenant_id', '=', tenantId)
    .where('s.to_unit_code', '=', toUnitCode)
    .where('s.withdrawn_at', 'is', null)
    .orderBy('s.confirmed_at')
    .execute();
}

const demoKnown = new WeakMap<Db, boolean>();

/** Whether this database holds the demo world; asked until there is a tenant, then known for good. */
export async function anyDemoTenant(db: Db): Promise<boolean> {
  const known = demoKnown.get(db);
  if (known !== undefined) return known;
  const tenants = await db.selectFrom('tenants').select('is_demo').limit(100).execute();
  const found = tenants.some((tenant) => tenant.is_demo);
  if (tenants.length > 0) demoKnown.set(db, found);
  return found;
}
