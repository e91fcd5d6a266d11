import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { SignerSeat } from '../signature.ts';

const columns = sql`s.id, p.full_name as "personName", s.role, s.capacity,
  s.delegated_by_seat_id as "delegatedBySeatId", b.kind as "bodyKind", b.short_name as "bodyShortName"`;

const from = sql`from seats s
  join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
  join bodies b on b.tenant_id = s.tenant_id and b.id = s.body_id`;

const inForce = (day: string) =>
  sql`s.from_on <= ${day} and (s.to_on is null or s.to_on >= ${day})`;

/** A seat in force on a day, as one that may sign. */
export async function signerSeat(
  db: Db | Tx,
  tenantId: string,
  seatId: string | null,
  day: string,
): Promise<SignerSeat | null> {
  if (seatId === null) return null;
  const { rows } = await sql<SignerSeat>`select ${columns} ${from}
    where s.tenant_id = ${tenantId} and s.id = ${seatId} and ${inForce(day)}`.execute(db);
  return rows[0] ?? null;
}

/** Whom a paper of the council may be laid before: leaders, their delegates, the head of the office. */
export async function signersOf(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  day: string,
): Promise<readonly SignerSeat[]> {
  const { rows } = await sql<SignerSeat>`select ${columns} ${from}
    where s.tenant_id = ${tenantId} and s.council_id = ${councilId} and ${inForce(day)}
      and ((b.kind = 'standingCommittee' and s.role in ('chair', 'viceChair'))
        or (b.kind = 'office' and s.role = 'officeChief'))
    order by array_position(array['chair', 'viceChair', 'officeChief'], s.role),
      array_position(array['holder', 'acting', 'delegated'], s.capacity), s.from_on, s.id`.execute(
    db,
  );
  return rows;
}
