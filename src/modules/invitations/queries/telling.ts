import { sql } from 'kysely';
import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Invitee } from '../schema.ts';

export interface ToldMeeting extends StoredMeeting {
  readonly isCancelled: boolean;
  readonly officeName: string;
  readonly officeEmail: string;
}

/** The meeting as it is now, with the office that tells of it; holds it until the mails are written. */
export async function meetingToTell(
  tx: Tx,
  tenantId: string,
  meetingId: string,
): Promise<ToldMeeting | null> {
  const { rows } = await sql<ToldMeeting>`select m.*, m.state = 'cancelled' as "isCancelled",
      coalesce(office.name, b.name) as "officeName",
      coalesce(nullif(office.email, ''), b.email, '') as "officeEmail"
    from meetings m
    join bodies b on b.tenant_id = m.tenant_id and b.id = m.body_id
    left join lateral (select o.name, o.email from bodies o where o.tenant_id = m.tenant_id
      and o.council_id = m.council_id and o.kind = 'office' and o.valid_to is null
      order by o.sort_order limit 1) office on true
    where m.tenant_id = ${tenantId} and m.id = ${meetingId}
      and m.state in ('called', 'open', 'cancelled')
    for update of m`.execute(tx);
  return rows[0] ?? null;
}

/**
 * Who has not heard of it as it is now: those told before, and those the office sends the invitation
 * for the first time. Of its end only those hear who were told that it would be.
 */
export async function notTold(
  tx: Tx,
  { tenant_id, id, sequence, isCancelled }: ToldMeeting,
  fresh: readonly string[],
): Promise<Invitee[]> {
  const query = tx
    .selectFrom('invitees')
    .selectAll()
    .where('tenant_id', '=', tenant_id)
    .where('meeting_id', '=', id);
  const first = isCancelled ? [] : fresh;
  const known = query.where((is) =>
    is.or([
      is('told_sequence', '<', sequence),
      ...(first.length === 0
        ? []
        : [is.and([is('told_sequence', 'is', null), is('id', 'in', [...first])])]),
    ]),
  );
  return await known.orderBy('position').orderBy('id').execute();
}

/** What stands in one person's own calendar: where they are called, from a year back on. */
export async function meetingsOfPerson(
  db: Db,
  tenantId: string,
  personId: string,
  from: Date,
): Promise<ToldMeeting[]> {
  const { rows } = await sql<ToldMeeting>`select m.*, m.state = 'cancelled' as "isCancelled",
      b.name as "officeName", b.email as "officeEmail"
    from meetings m join bodies b on b.tenant_id = m.tenant_id and b.id = m.body_id
    where m.tenant_id = ${tenantId} and m.starts_at >= ${from} and m.state <> 'preparing'
      and exists (select from invitees i where i.tenant_id = m.tenant_id and i.meeting_id = m.id
        and i.person_id = ${personId} and i.told_sequence is not null)
    order by m.starts_at limit 500`.execute(db);
  return rows;
}

export async function personName(db: Db, tenantId: string, personId: string): Promise<string> {
  const row = await db
    .selectFrom('people')
    .select('full_name')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.full_name ?? '';
}
