import type { BodyKind, SeatedPerson } from '#src/council/bodies/index.ts';
import type { BodyOfDuty } from '#src/council/duties/index.ts';
import { insteadOf } from './rules.ts';
import type { NoticeRule } from './rules.ts';

/** Bodies in which a council itself works; what is owed by or to one of them concerns its office. */
const COUNCIL_OFFICES: ReadonlySet<BodyKind> = new Set([
  'council',
  'standingCommittee',
  'committee',
  'office',
]);

export interface Concerned {
  readonly councilId: string;
  readonly debtor?: BodyOfDuty;
  readonly creditor?: BodyOfDuty;
  /** The body an event names. */
  readonly namedBodyId?: string;
  /** The seats asked in writing, or to remark. */
  readonly voterSeatIds?: readonly string[];
}

/** The councils whose seats must be read to know who is told. */
export function councilsOf({ councilId, debtor, creditor }: Concerned): readonly string[] {
  const ids = [councilId, debtor?.councilId, creditor?.councilId];
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

export interface Told {
  readonly rule: NoticeRule;
  readonly seat: SeatedPerson;
}

/** Who is told of an event by one rule, one seat a person; never the person who did it. */
export function toldBy(
  rule: NoticeRule,
  concerned: Concerned,
  seated: readonly SeatedPerson[],
  byPersonId: string | null,
): readonly Told[] {
  const seats = seated.filter((seat) => isConcerned(rule, concerned, seat));
  const instead = insteadOf(rule);
  if (instead && !seats.some(({ isReachable }) => isReachable))
    return toldBy(instead, concerned, seated, byPersonId);
  const byPerson = new Map(seats.toReversed().map((seat) => [seat.personId, seat]));
  if (byPersonId !== null) byPerson.delete(byPersonId);
  return Array.from(byPerson.values(), (seat) => ({ rule, seat }));
}

function isConcerned(rule: NoticeRule, concerned: Concerned, seat: SeatedPerson): boolean {
  if (rule.to === 'council')
    return seat.councilId === concerned.councilId && mayIn(seat, rule.permission);
  // Whoever is asked answers for themselves; no further right is needed.
  if (rule.to === 'voters') return concerned.voterSeatIds?.includes(seat.seatId) ?? false;
  if (rule.to === 'namedBody')
    return seat.bodyId === concerned.namedBodyId && seat.permissions.has(rule.permission);
  const body = rule.to === 'debtor' ? concerned.debtor : concerned.creditor;
  if (!body) return false;
  // A committee owes what it was asked for itself: its own people are told, not the whole office.
  if (rule.to === 'debtor' && body.kind === 'committee')
    return seat.bodyId === body.id && seat.permissions.has(rule.permission);
  if (COUNCIL_OFFICES.has(body.kind))
    return seat.councilId === body.councilId && mayIn(seat, rule.permission);
  // An executive that gave a part of its work on is its creditor without being an office of the council.
  const permission = rule.to === 'creditor' ? 'duties.owe' : rule.permission;
  return seat.bodyId === body.id && seat.permissions.has(permission);
}

function mayIn(seat: SeatedPerson, permission: NoticeRule['permission']): boolean {
  return COUNCIL_OFFICES.has(seat.bodyKind) && seat.permissions.has(permission);
}
