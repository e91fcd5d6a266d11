import { sql } from 'kysely';
import type { BodyKind, SeatRole } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';

export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly role: SeatRole;
  readonly body: string;
  readonly bodyKind: BodyKind;
  /** The commune whose council the body belongs to; none for the province's. */
  readonly commune: string | null;
}

/** The people of the demo world with a login, in the order of their making; none elsewhere. */
export async function listDemoPeople(db: Db): Promise<readonly DemoPerson[]> {
  const { rows } = await sql<DemoPerson>`
    select a.login, p.full_name as name, s.role, b.short_name as body, b.kind as "bodyKind",
      case u.tier when 'commune' then u.name end as commune
    from tenants t
    join accounts a on a.tenant_id = t.id and a.disabled_at is null
    join people p on p.tenant_id = a.tenant_id and p.id = a.person_id
    join lateral (
      select role, body_id from seats
      where tenant_id = a.tenant_id and person_id = a.person_id
      order by (id = a.last_seat_id) desc nulls last, from_on, id limit 1
    ) s on true
    join bodies b on b.tenant_id = a.tenant_id and b.id = s.body_id
    left join bodies c on c.tenant_id = b.tenant_id and c.id = b.council_id
    left join units u on u.code = c.unit_code
    where t.is_demo
    order by a.created_at, a.id
    limit 40`.execute(db);
  return rows;
}

export interface SeatHeld {
  readonly seatId: string;
  readonly role: SeatRole;
  readonly body: string;
}

/** The seats a person may work from on a day. */
export async function seatsHeld(
  db: Db,
  actor: Pick<Actor, 'tenantId' | 'personId'>,
  today: string,
): Promise<readonly SeatHeld[]> {
  const { rows } = await sql<SeatHeld>`
    select s.id as "seatId", s.role, b.name as body
    from seats s
    join bodies b on b.tenant_id = s.tenant_id and b.id = s.body_id
    where s.tenant_id = ${actor.tenantId} and s.person_id = ${actor.personId}
      and s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today})
    order by s.from_on, s.id`.execute(db);
  return rows;
}

/** Whose account a page's mark stands for (`platform/auth/reader-mark.ts`), among those of one tenant. */
export async function nameOfMarked(
  db: Db,
  tenantId: string,
  accountMark: string,
): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select p.full_name as name
    from accounts a
    join people p on p.tenant_id = a.tenant_id and p.id = a.person_id
    where a.tenant_id = ${tenantId}
      and left(encode(sha256(convert_to(a.id::text, 'UTF8')), 'hex'), 16) = ${accountMark}`.execute(
    db,
  );
  return rows[0]?.name ?? null;
}
