import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { seatPermissions } from '../permissions.ts';
import type { Permission } from '../permissions.ts';
import type { BodyKind, SeatRole } from '../schema.ts';

/** A person at a seat in force, with what the seat may do. */
export interface SeatedPerson {
  readonly seatId: string;
  readonly personId: string;
  /** Has an account or an e-mail address. */
  readonly isReachable: boolean;
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  readonly councilId: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** Who sits in these councils on a day, every body of theirs included. */
export async function seatedInCouncils(
  db: Db | Tx,
  tenantId: string,
  councilIds: readonly string[],
  today: string,
): Promise<readonly SeatedPerson[]> {
  if (councilIds.length === 0) return [];
  const { rows } = await sql<{
    seat_id: string;
    person_id: string;
    is_reachable: boolean;
    role: SeatRole;
    body_id: string;
    kind: BodyKind;
    council_id: string;
    tier: 'province' | 'commune';
  }>`
    select s.id as seat_id, s.person_id, s.role, b.id as body_id, b.kind, s.council_id, u.tier,
      p.email <> '' or exists (select from accounts a where a.tenant_id = s.tenant_id
        and a.person_id = s.person_id and a.disabled_at is null) as is_reachable
    from seats s
    join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
    join bodies b on b.tenant_id = s.tenant_id and b.id = s.body_id
    join bodies c on c.tenant_id = s.tenant_id and c.id = s.council_id
    join units u on u.code = c.unit_code
    where s.tenant_id = ${tenantId} and s.council_id = any(${councilIds}::uuid[])
      and s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today})
    order by s.id`.execute(db);
  return rows.map((row) => ({
    seatId: row.seat_id,
    personId: row.person_id,
    isReachable: row.is_reachable,
    bodyId: row.body_id,
    bodyKind: row.kind,
    councilId: row.council_id,
    permissions: seatPermissions(row.role, row.kind, row.tier),
  }));
}
