import { sql } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { Invitee } from './schema.ts';

export type NewInvitee = Pick<
  Invitee,
  'meeting_id' | 'role' | 'has_vote' | 'person_id' | 'seat_id' | 'body_id' | 'name' | 'created_at'
> &
  Partial<Pick<Invitee, 'email' | 'item_id' | 'position'>>;

const NOT_ANSWERED = {
  answer: null,
  answered_at: null,
  answered_by: null,
  excuse_accepted_by: null,
  excuse_accepted_at: null,
  substitute_person_id: null,
} as const;

export async function insertInvitee(
  tx: Tx,
  tenantId: string,
  invitee: NewInvitee,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('invitees')
    .values({ item_id: null, ...invitee, ...NOT_ANSWERED, tenant_id: tenantId, id })
    .execute();
  return id;
}

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

export async function setPart(
  tx: Tx,
  tenantId: string,
  id: string,
  part: Pick<Invitee, 'role' | 'has_vote' | 'seat_id'>,
): Promise<void> {
  await tx
    .updateTable('invitees')
    .set((value) => ({ ...part, version: value('version', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** What the list of people of a meeting is made from; holds the meeting until the end. */
export async function meetingToCall(tx: Tx, tenantId: string, meetingId: string) {
  return await tx
    .selectFrom('meetings')
    .select([
      'id',
      'council_id',
      'body_id',
      'kind',
      'starts_at',
      'chair_seat_id',
      'secretary_seat_id',
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst();
}
