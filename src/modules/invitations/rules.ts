import type { BodyKind, SeatRole } from '#src/council/bodies/index.ts';
import type { OutboxState } from '#src/modules/notifications/index.ts';
import type { Invitee, InviteeRole } from './schema.ts';

/** A seat in force on the day of a meeting. */
export interface SeatOfTheDay {
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  readonly role: SeatRole;
  readonly capacity: 'holder' | 'acting' | 'delegated';
}

export interface Called {
  readonly seat: SeatOfTheDay;
  readonly role: Extract<InviteeRole, 'chair' | 'secretary' | 'member'>;
  readonly hasVote: boolean;
}

/** Seats that make their holder a member of the body; a clerk of a committee is none. */
const MEMBER_SEATS: Partial<Record<BodyKind, readonly SeatRole[]>> = {
  council: ['delegate'],
  delegateGroup: ['groupLeader', 'delegate'],
  standingCommittee: ['chair', 'viceChair', 'member'],
  committee: ['committeeHead', 'committeeDeputy'],
};

const RANK: readonly SeatRole[] = [
  'chair',
  'viceChair',
  'member',
  'committeeHead',
  'committeeDeputy',
  'groupLeader',
  'delegate',
];

/**
 * Those who meet, each once: everybody who sits in the council for its own session, else the members
 * of the body that meets. A seat held by delegation gives no vote.
 */
export function membersOf(
  holding: { readonly bodyId: string; readonly isWholeCouncil: boolean },
  leaders: { readonly chairSeatId: string | null; readonly secretarySeatId: string | null },
  seats: readonly SeatOfTheDay[],
): readonly Called[] {
  const sitting = seats
    .filter((seat) => seat.capacity !== 'delegated')
    .filter((seat) => MEMBER_SEATS[seat.bodyKind]?.includes(seat.role))
    .filter((seat) => holding.isWholeCouncil || seat.bodyId === holding.bodyId)
    .toSorted((a, b) => RANK.indexOf(a.role) - RANK.indexOf(b.role));
  const once = new Map<string, SeatOfTheDay>();
  for (const seat of sitting) if (!once.has(seat.personId)) once.set(seat.personId, seat);
  const people = [...once.values()];
  const chair = chairOf(people, leaders.chairSeatId, seats);
  const members: Called[] = people.map((seat) => ({
    seat,
    role: seat.personId === chair ? 'chair' : 'member',
    hasVote: true,
  }));
  const secretary = seats.find((seat) => seat.seatId === leaders.secretarySeatId);
  if (!secretary) return members;
  const own = members.find(({ seat }) => seat.personId === secretary.personId);
  if (!own) return [...members, { seat: secretary, role: 'secretary', hasVote: false }];
  return members.map((one) =>
    one === own && one.role !== 'chair' ? { ...one, role: 'secretary' } : one,
  );
}

function chairOf(
  people: readonly SeatOfTheDay[],
  chairSeatId: string | null,
  seats: readonly SeatOfTheDay[],
): string | undefined {
  const named = seats.find((seat) => seat.seatId === chairSeatId)?.personId;
  if (named !== undefined) return named;
  return people.find(({ role }) => role === 'chair' || role === 'committeeHead')?.personId;
}

type Told = Pick<Invitee, 'told_at' | 'told_way' | 'told_sequence'>;
export type ToldStanding = 'notSent' | 'sending' | 'notReached' | 'told';

/** Longer than the queue tries a job that fails. */
const TRIED_MS = 30 * 60_000;

/**
 * How far the telling of a meeting as it is now has come. What is still on its way after half an hour was
 * given up: it can be sent again, or the office tells them.
 */
export function toldStanding(
  { told_at: at, told_way: way, told_sequence }: Told,
  sequence: number,
  now: Date,
): ToldStanding {
  if (at === null || way === null) return 'notSent';
  if (told_sequence === sequence || way === 'none' || way === 'other') return 'told';
  return now.getTime() - at.getTime() < TRIED_MS ? 'sending' : 'notReached';
}

/** Marked as being told, and not told yet. */
export function neverReached({ told_at, told_way, told_sequence }: Told): boolean {
  return told_at !== null && told_sequence === null && (told_way === 'mail' || told_way === 'bell');
}

/** Whom pressing “send” is for. */
export function waitsToBeSent(one: Told, sequence: number, now: Date): boolean {
  const standing = toldStanding(one, sequence, now);
  return standing === 'notSent' || standing === 'notReached';
}

/** Why somebody has not heard of a meeting. */
export type Unreached = 'refused' | 'givenUp' | 'dropped' | 'mailOff' | 'notSent' | 'noAddress';

/** How a mail stands that has not gone out; `off`: no mail server is set, and no bell rings instead. */
export type UnsentState = Exclude<OutboxState, 'sent'> | 'off';

const MAIL_REASONS = {
  refused: 'refused',
  given_up: 'givenUp',
  dropped: 'dropped',
  off: 'mailOff',
} as const;

/** Whom the office tells itself, and why: nothing reaches them, or what was sent did not arrive. */
export function whyUnreached(
  one: Told,
  sequence: number,
  now: Date,
  mail: { readonly state: UnsentState } | null,
): Unreached | null {
  if (one.told_way === 'none') return 'noAddress';
  if (toldStanding(one, sequence, now) === 'notReached') return 'notSent';
  return mail && mail.state !== 'waiting' ? MAIL_REASONS[mail.state] : null;
}
