import type { Insertable, Updateable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Minutes } from '../queries/minutes.ts';
import type { MeetingMinutesRow, MinutesRemarkRow } from '../schema.ts';

export async function insertMinutes(tx: Tx, row: Insertable<MeetingMinutesRow>): Promise<void> {
  await tx.insertInto('meeting_minutes').values(row).execute();
}

export async function lockMinutes(
  tx: Tx,
  tenantId: string,
  meetingId: string,
): Promise<Minutes | null> {
  const row = await tx
    .selectFrom('meeting_minutes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function lockMinutesOfPaper(
  tx: Tx,
  tenantId: string,
  paperId: string,
): Promise<Minutes | null> {
  const row = await tx
    .selectFrom('meeting_minutes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('paper_id', '=', paperId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateMinutes(
  tx: Tx,
  minutes: Minutes,
  change: Updateable<MeetingMinutesRow>,
): Promise<void> {
  await tx
    .updateTable('meeting_minutes')
    .set({ ...change, version: minutes.version + 1 })
    .where('tenant_id', '=', minutes.tenant_id)
    .where('id', '=', minutes.id)
    .execute();
}

export async function insertRemark(tx: Tx, row: Insertable<MinutesRemarkRow>): Promise<void> {
  await tx.insertInto('minutes_remarks').values(row).execute();
}

export async function lockRemark(tx: Tx, tenantId: string, id: string) {
  const row = await tx
    .selectFrom('minutes_remarks as r')
    .innerJoin('meeting_minutes as m', (join) =>
      join.onRef('m.tenant_id', '=', 'r.tenant_id').onRef('m.id', '=', 'r.minutes_id'),
    )
    .select(['r.tenant_id', 'r.id', 'r.state', 'm.meeting_id', 'm.state as minutesState'])
    .where('r.tenant_id', '=', tenantId)
    .where('r.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function decideStored(
  tx: Tx,
  remark: { readonly tenant_id: string; readonly id: string },
  values: Updateable<MinutesRemarkRow>,
): Promise<void> {
  await tx
    .updateTable('minutes_remarks')
    .set(values)
    .where('tenant_id', '=', remark.tenant_id)
    .where('id', '=', remark.id)
    .execute();
}

export async function countOpenRemarks(db: Db | Tx, minutes: Minutes): Promise<number> {
  const { count } = await db
    .selectFrom('minutes_remarks')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', minutes.tenant_id)
    .where('minutes_id', '=', minutes.id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(count);
}
