import { sql } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { NoticeOverrideRow } from '../schema.ts';

export async function insertOverride(tx: Tx, row: NoticeOverrideRow): Promise<void> {
  await tx
    .insertInto('notice_overrides')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'meeting_id', 'opens_on']).doUpdateSet({
        reason: row.reason,
        due_on: row.due_on,
        decided_by: row.decided_by,
        decided_at: row.decided_at,
      }),
    )
    .execute();
}

/** Copies follow on from the highest number given; who has one already gets no second. */
export async function insertHandouts(
  tx: Tx,
  place: { tenantId: string; meetingId: string; paperId: string },
  inviteeIds: readonly string[],
  by: { personId: string; at: Date },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    insert into handouts (tenant_id, id, meeting_id, paper_id, invitee_id, copy_number, handed_at, handed_by)
    select ${place.tenantId}, given.id, ${place.meetingId}, ${place.paperId}, given.invitee_id,
      coalesce((select max(copy_number) from handouts where tenant_id = ${place.tenantId}
        and paper_id = ${place.paperId}), 0) + row_number() over (order by given.at),
      ${by.at}, ${by.personId}
    from unnest(${inviteeIds.map(() => newId())}::uuid[], ${[...inviteeIds]}::uuid[])
      with ordinality as given (id, invitee_id, at)
    where not exists (select from handouts h where h.tenant_id = ${place.tenantId}
      and h.paper_id = ${place.paperId} and h.invitee_id = given.invitee_id)
    returning id`.execute(tx);
  return rows.length;
}

export async function collectHandouts(
  tx: Tx,
  place: { tenantId: string; meetingId: string },
  ids: readonly string[],
  by: { personId: string; at: Date },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('handouts')
    .set({ collected_at: by.at, collected_by: by.personId })
    .where('tenant_id', '=', place.tenantId)
    .where('meeting_id', '=', place.meetingId)
    .where('id', 'in', [...ids])
    .where('collected_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
