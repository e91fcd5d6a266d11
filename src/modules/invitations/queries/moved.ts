import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';

/** Moves of the meeting `m` to another time. One that only changed the place says so by an empty day. */
const TIME_MOVES = sql`from events e where e.tenant_id = m.tenant_id and e.subject_kind = 'meeting'
  and e.subject_id = m.id and e.name = 'meeting.moved' and m.moved_from is not null
  and e.data ->> 'previousStart' is distinct from ''`;

/** When the meeting `m` was last given another time; null where it never was. */
export const lastTimeMove = sql<Date | null>`(select max(e.happened_at) ${TIME_MOVES})`;

export interface TimeMove {
  readonly at: Date;
  /** What calendars were told by it. */
  readonly sequence: number;
  /** When it was to begin before; moves recorded by earlier versions do not say. */
  readonly from: Date | null;
}

/** The earliest first. */
export async function timeMovesOf(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<readonly TimeMove[]> {
  const { rows } = await sql<TimeMove>`select moved.* from meetings m
    cross join lateral (select e.happened_at as at, (e.data ->> 'sequence')::int as sequence,
      (e.data ->> 'previousStart')::timestamptz as "from" ${TIME_MOVES}) moved
    where m.tenant_id = ${tenantId} and m.id = ${meetingId} order by moved.sequence`.execute(db);
  return rows;
}
