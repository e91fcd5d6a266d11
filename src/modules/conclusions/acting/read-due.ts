import { isDay, readDay, sessionsOf, workCalendar } from '#src/council/calendar/index.ts';
import { heldOn } from '#src/modules/meetings/index.ts';
import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { day } from '#src/council/calendar/index.ts';
import { readDue } from '../reading/index.ts';
import type { ReadingContext } from '../reading/index.ts';
import type { DueReason } from '../schema.ts';

export interface TypedDue {
  readonly dueOn: string | null;
  readonly dueText: string;
  readonly dueExplanation: DueReason | null;
  readonly waitsForSession: number | null;
}

const NO_DUE: TypedDue = {
  dueOn: null,
  dueText: '',
  dueExplanation: null,
  waitsForSession: null,
};

/** What words about days are read against: the day of the meeting, days off, the council's sessions. */
export async function readingContext(
  db: Db | Tx,
  place: { readonly tenantId: string; readonly councilId: string },
  on: string,
): Promise<ReadingContext> {
  const calendar = await workCalendar(db, place.tenantId);
  const sessions = await sessionsOf(db, place.tenantId, place.councilId);
  return {
    heldOn: day(on),
    calendar,
    sessions: sessions.map(({ number, opens_on }) => ({ number, opensOn: day(opens_on) })),
  };
}

type Held = Pick<StoredMeeting, 'opened_at' | 'starts_at'>;

export async function contextOfMeeting(
  db: Db | Tx,
  meeting: { readonly tenant_id: string; readonly council_id: string } & Held,
): Promise<ReadingContext> {
  const place = { tenantId: meeting.tenant_id, councilId: meeting.council_id };
  return await readingContext(db, place, heldOn(meeting));
}

/** A date as typed, or words that mean one; words that mean none are kept as they are. */
export function readTypedDue(typed: string, context: ReadingContext): TypedDue {
  if (typed === '') return NO_DUE;
  if (isDay(typed)) return { ...NO_DUE, dueOn: typed };
  const written = readDay(typed);
  if (written.ok) return { ...NO_DUE, dueOn: written.day };
  const read = readDue(typed, context);
  if (!read) return { ...NO_DUE, dueText: typed };
  return {
    dueOn: read.due,
    dueText: typed,
    dueExplanation: read.explanation,
    waitsForSession: read.due === null ? (read.waitsFor?.session ?? null) : null,
  };
}
