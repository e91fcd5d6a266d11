import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { Raising, SessionDay } from '../link-rules.ts';
import { raisedOn, sessionsBefore } from '../link-rules.ts';
import { lockInOrder } from './merging.ts';

interface Link {
  readonly tenantId: string;
  readonly petitionId: string;
  readonly otherId: string;
}

/** False where the two are linked already. */
export async function insertLink(
  tx: Tx,
  link: Link,
  by: { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const added = await tx
    .insertInto('petition_links')
    .values({
      tenant_id: link.tenantId,
      id: newId(),
      petition_id: link.petitionId,
      other_id: link.otherId,
      kind: 'raised_again',
      recorded_by: by.personId,
      recorded_at: by.now,
    })
    .onConflict((same) => same.doNothing())
    .returning('id')
    .execute();
  return added.length > 0;
}

export async function removeLink(tx: Tx, link: Link): Promise<boolean> {
  const removed = await tx
    .deleteFrom('petition_links')
    .where('tenant_id', '=', link.tenantId)
    .where('petition_id', '=', link.petitionId)
    .where('other_id', '=', link.otherId)
    .returning('id')
    .execute();
  return removed.length > 0;
}

/** Every petition that belongs to one matter by its raisings, this one included. */
export async function raisingsOf(
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive matter (id) as (
      select ${id}::uuid
      union
      select case when l.petition_id = m.id then l.other_id else l.petition_id end
      from matter m join petition_links l on l.tenant_id = ${tenantId}
        and (l.petition_id = m.id or l.other_id = m.id)
    ) select id from matter order by id`.execute(db);
  return rows.map((row) => row.id);
}

export async function sessionDays(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<readonly SessionDay[]> {
  return await db
    .selectFrom('council_sessions')
    .select(['id', 'opens_on as opensOn'])
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .execute();
}

type Counted = Raising & {
  readonly times: number;
  readonly elsewhere: number;
  readonly open: number;
  readonly before: number;
};

/** Says on each petition of a matter how often it was raised and for how many sessions it has been open. */
export async function recountRaisings(tx: Tx, tenantId: string, id: string): Promise<void> {
  const ids = await raisingsOf(tx, tenantId, id);
  await lockInOrder(tx, tenantId, ids);
  const rows: readonly Counted[] = await tx
    .selectFrom('petitions')
    .select([
      'id',
      'council_id as councilId',
      'session_id as sessionId',
      'received_on as receivedOn',
      'times_raised as times',
      'raised_elsewhere as elsewhere',
      'sessions_open as open',
      'sessions_before as before',
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
  const [any] = rows;
  if (!any) return;
  const sessions = await sessionDays(tx, tenantId, any.councilId);
  const first = rows.toSorted((a, b) =>
    raisedOn(a, sessions) < raisedOn(b, sessions) ? -1 : 1,
  )[0];
  const times = rows.reduce((sum, row) => sum + row.times - row.elsewhere, 0);
  for (const row of rows)
    await recount(tx, tenantId, row, times, sessionsBefore(row, first ?? row, sessions));
}

async function recount(
  tx: Tx,
  tenantId: string,
  row: Counted,
  times: number,
  before: number,
): Promise<void> {
  if (row.times === times && row.before === before) return;
  await tx
    .updateTable('petitions')
    .set((is) => ({
      times_raised: times,
      raised_elsewhere: times - (row.times - row.elsewhere),
      sessions_open: row.open - row.before + before,
      sessions_before: before,
      version: is('version', '+', 1),
    }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
}
