import type { BodyKind, SeatRole } from '#src/council/bodies/index.ts';
import type { InviteeRole } from './schema.ts';

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
