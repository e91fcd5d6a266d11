import { dayAt } from '#src/council/calendar/index.ts';
import { checkAgendaOpen } from './rules.ts';
import type { MeetingRefusal } from './rules.ts';
import type { MeetingState, PaperState } from './schema.ts';

export interface PaperFacts {
  readonly state: PaperState;
  readonly due_on: string | null;
  readonly due_is_proposed: boolean;
  readonly given_on: string | null;
  readonly accepted_at: Date | null;
}

/**
 * How a paper stands today: `awaited`, `overdue` (not given, its day has passed), `given` (in time),
 * `late` (given after its day: the chair decides), `admitted`, `accepted`, `withdrawn`, `undelivered` (its
 * day came, the meeting ended, it was not there).
 */
export const PAPER_STANDINGS = [
  'awaited',
  'overdue',
  'given',
  'late',
  'admitted',
  'accepted',
  'withdrawn',
  'undelivered',
] as const;
export type PaperStanding = (typeof PAPER_STANDINGS)[number];

export function paperStanding(paper: PaperFacts, today: string): PaperStanding {
  if (paper.state === 'withdrawn' || paper.state === 'admitted') return paper.state;
  if (paper.state === 'asked') return isMissed(paper, today) ? 'overdue' : 'awaited';
  if (isMissed(paper, paper.given_on ?? today)) return 'late';
  return paper.accepted_at === null ? 'given' : 'accepted';
}

/** Of a meeting that is over: what fell with it after its day had come was not delivered. */
export function standingOf(
  paper: PaperFacts & { readonly fell_with_meeting: boolean },
  meeting: { readonly state: MeetingState; readonly closed_at: Date | null },
  today: string,
): PaperStanding {
  const { fell_with_meeting, due_on, due_is_proposed } = paper;
  const hasFallen = paper.state === 'withdrawn' && fell_with_meeting;
  if (hasFallen && meeting.state === 'closed' && meeting.closed_at && !due_is_proposed) {
    if (due_on !== null && due_on <= dayAt(meeting.closed_at)) return 'undelivered';
  }
  return paperStanding(paper, today);
}

/** Nothing is late by a date that was only proposed. */
function isMissed({ due_on, due_is_proposed }: PaperFacts, on: string): boolean {
  return due_on !== null && !due_is_proposed && on > due_on;
}

/** Days between the due day and the day it came, or today. */
export const UNDECIDED: readonly PaperStanding[] = ['overdue', 'late'];
/** When its item begins: late and undecided, or due that day and not there. */
export function isMissingNow(paper: PaperFacts, today: string): boolean {
  const standing = paperStanding(paper, today);
  const isDueToday = paper.due_on === today && !paper.due_is_proposed;
  return UNDECIDED.includes(standing) || (standing === 'awaited' && isDueToday);
}

/** Comes to the meeting: members read it. */
export const USABLE: readonly PaperStanding[] = ['given', 'admitted', 'accepted'];

export type PaperRefusal =
  | 'meetings.paper_withdrawn'
  | 'meetings.paper_not_late'
  | 'meetings.paper_not_given'
  | 'meetings.paper_accepted'
  | 'meetings.paper_late';

/** A new version may come while the paper is wanted, also after the meeting; not for one cancelled. */
export function checkGive(
  paper: PaperFacts,
  meeting: MeetingState,
): PaperRefusal | MeetingRefusal | null {
  if (meeting === 'cancelled') return 'meetings.cancelled';
  return paper.state === 'withdrawn' ? 'meetings.paper_withdrawn' : null;
}

/** Only to a meeting that can still hear it. */
export function checkAdmit(
  paper: PaperFacts,
  today: string,
  meeting: MeetingState,
): PaperRefusal | MeetingRefusal | null {
  const over = checkAgendaOpen(meeting);
  if (over) return over;
  const standing = paperStanding(paper, today);
  if (standing === 'late') return null;
  if (standing === 'withdrawn') return 'meetings.paper_withdrawn';
  return paper.state === 'asked' ? 'meetings.paper_not_given' : 'meetings.paper_not_late';
}

export function checkAccept(paper: PaperFacts, today: string): PaperRefusal | null {
  const standing = paperStanding(paper, today);
  if (standing === 'withdrawn') return 'meetings.paper_withdrawn';
  if (paper.state === 'asked') return 'meetings.paper_not_given';
  if (paper.accepted_at !== null) return 'meetings.paper_accepted';
  return standing === 'late' ? 'meetings.paper_late' : null;
}

/** Owed again only for a meeting still ahead. */
export function checkReturn(
  paper: PaperFacts,
  meeting: MeetingState,
): PaperRefusal | MeetingRefusal | null {
  const over = checkAgendaOpen(meeting);
  if (over) return over;
  if (paper.state === 'withdrawn') return 'meetings.paper_withdrawn';
  if (paper.state === 'asked') return 'meetings.paper_not_given';
  return paper.accepted_at === null ? null : 'meetings.paper_accepted';
}

export function checkWithdraw(paper: PaperFacts): PaperRefusal | null {
  if (paper.state === 'withdrawn') return 'meetings.paper_withdrawn';
  return paper.accepted_at === null ? null : 'meetings.paper_accepted';
}
