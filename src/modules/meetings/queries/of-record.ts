import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { ItemState, MeetingKind, MeetingState } from '../schema.ts';
import { agendasFor } from './agenda.ts';
import type { AgendaLine } from './agenda.ts';
import { accessesTo, meetingRows } from './meeting.ts';

/** Where a record stood, or stands, on an agenda. */
export interface AgendaPlace {
  readonly itemId: string;
  readonly itemTitle: string;
  readonly itemNumber: string;
  readonly itemState: ItemState;
  readonly reason: string;
  readonly meeting: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly kind: MeetingKind;
    readonly number: number | null;
    readonly state: MeetingState;
    readonly startsAt: Date;
  };
}

const MOST_SHOWN = 20;

/** The items about a record that this reader may see, newest meeting first. */
export async function agendaOfRecord(
  db: Db,
  actor: Actor,
  recordKind: string,
  recordId: string,
): Promise<readonly AgendaPlace[]> {
  const meetings = await meetingRows(db, actor)
    .where((is) =>
      is.exists(
        is
          .selectFrom('agenda_sources as src')
          .innerJoin('agenda_items as it', (join) =>
            join.onRef('it.tenant_id', '=', 'src.tenant_id').onRef('it.id', '=', 'src.item_id'),
          )
          .select('it.id')
          .whereRef('src.tenant_id', '=', 'm.tenant_id')
          .where('src.record_kind', '=', recordKind)
          .where('src.record_id', '=', recordId)
          .whereRef('it.meeting_id', '=', 'm.id'),
      ),
    )
    .orderBy('m.starts_at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  const access = await accessesTo(db, actor, meetings);
  const read = meetings.flatMap((meeting, at) => {
    const seen = access[at];
    return seen ? [{ ...meeting, access: seen }] : [];
  });
  const agendas = await agendasFor(db, actor.tenantId, read);
  return read.flatMap((meeting, at) =>
    (agendas[at] ?? []).flatMap((line) =>
      line.sources
        .filter((one) => one.record_kind === recordKind && one.record_id === recordId)
        .map(({ reason }) => placeOf(meeting, line, reason)),
    ),
  );
}

function placeOf(
  meeting: Omit<AgendaPlace['meeting'], 'startsAt'> & { readonly starts_at: Date },
  line: AgendaLine,
  reason: string,
): AgendaPlace {
  const { id, code, title, kind, number, state } = meeting;
  return {
    itemId: line.id,
    itemTitle: line.title,
    itemNumber: line.number,
    itemState: line.state,
    reason,
    meeting: { id, code, title, kind, number, state, startsAt: meeting.starts_at },
  };
}

/** The meetings a contact with voters is held as, as far as the reader sees them. */
export async function meetingsOfContact(db: Db, actor: Actor, contactId: string) {
  return await meetingRows(db, actor)
    .where('m.contact_id', '=', contactId)
    .orderBy('m.starts_at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
}

/** Meetings whose agenda may still change, for putting a record on one. */
export async function openMeetings(db: Db, actor: Actor) {
  return await meetingRows(db, actor)
    .where('m.council_id', '=', actor.councilId)
    .where('m.state', 'in', ['preparing', 'called'])
    .orderBy('m.starts_at')
    .limit(MOST_SHOWN)
    .execute();
}
