import type { Db, Tx } from '#src/platform/db/database.ts';
import type { SeatOfTheDay } from '../rules.ts';
import type { Invitee } from '../schema.ts';

/** Everybody called to a meeting, in the order of the list. */
export async function inviteesOf(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<Invitee[]> {
  return await db
    .selectFrom('invitees')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** The seats of a council in force on a day, in the order of its bodies. */
export async function seatsOfTheDay(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  on: string,
): Promise<SeatOfTheDay[]> {
  return await db
    .selectFrom('seats as s')
    .innerJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.person_id'),
    )
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 's.tenant_id').onRef('b.id', '=', 's.body_id'),
    )
    .select([
      's.id as seatId',
      's.person_id as personId',
      'p.full_name as name',
      'p.email',
      's.body_id as bodyId',
      'b.kind as bodyKind',
      's.role',
      's.capacity',
    ])
    .where('s.tenant_id', '=', tenantId)
    .where('s.council_id', '=', councilId)
    .where('s.from_on', '<=', on)
    .where((is) => is.or([is('s.to_on', 'is', null), is('s.to_on', '>=', on)]))
    .orderBy('b.sort_order')
    .orderBy('s.from_on')
    .orderBy('s.id')
    .execute();
}

export async function inviteeById(
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<Invitee | null> {
  const row = await db
    .selectFrom('invitees')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
