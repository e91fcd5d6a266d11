import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { handsInPapers, isCouncilSide, isInner, isMember } from '../access.ts';
import type { MeetingAccess } from '../access.ts';
import type { StoredMeeting } from '../schema.ts';
import { seatLasts, visibleTo } from './visible.ts';

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

type Held = Pick<StoredMeeting, 'id' | 'council_id' | 'body_id'>;

/** Why this reader sees it, and how much of it. */
export async function accessTo(db: Db | Tx, actor: Actor, meeting: Held): Promise<MeetingAccess> {
  const [access] = await accessesTo(db, actor, [meeting]);
  if (!access) throw new Error(`no access worked out for ${meeting.id}`);
  return access;
}

/** The same for several at once, in their order. */
export async function accessesTo(
  db: Db | Tx,
  actor: Actor,
  meetings: readonly Held[],
): Promise<readonly MeetingAccess[]> {
  const asked = meetings.filter((meeting) => !isInner(actor, meeting)).map(({ id }) => id);
  const readers = await readerRows(db, actor, asked);
  const owed = await owedRows(db, actor, asked);
  return meetings.map((meeting) => {
    const councilSide = isCouncilSide(actor, meeting);
    if (isInner(actor, meeting)) return { ...ALL_OF_IT, councilSide };
    const items = readers.filter(({ meeting_id }) => meeting_id === meeting.id);
    const owedHere = owed.filter(({ meeting_id }) => meeting_id === meeting.id);
    return {
      inner: false,
      councilSide,
      whole: isMember(actor, meeting) || items.some(({ item_id }) => item_id === null),
      itemIds: new Set(items.flatMap(({ item_id }) => item_id ?? [])),
      owedItemIds: new Set(owedHere.map(({ item_id }) => item_id)),
    };
  });
}

const ALL_OF_IT = {
  inner: true,
  whole: true,
  itemIds: new Set<string>(),
  owedItemIds: new Set<string>(),
} as const;

async function readerRows(db: Db | Tx, actor: Actor, meetingIds: readonly string[]) {
  if (meetingIds.length === 0) return [];
  return await db
    .selectFrom('meeting_readers as r')
    .select(['meeting_id', 'item_id'])
    .where('tenant_id', '=', actor.tenantId)
    .where('meeting_id', 'in', [...meetingIds])
    .where((is) =>
      is.or([
        is('body_id', 'in', [...actor.bodyIds]),
        is.and([is('person_id', '=', actor.personId), seatLasts()]),
      ]),
    )
    .execute();
}

async function owedRows(db: Db | Tx, actor: Actor, meetingIds: readonly string[]) {
  if (meetingIds.length === 0 || !handsInPapers(actor)) return [];
  return await db
    .selectFrom('agenda_papers')
    .select(['meeting_id', 'item_id'])
    .where('tenant_id', '=', actor.tenantId)
    .where('meeting_id', 'in', [...meetingIds])
    .where('body_id', 'in', [...actor.bodyIds])
    .execute();
}
