import { isStillPointedAt } from '#src/platform/db/database-failure.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { Invitee, ToldWay } from '../schema.ts';

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
  told_sequence: null,
  told_at: null,
} as const;

export async function insertInvitee(
  tx: Tx,
  tenantId: string,
  invitee: NewInvitee,
): Promise<string> {
  const [id = ''] = await insertInvitees(tx, tenantId, [invitee]);
  return id;
}

export async function insertInvitees(
  tx: Tx,
  tenantId: string,
  invitees: readonly NewInvitee[],
): Promise<readonly string[]> {
  if (invitees.length === 0) return [];
  const rows = invitees.map((invitee) => ({
    item_id: null,
    ...invitee,
    ...NOT_ANSWERED,
    tenant_id: tenantId,
    id: newId(),
  }));
  await tx.insertInto('invitees').values(rows).execute();
  return rows.map(({ id }) => id);
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

export async function lockInvitee(tx: Tx, tenantId: string, id: string): Promise<Invitee | null> {
  const found = await tx
    .selectFrom('invitees')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

export async function updateInvitee(
  tx: Tx,
  invitee: Invitee,
  change: Partial<Invitee>,
): Promise<void> {
  await tx
    .updateTable('invitees')
    .set({ ...change, version: invitee.version + 1 })
    .where('tenant_id', '=', invitee.tenant_id)
    .where('id', '=', invitee.id)
    .execute();
}

/** False where something was recorded of them: that they came, spoke, hold a copy of a paper. */
export async function deleteInvitee(tx: Tx, invitee: Invitee): Promise<boolean> {
  try {
    await tx
      .deleteFrom('invitees')
      .where('tenant_id', '=', invitee.tenant_id)
      .where('id', '=', invitee.id)
      .execute();
    return true;
  } catch (error) {
    if (isStillPointedAt(error)) return false;
    throw error;
  }
}

/** By which way they are being told; what they were told is noted with it once that is done. */
export async function setWay(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
  { at, way }: { at: Date; way: ToldWay },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('invitees')
    .set({ told_at: at, told_way: way, told_mail_id: null })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
}

/** They were marked as being told, and will not be. */
export async function clearWay(tx: Tx, tenantId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('invitees')
    .set({ told_at: null, told_way: null, told_mail_id: null })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
}

/** Which mail tells them; others at the same address have their own. */
export async function setMail(
  tx: Tx,
  { tenant_id, id }: Pick<Invitee, 'tenant_id' | 'id'>,
  mailId: string,
): Promise<void> {
  await tx
    .updateTable('invitees')
    .set({ told_mail_id: mailId })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}

export async function markTold(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
  told: { sequence: number; at: Date; way: ToldWay },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('invitees')
    .set({ told_sequence: told.sequence, told_at: told.at, told_way: told.way })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
}
