import { sql } from 'kysely';
import { insertNotices } from '#src/modules/notifications/index.ts';
import type { NoticeKind } from '#src/modules/notifications/index.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { StoredMeeting } from '#src/modules/meetings/index.ts';

export interface ToBell {
  readonly inviteeId: string;
  readonly kind: NoticeKind;
  /** A mail with the calendar entry has told this person already. */
  readonly isMailed: boolean;
}

/** What people are told of has happened in one of these. */
const TOLD_EVENTS = [
  'meeting.called',
  'meeting.moved',
  'meeting.cancelled',
  'meeting.reinstated',
  'invitation.sent',
  'meeting.answers_reminded',
];

/** On the bell of each person called, and of everybody who sits in a body that is invited. */
export async function tellOnBell(
  tx: Tx,
  meeting: Pick<StoredMeeting, 'tenant_id' | 'id' | 'council_id'>,
  told: readonly ToBell[],
  at: Date,
): Promise<void> {
  const event = await lastEvent(tx, meeting);
  if (!event || told.length === 0) return;
  const kinds = new Map(told.map((one) => [one.inviteeId, one]));
  const seats = await seatsOfInvitees(tx, meeting.tenant_id, [...kinds.keys()], at);
  const rows = seats.flatMap(({ inviteeId, isPerson, personId, seatId }) => {
    const one = kinds.get(inviteeId);
    if (!one || personId === event.personId) return [];
    return [
      {
        tenant_id: meeting.tenant_id,
        id: newId(),
        person_id: personId,
        kind: one.kind,
        event_id: event.id,
        subject_kind: 'meeting',
        subject_id: meeting.id,
        council_id: meeting.council_id,
        seat_id: seatId,
        created_at: at,
        read_at: null,
        mailed_at: one.isMailed && isPerson ? at : null,
      },
    ];
  });
  await insertNotices(tx, rows);
}

async function lastEvent(tx: Tx, { tenant_id, id }: Pick<StoredMeeting, 'tenant_id' | 'id'>) {
  return await tx
    .selectFrom('events')
    .select(['id', 'person_id as personId'])
    .where('tenant_id', '=', tenant_id)
    .where('subject_kind', '=', 'meeting')
    .where('subject_id', '=', id)
    .where('name', 'in', TOLD_EVENTS)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

interface Seated {
  readonly inviteeId: string;
  readonly isPerson: boolean;
  readonly personId: string;
  readonly seatId: string;
}

async function seatsOfInvitees(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
  at: Date,
): Promise<readonly Seated[]> {
  const { rows } = await sql<Seated>`
    select distinct on (s.person_id) i.id as "inviteeId", i.person_id is not null as "isPerson",
      s.person_id as "personId", s.id as "seatId"
    from invitees i
    join seats s on s.tenant_id = i.tenant_id and ((i.person_id is not null and s.id = i.seat_id)
      or (i.person_id is null and s.body_id = i.body_id and s.role not in ('admin', 'auditor')))
    where i.tenant_id = ${tenantId} and i.id = any(${[...ids]}::uuid[])
      and s.from_on <= (${at}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
      and (s.to_on is null or s.to_on >= (${at}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date)
    order by s.person_id, i.person_id is null, i.position, s.id`.execute(tx);
  return rows;
}
