import type { Db } from '#src/platform/db/database.ts';

/** When the newest version came: what stands of a paper that was given no longer hangs on today. */
export async function lastGivenAt(db: Db, tenantId: string, paperId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('agenda_paper_versions')
    .select('given_at')
    .where('tenant_id', '=', tenantId)
    .where('paper_id', '=', paperId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.given_at ?? null;
}
