import type { Day } from '#src/council/calendar/index.ts';
import { day } from '#src/council/calendar/index.ts';

export interface SessionDays {
  readonly id: string;
  readonly name: string;
  readonly opens_on: string;
  readonly closes_on: string | null;
}

/** The time between two sessions of the council, and the session that is told of it. */
export interface ReportWindow {
  /** Null: no session is planned after the last one. */
  readonly session: SessionDays | null;
  readonly before: SessionDays | null;
  /** The day the session before closed; null: from the beginning. */
  readonly from: Day | null;
  /** The day the session opens; null: until now. */
  readonly to: Day | null;
}

/** Newest first: what lies between each two sessions, and after the last one where none is planned. */
export function reportWindows(sessions: readonly SessionDays[], today: Day): ReportWindow[] {
  const ordered = sessions.toSorted((a, b) => a.opens_on.localeCompare(b.opens_on));
  const windows = ordered.map((session, at) => windowOf(session, ordered[at - 1] ?? null));
  const last = ordered.at(-1) ?? null;
  const isAhead = last !== null && last.opens_on >= today;
  return [...windows, ...(isAhead ? [] : [windowOf(null, last)])].toReversed();
}

function windowOf(session: SessionDays | null, before: SessionDays | null): ReportWindow {
  const closed = before && (before.closes_on ?? before.opens_on);
  return {
    session,
    before,
    from: closed ? day(closed) : null,
    to: session ? day(session.opens_on) : null,
  };
}

/** The window of a session; else the one under way: the first that is to be told. */
export function chosenWindow(
  windows: readonly ReportWindow[],
  sessionId: string | undefined,
  today: Day,
): ReportWindow | undefined {
  const asked = windows.find(({ session }) => session !== null && session.id === sessionId);
  if (asked) return asked;
  return windows.findLast(({ to }) => to === null || to >= today) ?? windows[0];
}
