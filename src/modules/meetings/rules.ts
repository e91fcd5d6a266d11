import { addDays, day, dayAt } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import type { ItemState, MeetingKind, MeetingState, StoredMeeting, StoredPaper } from './schema.ts';

export const MEETING_ACTS = [
  'edit',
  'call',
  'move',
  'cancel',
  'reinstate',
  'open',
  'close',
] as const;
export type MeetingAct = (typeof MEETING_ACTS)[number];

/** From which states an act is done, and where it leads. */
const MOVES: Record<MeetingAct, Partial<Record<MeetingState, MeetingState>>> = {
  edit: { preparing: 'preparing', called: 'called' },
  call: { preparing: 'called' },
  move: { preparing: 'preparing', called: 'called' },
  cancel: { preparing: 'cancelled', called: 'cancelled' },
  // Back to what it was: a meeting cancelled while it was prepared is prepared again.
  reinstate: { cancelled: 'called' },
  open: { called: 'open' },
  close: { open: 'closed' },
};

/** Meetings still ahead, or under way. */
export const LIVE_STATES = ['preparing', 'called', 'open'] as const satisfies MeetingState[];
/** Everybody asked has been told of these. */
export const TOLD_STATES = ['called', 'open', 'closed'] as const satisfies MeetingState[];

export type MeetingRefusal =
  | 'meetings.cancelled'
  | 'meetings.closed'
  | 'meetings.already_open'
  | 'meetings.not_open'
  | 'meetings.not_called'
  | 'meetings.already_called'
  | 'meetings.not_cancelled';

/** Why the meeting's state does not allow this, or null. */
export function checkMeeting(state: MeetingState, act: MeetingAct): MeetingRefusal | null {
  if (MOVES[act][state] !== undefined) return null;
  if (act === 'reinstate') return 'meetings.not_cancelled';
  if (state === 'cancelled') return 'meetings.cancelled';
  if (state === 'closed') return 'meetings.closed';
  if (state === 'open') return 'meetings.already_open';
  if (act === 'call') return 'meetings.already_called';
  return act === 'open' ? 'meetings.not_called' : 'meetings.not_open';
}

/** Its agenda may still change. */
export function checkAgendaOpen(state: MeetingState): MeetingRefusal | null {
  if (state === 'cancelled') return 'meetings.cancelled';
  return state === 'closed' ? 'meetings.closed' : null;
}

/** What an item may become. Withdrawn and deferred ones come back only as planned. */
const ITEM_MOVES: Record<ItemState, readonly ItemState[]> = {
  planned: ['current', 'done', 'withdrawn', 'deferred'],
  current: ['planned', 'done', 'withdrawn', 'deferred'],
  done: ['current'],
  withdrawn: ['planned'],
  deferred: ['planned'],
};

export function mayBecome(from: ItemState, to: ItemState): boolean {
  return ITEM_MOVES[from].includes(to);
}

/** Items that take no time and carry no number. */
export const LEFT_OUT = ['withdrawn', 'deferred'] as const satisfies ItemState[];

export function isLeftOut(state: ItemState): boolean {
  return (LEFT_OUT as readonly string[]).includes(state);
}

/** Which body holds a meeting of this kind. */
export function holderKind(kind: MeetingKind): 'council' | 'committee' | 'standingCommittee' {
  if (kind === 'councilSession') return 'council';
  return kind === 'committeeMeeting' ? 'committee' : 'standingCommittee';
}

/** Kinds that are, or prepare, a session of the council. */
export const OF_COUNCIL_SESSION = [
  'councilSession',
  'jointConference',
] as const satisfies MeetingKind[];

export function belongsToSession(kind: MeetingKind): boolean {
  return (OF_COUNCIL_SESSION as readonly string[]).includes(kind);
}

/** When a paper of a meeting that was called back is owed: by the day it was owed before; where that has passed meanwhile, by the day before the meeting. */
export function dueAgain(
  { due_on }: Pick<StoredPaper, 'due_on'>,
  { starts_at }: Pick<StoredMeeting, 'starts_at'>,
  today: Day,
): Day {
  if (due_on !== null && due_on >= today) return day(due_on);
  const eve = addDays(dayAt(starts_at), -1);
  return eve < today ? today : eve;
}
