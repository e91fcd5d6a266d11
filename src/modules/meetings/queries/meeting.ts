import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { handsInPapers, isCouncilSide, isInner, isMember } from '../access.ts';
import type { MeetingAccess } from '../access.ts';
import type { StoredMeeting } from '../schema.ts';
import { visibleTo } from './visible.ts';

export interface MeetingView extends StoredMeeting {
  readonly bodyName: string;
  readonly bodyShort: string;
  readonly chairName: string | null;
  readonly secretaryName: string | null;
  readonly sessionName: string | null;
  readonly contactCode: string | null;
  readonly clonedFromCode: string | null;
  readonly access: MeetingAccess;
}

export function meetingRows(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'm.tenant_id').onRef('b.id', '=', 'm.body_id'),
    )
    .leftJoin('council_sessions as s', (join) =>
      join.onRef('s.tenant_id', '=', 'm.tenant_id').onRef('s.id', '=', 'm.session_id'),
    )
    .selectAll('m')
    .select(['b.name as bodyName', 'b.short_name as bodyShort', 's.name as sessionName'])
    .where('m.tenant_id', '=', actor.tenantId)
    .where(visibleTo(actor));
}

/** A meeting the reader may see, or null. */
export async function meetingByCode(
  db: Db | Tx,
  actor: Actor,
  code: string,
): Promise<MeetingView | null> {
  return await meetingWhere(db, actor, 'm.code', code);
}

export async function meetingById(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<MeetingView | null> {
  return await meetingWhere(db, actor, 'm.id', id);
}

async function meetingWhere(
  db: Db | Tx,
  actor: Actor,
  column: 'm.id' | 'm.code',
  value: string,
): Promise<MeetingView | null> {
  const row = await meetingRows(db, actor)
    .where(column, '=', value)
    .select((is) => [
      personOfSeat('m.chair_seat_id').as('chairName'),
      personOfSeat('m.secretary_seat_id').as('secretaryName'),
      is
        .selectFrom('voter_contacts as vc')
        .select('vc.code')
        .whereRef('vc.tenant_id', '=', 'm.tenant_id')
        .whereRef('vc.id', '=', 'm.contact_id')
        .as('contactCode'),
      is
        .selectFrom('meetings as earlier')
        .select('earlier.code')
        .whereRef('earlier.tenant_id', '=', 'm.tenant_id')
        .whereRef('earlier.id', '=', 'm.cloned_from_id')
        .as('clonedFromCode'),
    ])
    .executeTakeFirst();
  return row ? { ...row, access: await accessTo(db, actor, row) } : null;
}

function personOfSeat(column: string) {
  return sql<string | null>`(select p.full_name from seats st
    join people p on p.tenant_id = st.tenant_id and p.id = st.person_id
    where st.tenant_id = m.tenant_id and st.id = ${sql.ref(column)})`;
}

/** Why this reader sees it, and how much of it. */
export async function accessTo(
  db: Db | Tx,
  actor: Actor,
  meeting: Pick<StoredMeeting, 'id' | 'council_id' | 'body_id'>,
): Promise<MeetingAccess> {
  const inner = isInner(actor, meeting);
  const councilSide = isCouncilSide(actor, meeting);
  if (inner) return { inner, councilSide, whole: true, itemIds: new Set(), owedItemIds: new Set() };
  const [readers, owed] = await Promise.all([
    readerRows(db, actor, meeting.id),
    owedRows(db, actor, meeting.id),
  ]);
  return {
    inner,
    councilSide,
    whole: isMember(actor, meeting) || readers.some(({ item_id }) => item_id === null),
    itemIds: new Set(readers.flatMap(({ item_id }) => item_id ?? [])),
    owedItemIds: new Set(owed.map(({ item_id }) => item_id)),
  };
}

async function readerRows(db: Db | Tx, actor: Actor, meetingId: string) {
  return await db
    .selectFrom('meeting_readers')
    .select('item_id')
    .where('tenant_id', '=', actor.tenantId)
    .where('meeting_id', '=', meetingId)
    .where((is) =>
      is.or([is('body_id', 'in', [...actor.bodyIds]), is('person_id', '=', actor.personId)]),
    )
    .execute();
}

async function owedRows(db: Db | Tx, actor: Actor, meetingId: string) {
  if (!handsInPapers(actor)) return [];
  return await db
    .selectFrom('agenda_papers')
    .select('item_id')
    .where('tenant_id', '=', actor.tenantId)
    .where('meeting_id', '=', meetingId)
    .where('body_id', 'in', [...actor.bodyIds])
    .execute();
}
