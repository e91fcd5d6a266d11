import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { dutyFailure } from '../failures.ts';
import { dutyRows, withStanding } from './duty-view.ts';
import type { DutyView } from './duty-view.ts';
import { visibleTo } from './visible-to.ts';

/** One duty the reader may see, by id or code; anything else is not found. */
export async function dutyForReader(
  db: Db | Tx,
  actor: Actor,
  id: string,
  today: string,
): Promise<DutyView> {
  const rows = await dutyRows(db, actor.tenantId)
    .where(visibleTo(actor))
    .where('d.id', '=', id)
    .execute();
  const [duty] = await withStanding(db, actor.tenantId, rows, today);
  if (!duty) throw dutyFailure('NotFound', 'duties.not_found');
  return duty;
}

/** The parts of a duty, the lead first. A reader of the whole reads its parts. */
export async function partsOf(db: Db, actor: Actor, dutyId: string) {
  return await dutyRows(db, actor.tenantId)
    .where('d.parent_duty_id', '=', dutyId)
    .orderBy('d.part', 'desc')
    .orderBy('d.id')
    .execute();
}

export async function watchersOf(
  db: Db,
  actor: Actor,
  dutyId: string,
): Promise<{ id: string; name: string }[]> {
  return await db
    .selectFrom('duty_watchers as w')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'w.tenant_id').onRef('b.id', '=', 'w.body_id'),
    )
    .select(['b.id', 'b.name'])
    .where('w.tenant_id', '=', actor.tenantId)
    .where('w.duty_id', '=', dutyId)
    .orderBy('b.name')
    .execute();
}

export async function maySeeDuty(db: Db, actor: Actor, id: string): Promise<boolean> {
  const found = await dutyRows(db, actor.tenantId)
    .where(visibleTo(actor))
    .where('d.id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}
