import { sql } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';

/** Who reads the meeting as one called to it, as long as the seat lasts; written once. */
export async function letPeopleRead(
  tx: Tx,
  tenantId: string,
  meetingId: string,
  readers: readonly { readonly personId: string; readonly seatId: string }[],
): Promise<void> {
  if (readers.length === 0) return;
  const persons = readers.map(({ personId }) => personId);
  const seats = readers.map(({ seatId }) => seatId);
  await sql`update meeting_readers r set seat_id = called.seat_id
    from unnest(${persons}::uuid[], ${seats}::uuid[]) as called (person_id, seat_id)
    where r.tenant_id = ${tenantId} and r.meeting_id = ${meetingId}
      and r.person_id = called.person_id and r.item_id is null`.execute(tx);
  await sql`insert into meeting_readers (tenant_id, id, meeting_id, person_id, seat_id)
    select ${tenantId}, called.id, ${meetingId}, called.person_id, called.seat_id
    from unnest(${readers.map(() => newId())}::uuid[], ${persons}::uuid[], ${seats}::uuid[])
      as called (id, person_id, seat_id)
    where not exists (select from meeting_readers r where r.tenant_id = ${tenantId}
      and r.meeting_id = ${meetingId} and r.person_id = called.person_id
      and r.item_id is null)`.execute(tx);
}

export interface Reader {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly itemId: string | null;
}

/** A body reads the meeting, or one item of it, as long as it is invited. */
export async function letBodyRead(
  tx: Tx,
  tenantId: string,
  { meetingId, bodyId, itemId }: Reader,
): Promise<void> {
  await sql`insert into meeting_readers (tenant_id, id, meeting_id, body_id, item_id)
    select ${tenantId}, ${newId()}, ${meetingId}, ${bodyId}, ${itemId}::uuid
    where not exists (select from meeting_readers where tenant_id = ${tenantId}
      and meeting_id = ${meetingId} and body_id = ${bodyId}
      and item_id is not distinct from ${itemId}::uuid)`.execute(tx);
}

export async function letBodyReadNoMore(
  tx: Tx,
  tenantId: string,
  { meetingId, bodyId, itemId }: Reader,
): Promise<void> {
  await sql`delete from meeting_readers where tenant_id = ${tenantId}
    and meeting_id = ${meetingId} and body_id = ${bodyId}
    and item_id is not distinct from ${itemId}::uuid`.execute(tx);
}
