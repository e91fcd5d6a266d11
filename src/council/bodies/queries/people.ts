import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { BodyKind, PersonRow, SeatRole } from '../schema.ts';

export type Person = Selectable<PersonRow>;

export interface SeatLine {
  id: string;
  person_id: string;
  full_name: string;
  title: string;
  body_id: string;
  body_name: string;
  body_kind: BodyKind;
  council_id: string;
  role: SeatRole;
  capacity: 'holder' | 'acting' | 'delegated';
  delegated_by: string | null;
  from_on: string;
  to_on: string | null;
  note: string;
}

const seatLines = sql`
  select s.id, s.person_id, p.full_name, p.title, s.body_id, b.short_name as body_name,
    b.kind as body_kind, s.council_id, s.role, s.capacity, giver.full_name as delegated_by,
    s.from_on, s.to_on, s.note
  from seats s
  join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
  join bodies b on b.tenant_id = s.tenant_id and b.id = s.body_id
  left join seats by_seat on by_seat.tenant_id = s.tenant_id and by_seat.id = s.delegated_by_seat_id
  left join people giver on giver.tenant_id = s.tenant_id and giver.id = by_seat.person_id`;

const inForce = (today: string) =>
  sql`s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today})`;

/** Seats of a council in force on a day, in the order of the bodies. */
export async function seatsInForce(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  today: string,
): Promise<SeatLine[]> {
  const { rows } = await sql<SeatLine>`${seatLines}
    where s.tenant_id = ${tenantId} and s.council_id = ${councilId} and ${inForce(today)}
    order by b.sort_order, s.from_on, s.id`.execute(db);
  return rows;
}

/** Everybody who ever sat in a body, today's first. */
export async function seatsOfBody(
  db: Db | Tx,
  tenantId: string,
  bodyId: string,
): Promise<SeatLine[]> {
  const { rows } = await sql<SeatLine>`${seatLines}
    where s.tenant_id = ${tenantId} and s.body_id = ${bodyId}
    order by s.to_on desc nulls first, s.from_on desc, s.id`.execute(db);
  return rows;
}

export async function seatsOfPerson(
  db: Db | Tx,
  tenantId: string,
  personId: string,
): Promise<SeatLine[]> {
  const { rows } = await sql<SeatLine>`${seatLines}
    where s.tenant_id = ${tenantId} and s.person_id = ${personId}
    order by s.to_on desc nulls first, s.from_on desc, s.id`.execute(db);
  return rows;
}

export async function seatById(
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<SeatLine | null> {
  const { rows } = await sql<SeatLine>`${seatLines}
    where s.tenant_id = ${tenantId} and s.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** The person, where they hold or held a seat of this council. */
export async function personOfCouncil(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  personId: string,
): Promise<Person | null> {
  const { rows } = await sql<Person>`select p.* from people p
    where p.tenant_id = ${tenantId} and p.id = ${personId} and exists (select 1 from seats s
      where s.tenant_id = p.tenant_id and s.person_id = p.id and s.council_id = ${councilId})`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Whether a person holds a seat in force in another council of the tenant. */
export async function hasSeatOutside(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  personId: string,
  today: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('seats')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('council_id', '<>', councilId)
    .where('from_on', '<=', today)
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>=', today)]))
    .executeTakeFirst();
  return row !== undefined;
}

export interface PersonLine extends Person {
  login: string | null;
  is_disabled: boolean;
}

/** The people of a council, by name, after a name. */
export async function peopleOfCouncil(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  { q = '', after, limit = 50 }: { q?: string; after?: string | undefined; limit?: number },
): Promise<PersonLine[]> {
  const words = searchKey(q).split(' ').filter(Boolean);
  const matching = sql.join(
    [sql`true`, ...words.map((word) => sql`(' ' || p.search_key) like ${`% ${word}%`}`)],
    sql` and `,
  );
  const { rows } = await sql<PersonLine>`
    select p.*, a.login, a.disabled_at is not null as is_disabled from people p
    left join accounts a on a.tenant_id = p.tenant_id and a.person_id = p.id
    where p.tenant_id = ${tenantId} and ${matching}
      and exists (select 1 from seats s where s.tenant_id = p.tenant_id and s.person_id = p.id
        and s.council_id = ${councilId})
      and (p.search_key || ' ' || p.id) > ${after ?? ''}
    order by (p.search_key || ' ' || p.id) limit ${limit}`.execute(db);
  return rows;
}

/** Who holds the chair of a council's Standing Committee during some of these days. */
export async function chairDuring(
  db: Db | Tx,
  tenantId: string,
  bodyId: string,
  from: string,
  to: string | null,
): Promise<string | null> {
  const { rows } = await sql<{ full_name: string }>`
    select p.full_name from seats s join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
    where s.tenant_id = ${tenantId} and s.body_id = ${bodyId} and s.role = 'chair'
      and s.capacity = 'holder' and (s.to_on is null or s.to_on >= ${from})
      and (${to}::date is null or s.from_on <= ${to}::date)
    limit 1`.execute(db);
  return rows[0]?.full_name ?? null;
}

export interface CouncilLine {
  id: string;
  name: string;
  short_name: string;
  unit_code: string;
  tier: 'province' | 'commune';
}

/** The councils of a tenant: the province's first. */
export async function councilsOf(db: Db | Tx, tenantId: string): Promise<CouncilLine[]> {
  const { rows } = await sql<CouncilLine>`
    select b.id, b.name, b.short_name, b.unit_code, u.tier from bodies b join units u on u.code = b.unit_code
    where b.tenant_id = ${tenantId} and b.kind = 'council'
    order by u.tier desc, u.search_key`.execute(db);
  return rows;
}

/** Every seat of a council, ended ones too, the newest first. */
export async function seatsOfCouncil(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<SeatLine[]> {
  const { rows } = await sql<SeatLine>`${seatLines}
    where s.tenant_id = ${tenantId} and s.council_id = ${councilId}
    order by s.to_on desc nulls first, b.sort_order, p.search_key, s.id limit 500`.execute(db);
  return rows;
}
