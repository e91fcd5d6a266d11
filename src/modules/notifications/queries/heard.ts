import type { Db } from '#src/platform/db/database.ts';

export interface HeardEvent {
  readonly id: string;
  readonly name: string;
  readonly happenedAt: Date;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly councilId: string | null;
  readonly personId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export async function eventsById(
  db: Db,
  tenantId: string,
  ids: readonly string[],
): Promise<readonly HeardEvent[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('events')
    .select(['id', 'name', 'happened_at', 'subject_kind', 'subject_id', 'council_id'])
    .select(['person_id', 'data'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    happenedAt: row.happened_at,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    councilId: row.council_id,
    personId: row.person_id,
    data: row.data,
  }));
}
