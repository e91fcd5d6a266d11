import { sql } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';

/** Who reads the meeting as one called to it; written once. */
export async function letPersonRead(
  tx: Tx,
  tenantId: string,
  meetingId: string,
  personId: string,
): Promise<void> {
  await sql`insert into meeting_readers (tenant_id, id, meeting_id, person_id)
    select ${tenantId}, ${newId()}, ${meetingId}, ${personId}
    where not exists (select from meeting_readers where tenant_id = ${tenantId}
      and meeting_id = ${meetingId} and person_id = ${personId} and item_id is null)`.execute(tx);
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
