import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { ConclusionChange } from '../store/changes.ts';
import { visibleTo } from './visible.ts';

export interface ChangeView extends ConclusionChange {
  readonly code: string;
  readonly position: number;
  readonly recordedName: string | null;
  readonly confirmedName: string | null;
  readonly names: ReadonlyMap<string, string>;
}

/** Corrections that wait, of a meeting. */
export async function changesWaiting(
  db: Db | Tx,
  actor: Actor,
  meetingId: string,
): Promise<readonly ChangeView[]> {
  return await changesWhere(
    db,
    actor,
    sql`x.meeting_id = ${meetingId} and x.state in ('proposed', 'confirmed')`,
  );
}

/** Every correction a conclusion has had, newest first. */
export async function changesOf(
  db: Db | Tx,
  actor: Actor,
  conclusionId: string,
): Promise<readonly ChangeView[]> {
  const own = sql`x.conclusion_id = ${conclusionId} and x.state <> 'dropped'`;
  return (await changesWhere(db, actor, own)).toReversed();
}

async function changesWhere(
  db: Db | Tx,
  actor: Actor,
  where: ReturnType<typeof sql>,
): Promise<readonly ChangeView[]> {
  const { rows } = await sql<Omit<ChangeView, 'names'>>`
    select x.*, c.code, c.position, r.full_name as "recordedName", k.full_name as "confirmedName"
    from conclusion_changes x
    join conclusions c on c.tenant_id = x.tenant_id and c.id = x.conclusion_id
    left join people r on r.tenant_id = x.tenant_id and r.id = x.recorded_by
    left join people k on k.tenant_id = x.tenant_id and k.id = x.confirmed_by
    where ${visibleTo(actor)} and ${where} order by x.id`.execute(db);
  const ids = rows.flatMap(({ before, after }) =>
    [before, after].flatMap((facts) => (facts ? [facts.leadBodyId, ...facts.coBodyIds] : [])),
  );
  const names = await bodyNames(db, actor.tenantId, [...new Set(ids.filter((id) => id !== null))]);
  return rows.map((row) => ({ ...row, names }));
}

async function bodyNames(
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('bodies')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
