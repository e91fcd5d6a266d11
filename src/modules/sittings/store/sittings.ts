import type { Selectable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { MomentRow, Sitting, SittingRow, StoredStay, StayRow } from '../schema.ts';

/** The sitting of a meeting whose row is held; made when somebody first enters something. */
export async function sittingOf(
  tx: Tx,
  meeting: { readonly tenant_id: string; readonly id: string; readonly council_id: string },
): Promise<Sitting> {
  const found = await tx
    .selectFrom('sittings')
    .selectAll()
    .where('tenant_id', '=', meeting.tenant_id)
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst();
  if (found) return found;
  return await tx
    .insertInto('sittings')
    .values({
      tenant_id: meeting.tenant_id,
      meeting_id: meeting.id,
      council_id: meeting.council_id,
      state: 'gathering',
      presiding_id: null,
      opened_at: null,
      closed_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function updateSitting(
  tx: Tx,
  { tenant_id, meeting_id }: Sitting,
  changes: Updateable<SittingRow>,
): Promise<Sitting> {
  return await tx
    .updateTable('sittings')
    .set(changes)
    .where('tenant_id', '=', tenant_id)
    .where('meeting_id', '=', meeting_id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export type NewMoment = Pick<MomentRow, 'kind' | 'at'> &
  Partial<
    Pick<
      Selectable<MomentRow>,
      'item_id' | 'invitee_id' | 'written_vote_id' | 'note' | 'present' | 'members'
    >
  >;

export async function insertMoment(
  tx: Tx,
  of: { tenantId: string; meetingId: string; personId: string; now: Date },
  moment: NewMoment,
): Promise<string> {
  const id = newId();
  const nothing = {
    item_id: null,
    invitee_id: null,
    written_vote_id: null,
    present: null,
    members: null,
  };
  await tx
    .insertInto('sitting_moments')
    .values({
      tenant_id: of.tenantId,
      id,
      meeting_id: of.meetingId,
      ...nothing,
      ...moment,
      recorded_by: of.personId,
      recorded_at: of.now,
    })
    .execute();
  return id;
}

export async function staysOf(tx: Tx, tenantId: string, meetingId: string): Promise<StoredStay[]> {
  return await tx
    .selectFrom('sitting_stays')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('arrived_at')
    .orderBy('id')
    .execute();
}

export type NewStay = Omit<Selectable<StayRow>, 'id' | 'version'>;

export async function insertStays(tx: Tx, rows: readonly NewStay[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('sitting_stays')
    .values(rows.map((row) => ({ ...row, id: newId() })))
    .execute();
}

export async function endStays(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
  leftAt: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('sitting_stays')
    .set((value) => ({ left_at: leftAt, version: value('version', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
}

export async function correctStay(
  tx: Tx,
  { tenant_id, id }: StoredStay,
  times: { arrived_at: Date; left_at: Date | null; recorded_by: string },
): Promise<void> {
  await tx
    .updateTable('sitting_stays')
    .set((value) => ({ ...times, version: value('version', '+', 1) }))
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}

export async function removeStay(tx: Tx, { tenant_id, id }: StoredStay): Promise<void> {
  await tx
    .deleteFrom('sitting_stays')
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}

/** The name of a person, for the note who was first. */
export async function nameOf(tx: Tx, tenantId: string, personId: string | null): Promise<string> {
  if (!personId) return '';
  const row = await tx
    .selectFrom('people')
    .select('full_name')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.full_name ?? '';
}
