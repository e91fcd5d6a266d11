import type { BodyKind, SeatRole } from './schema.ts';

/** A row with dates is in force on its first and its last day. */
export function isInForce(from: string, to: string | null, on: string): boolean {
  return from <= on && (to === null || on <= to);
}

interface SeatPlace {
  readonly role: SeatRole;
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  readonly parentId: string | null;
  readonly parentKind: BodyKind | null;
  readonly councilId: string;
  readonly standingCommitteeId: string | null;
}

const SPEAKS_FOR_COUNCIL: readonly BodyKind[] = ['council', 'standingCommittee', 'office'];

/**
 * The bodies a seat may act for: its own; an executive's officer also for the executive above; the
 * Standing Committee and its office also for the council, which owes where a matter is referred to it.
 */
export function bodiesActedFor(seat: SeatPlace): readonly string[] {
  const ids = new Set([seat.bodyId]);
  if (seat.role === 'admin' || seat.role === 'auditor') return [...ids];
  if (seat.role === 'executiveOfficer' && seat.parentKind === 'executive' && seat.parentId) {
    ids.add(seat.parentId);
  }
  if (SPEAKS_FOR_COUNCIL.includes(seat.bodyKind) && seat.role !== 'executiveOfficer') {
    ids.add(seat.councilId);
    if (seat.standingCommitteeId) ids.add(seat.standingCommitteeId);
  }
  return [...ids];
}
