import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { ItemState, MeetingKind, MeetingState } from '../schema.ts';
import { agendaOf } from './agenda.ts';
import { meetingRows } from './meeting.ts';

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
  const places = await Promise.all(
    meetings.map(async (meeting) => {
      const agenda = await agendaOf(db, actor, meeting.id);
      return agenda.flatMap((line) =>
        line.sources
          .filter((one) => one.record_kind === recordKind && one.record_id === recordId)
          .map(({ reason }) => ({
            itemId: line.id,
            itemTitle: line.title,
            itemNumber: line.number,
            itemState: line.state,
            reason,
            meeting: {
              id: meeting.id,
              code: meeting.code,
              title: meeting.title,
              kind: meeting.kind,
              number: meeting.number,
              state: meeting.state,
              startsAt: meeting.starts_at,
            },
          })),
      );
    }),
  );
  return places.flat();
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
