import type { Permission } from '#src/council/bodies/index.ts';
import { actRule, ENDED_STATES, LAST_STEP } from './acts.ts';
import type { ActName, Party } from './acts.ts';
import type { RefusalCode } from './failures.ts';
import type { DutyState, StoredDuty } from './schema.ts';

/** What an act may change of a duty. */
export type DutyStanding = Pick<
  StoredDuty,
  | 'state'
  | 'round'
  | 'debtor_body_id'
  | 'due_on'
  | 'first_due_on'
  | 'due_is_proposed'
  | 'paused_on'
  | 'pause_reason'
  | 'accepted_on'
  | 'answered_on'
  | 'ended_on'
  | 'outcome'
  | 'escalation_step'
  | 'last_urged_on'
  | 'late_since'
>;

/** What the rules ask of a duty. */
export type Duty = DutyStanding &
  Pick<
    StoredDuty,
    | 'id'
    | 'code'
    | 'council_id'
    | 'kind'
    | 'creditor_body_id'
    | 'part'
    | 'parent_duty_id'
    | 'placed_on'
    | 'next_urge_on'
    | 'version'
  >;

/** How the person who acts stands to one duty. */
export interface ActorFacts {
  readonly parties: ReadonlySet<Party>;
  readonly permissions: ReadonlySet<Permission>;
  /** Acts for the debtor's body from this seat, or sits in it with another. */
  readonly owes: boolean;
  /** Entered what the debtor last did, or its answer in this round. */
  readonly enteredDebtorAct: boolean;
  /** May enter the acts of a body without an account. */
  readonly onBehalf: boolean;
  readonly openParts: number;
  /** The record's room has asked its own policy already. */
  readonly permittedByRoom?: boolean;
  /** What the duty was placed for has ended or came back: the duty follows it, which judges nobody. */
  readonly endsWithRecord?: boolean;
}

export function isEnded(state: DutyState): boolean {
  return (ENDED_STATES as readonly string[]).includes(state);
}

export function isOwed(duty: Pick<Duty, 'state'>): boolean {
  return duty.state === 'assigned' || duty.state === 'working';
}

/** A paused or merely proposed date is never missed. */
export function isLate(
  duty: Pick<Duty, 'state' | 'due_on' | 'paused_on' | 'due_is_proposed'>,
  today: string,
): boolean {
  return (
    isOwed(duty) &&
    duty.due_on !== null &&
    duty.paused_on === null &&
    !duty.due_is_proposed &&
    duty.due_on < today
  );
}

/** Why this person may not do this act now, or null. What the act is given is asked in `checkInput`. */
export function checkAct(duty: Duty, act: ActName, actor: ActorFacts): RefusalCode | null {
  return checkWho(act, actor) ?? checkState(duty, act) ?? checkIndependence(act, actor);
}

function checkWho(act: ActName, actor: ActorFacts): RefusalCode | null {
  const rule = actRule(act);
  const parties = Object.entries(rule.who).filter(([party]) => actor.parties.has(party as Party));
  if (parties.length === 0) {
    if (rule.onBehalf && actor.onBehalf) return null;
    return rule.judges && actor.owes ? 'duties.own_debt' : 'duties.not_yours';
  }
  if (actor.permittedByRoom) return null;
  const permitted = parties.some(([, need]) => need === null || actor.permissions.has(need));
  if (permitted || (rule.onBehalf && actor.onBehalf)) return null;
  return rule.judges && actor.owes ? 'duties.own_debt' : 'duties.not_permitted';
}

function checkState(duty: Duty, act: ActName): RefusalCode | null {
  const { moves } = actRule(act);
  if (moves[duty.state] === undefined) return stateRefusal(duty.state, Object.keys(moves));
  if (act === 'pause') {
    if (duty.paused_on !== null) return 'duties.paused';
    return duty.due_on === null ? 'duties.no_due' : null;
  }
  if (act === 'resume') return duty.paused_on === null ? 'duties.not_paused' : null;
  if (act === 'escalate' && duty.escalation_step >= LAST_STEP) return 'duties.last_step';
  return null;
}

function stateRefusal(state: DutyState, from: readonly string[]): RefusalCode {
  if (isEnded(state)) return 'duties.ended';
  if (from.every((allowed) => isEnded(allowed as DutyState))) return 'duties.not_ended';
  if (from.every((allowed) => allowed === 'answered')) return 'duties.not_answered';
  return state === 'answered' ? 'duties.already_answered' : 'duties.already_accepted';
}

function checkIndependence(act: ActName, actor: ActorFacts): RefusalCode | null {
  if (!actRule(act).judges) return null;
  if ((act === 'lift' || act === 'reopen') && actor.endsWithRecord) return null;
  if (actor.owes) return 'duties.own_debt';
  return actor.enteredDebtorAct ? 'duties.entered_debtor_act' : null;
}
