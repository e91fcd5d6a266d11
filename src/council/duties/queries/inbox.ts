import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { dutyRows } from './duty-view.ts';
import { visibleTo } from './visible-to.ts';

const INBOX_LIMIT = 200;

/** What a body owes now, the nearest date first, those without a date last. */
export async function openDutiesOfBody(db: Db, actor: Actor, bodyId: string, limit = INBOX_LIMIT) {
  return await dutyRows(db, actor.tenantId)
    .where(visibleTo(actor))
    .where('d.debtor_body_id', '=', bodyId)
    .where(sql<boolean>`d.state in ('assigned', 'working')`)
    .orderBy('d.due_on', (order) => order.asc().nullsLast())
    .orderBy('d.id')
    .limit(limit)
    .execute();
}

/** What a body gave out to others, or was asked to look at, and that is still open. */
export async function openDutiesBeside(db: Db, actor: Actor, scope: 'given' | 'watched') {
  return await dutyRows(db, actor.tenantId)
    .where(visibleTo(actor, scope))
    .where(sql<boolean>`d.state in ('assigned', 'working', 'answered')`)
    .where(scope === 'given' ? sql<boolean>`d.parent_duty_id is not null` : sql<boolean>`true`)
    .orderBy('d.id', 'desc')
    .limit(INBOX_LIMIT)
    .execute();
}

export async function countOwed(db: Db, actor: Actor): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from (
    select 1 from duties d where ${visibleTo(actor, 'owed')} and d.state in ('assigned', 'working')
    limit 1000) counted`.execute(db);
  return rows[0]?.total ?? 0;
}
