import type { Actor } from '#src/platform/auth/actor.ts';
import { DUTY_ACTS } from './acts.ts';
import type { DutyAct, Party } from './acts.ts';
import type { RefusalCode } from './failures.ts';
import { kindRefuses } from './kinds.ts';
import { checkAct } from './rules.ts';
import type { ActorFacts, Duty } from './rules.ts';

/** What must be read beside a duty to say how a person stands to it. */
export interface Standing {
  readonly watcherBodyIds: readonly string[];
  /** Who holds a seat in the body that owes. */
  readonly debtorPersonIds: readonly string[];
  /** Who entered what the debtor last did, and its answers in this round. */
  readonly enteredByPersonIds: readonly string[];
  readonly openParts: number;
  readonly openLeads: number;
  /** The date of the duty this one is a part of. */
  readonly wholeDueOn: string | null;
  /** The lateness noted before the present one. */
  readonly earlierLateSince: string | null;
}

export const CLOCK_LOGIN = 'clock';

/** How the actor stands to the duty. Nobody without a party sees it: the twin of `visibleTo`. */
export function partiesOf(
  actor: Actor,
  duty: Duty,
  watcherBodyIds: readonly string[],
): ReadonlySet<Party> {
  if (actor.via === 'job' && actor.login === CLOCK_LOGIN) return new Set(['clock']);
  const parties = new Set<Party>();
  const actsFor = (bodyId: string): boolean => actor.bodyIds.includes(bodyId);
  const isPart = duty.parent_duty_id !== null;
  if (actsFor(duty.debtor_body_id)) parties.add('debtor');
  if (isPart && actsFor(duty.creditor_body_id)) parties.add('giver');
  if (actor.councilId === duty.council_id && actor.permissions.has('duties.follow')) {
    parties.add(isPart ? 'council' : 'creditor');
  }
  if (!isPart && actsFor(duty.creditor_body_id)) parties.add('creditor');
  if (watcherBodyIds.some(actsFor)) parties.add('watcher');
  return parties;
}

export function actorFacts(
  actor: Actor,
  duty: Duty,
  standing: Standing,
  permittedByRoom = false,
): ActorFacts {
  const parties = partiesOf(actor, duty, standing.watcherBodyIds);
  return {
    parties,
    permissions: actor.permissions,
    owes: parties.has('debtor') || standing.debtorPersonIds.includes(actor.personId),
    enteredDebtorAct: standing.enteredByPersonIds.includes(actor.personId),
    onBehalf: permittedByRoom || mayEnterOnBehalf(actor, parties),
    openParts: standing.openParts,
    permittedByRoom,
  };
}

/** Whether one of those who decided owes it, or entered what the debtor did. */
export function independenceOf(
  { debtorPersonIds, enteredByPersonIds }: Standing,
  personIds: readonly string[],
): Pick<ActorFacts, 'owes' | 'enteredDebtorAct'> {
  return {
    owes: personIds.some((id) => debtorPersonIds.includes(id)),
    enteredDebtorAct: personIds.some((id) => enteredByPersonIds.includes(id)),
  };
}

/** The council's office enters for anybody; a body enters for those it gave a part to. */
function mayEnterOnBehalf(actor: Actor, parties: ReadonlySet<Party>): boolean {
  if (parties.has('giver') && actor.permissions.has('duties.delegate')) return true;
  return (
    (parties.has('creditor') || parties.has('council')) && actor.permissions.has('duties.on_behalf')
  );
}

export type DutyAbilities = Readonly<Record<DutyAct, RefusalCode | null>>;

/** How often bodies are reminded is the office's work, or its leaders'. */
export function mayNotSetUrgeDays({
  permissions,
}: Pick<Actor, 'permissions'>): 'duties.may_not_set_days' | null {
  const may = permissions.has('calendar.manage') || permissions.has('deadlines.confirm');
  return may ? null : 'duties.may_not_set_days';
}

/** For each act null, or why not: buttons and the API draw from this. */
export function dutyAbilities(
  actor: Actor,
  duty: Duty & { readonly standing: Standing },
): DutyAbilities {
  const facts = actorFacts(actor, duty, duty.standing);
  return Object.fromEntries(
    DUTY_ACTS.map((act) => [act, kindRefuses(duty.kind, act) ?? checkAct(duty, act, facts)]),
  ) as DutyAbilities;
}
