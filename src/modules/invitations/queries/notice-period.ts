import type { Db, Tx } from '#src/platform/db/database.ts';

export async function sessionKindOf(
  db: Db | Tx,
  tenantId: string,
  sessionId: string | null,
): Promise<string | null> {
  if (sessionId === null) return null;
  const row = await db
    .selectFrom('council_sessions')
    .select('kind')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return row?.kind ?? null;
}

/** The decision to call it late, for this very opening. */
export async function overrideOf(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
  opensOn: string,
): Promise<{ reason: string; by: string; at: Date } | null> {
  const row = await db
    .selectFrom('notice_overrides as o')
    .innerJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'o.tenant_id').onRef('p.id', '=', 'o.decided_by'),
    )
    .select(['o.reason', 'p.full_name as by', 'o.decided_at as at'])
    .where('o.tenant_id', '=', tenantId)
    .where('o.meeting_id', '=', meetingId)
    .where('o.opens_on', '=', opensOn)
    .executeTakeFirst();
  return row ?? null;
}
