import { sql } from 'kysely';
import { addMonths, day, isDay } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { LIVE_STATES } from '../rules.ts';
import type { MeetingKind, MeetingState, StoredMeeting } from '../schema.ts';
import { heldAt } from '../held.ts';
import { HELD_AT } from './held-at.ts';
import { meetingRows } from './meeting.ts';

export interface MeetingFilter {
  readonly q?: string | undefined;
  readonly kind?: MeetingKind | undefined;
  readonly state?: MeetingState | undefined;
  /** `yyyy-mm`. */
  readonly month?: string | undefined;
  /** Ahead and under way, soonest first; or everything, newest first. */
  readonly when?: 'ahead' | 'all' | undefined;
}

export interface ListedMeeting extends StoredMeeting {
  readonly bodyName: string;
  readonly bodyShort: string;
  readonly sessionName: string | null;
  readonly itemCount: number;
  readonly lateCount: number;
}

export interface MeetingPage {
  readonly items: readonly ListedMeeting[];
  readonly next: string | null;
}

const PAGE = 30;

/** Meetings the reader may see. Those ahead are listed soonest first. */
export async function meetingsPage(
  db: Db,
  actor: Actor,
  filter: MeetingFilter,
  { today, cursor, limit = PAGE }: { today: string; cursor?: string | undefined; limit?: number },
): Promise<MeetingPage> {
  const isAhead = filter.when === 'ahead';
  const direction = isAhead ? 'asc' : 'desc';
  const after = readMeetingCursor(cursor ?? '');
  const rows = await filtered(db, actor, filter)
    .select([
      sql<number>`(select count(*) from agenda_items i where i.tenant_id = m.tenant_id
        and i.meeting_id = m.id and i.parent_id is null)`.as('itemCount'),
      sql<number>`(select count(*) from agenda_papers p where p.tenant_id = m.tenant_id
        and p.meeting_id = m.id and p.state in ('asked', 'given') and p.due_on is not null
        and not p.due_is_proposed and coalesce(p.given_on, ${today}) > p.due_on)`.as('lateCount'),
    ])
    .$if(after !== null, (query) =>
      query.where(
        isAhead
          ? sql<boolean>`(${HELD_AT}, m.id) > (${after?.at}, ${after?.id})`
          : sql<boolean>`(${HELD_AT}, m.id) < (${after?.at}, ${after?.id})`,
      ),
    )
    .orderBy(HELD_AT, direction)
    .orderBy('m.id', direction)
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? `${heldAt(last).getTime()}_${last.id}` : null;
  return { items, next };
}

function filtered(db: Db, actor: Actor, { q, kind, state, month, when }: MeetingFilter) {
  let query = meetingRows(db, actor);
  if (kind) query = query.where('m.kind', '=', kind);
  if (state) query = query.where('m.state', '=', state);
  if (when === 'ahead') query = query.where('m.state', 'in', [...LIVE_STATES]);
  const range = month ? monthRange(month) : null;
  if (range) {
    query = query.where(HELD_AT, '>=', range.from).where(HELD_AT, '<', range.to);
  }
  for (const word of searchKey(q ?? '')
    .split(' ')
    .filter(Boolean)) {
    query = query.where(sql<boolean>`(' ' || m.search_key) like ${`% ${word}%`}`);
  }
  return query;
}

/** The instants a month begins and ends at in Vietnam. */
export function monthRange(month: string): { from: Date; to: Date } | null {
  const first = `${month}-01`;
  if (!isDay(first)) return null;
  const midnight = (text: string): Date => new Date(`${text}T00:00:00+07:00`);
  return { from: midnight(first), to: midnight(addMonths(day(first), 1)) };
}

export function readMeetingCursor(text: string): { at: Date; id: string } | null {
  const [ms = '', id = ''] = text.split('_');
  return /^\d{1,15}$/.test(ms) && isId(id) ? { at: new Date(Number(ms)), id } : null;
}

/** How many meetings stand in each state, for the tabs of the list. */
export async function countsByState(
  db: Db,
  actor: Actor,
): Promise<ReadonlyMap<MeetingState, number>> {
  const rows = await db
    .selectFrom(meetingRows(db, actor).as('seen'))
    .select((is) => ['seen.state', is.fn.countAll<number>().as('n')])
    .groupBy('seen.state')
    .execute();
  return new Map(rows.map(({ state, n }) => [state, n]));
}
