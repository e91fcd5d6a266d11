import type { Selectable, Updateable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { ConclusionNoticeRow } from '../schema.ts';

export type ConclusionNotice = Selectable<ConclusionNoticeRow>;

/** The meeting's notice, made with its first conclusion; held to the commit, so it orders all writers. */
export async function lockNotice(
  tx: Tx,
  place: { readonly tenantId: string; readonly councilId: string; readonly meetingId: string },
): Promise<ConclusionNotice> {
  await tx
    .insertInto('conclusion_notices')
    .values({
      tenant_id: place.tenantId,
      id: newId(),
      council_id: place.councilId,
      meeting_id: place.meetingId,
      paper_id: null,
      correction_paper_id: null,
      drawn_at: null,
      issued_on: null,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'meeting_id']).doNothing())
    .execute();
  return await tx
    .selectFrom('conclusion_notices')
    .selectAll()
    .where('tenant_id', '=', place.tenantId)
    .where('meeting_id', '=', place.meetingId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function lockNoticeById(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<ConclusionNotice | null> {
  const row = await tx
    .selectFrom('conclusion_notices')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateNotice(
  tx: Tx,
  notice: ConclusionNotice,
  change: Updateable<ConclusionNoticeRow>,
): Promise<void> {
  await tx
    .updateTable('conclusion_notices')
    .set({ ...change, version: notice.version + 1 })
    .where('tenant_id', '=', notice.tenant_id)
    .where('id', '=', notice.id)
    .execute();
}

export async function noticeOf(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<ConclusionNotice | null> {
  const row = await db
    .selectFrom('conclusion_notices')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row ?? null;
}

/** What it says has changed: it must be drawn again before it goes out. */
export async function outdate(tx: Tx, notice: ConclusionNotice): Promise<void> {
  if (notice.drawn_at === null) return;
  await updateNotice(tx, notice, { drawn_at: null });
}

/** How far its paper has come. */
export async function paperStateOf(
  db: Db | Tx,
  tenantId: string,
  paperId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('papers')
    .select('state')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', paperId)
    .executeTakeFirst();
  return row?.state ?? null;
}

/** The day a numbered paper bears. */
export async function datedOn(
  db: Db | Tx,
  tenantId: string,
  paperId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('papers')
    .select('dated_on')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', paperId)
    .executeTakeFirst();
  return row?.dated_on ?? null;
}

/** The notice this paper is drawn for. */
export async function lockNoticeOfPaper(
  tx: Tx,
  tenantId: string,
  paperId: string,
): Promise<ConclusionNotice | null> {
  const row = await tx
    .selectFrom('conclusion_notices')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where((is) => is.or([is('paper_id', '=', paperId), is('correction_paper_id', '=', paperId)]))
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
