import type { ForwardingStep, Permission } from '#src/council/bodies/index.ts';
import type { DutyState } from '#src/council/duties/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { EndReason, PetitionAct } from './rules.ts';
import type { PetitionKind, PetitionState } from './schema.ts';
import { isCouncilSide } from './visible.ts';

/** What the law of this room asks of a petition before it lets somebody act. */
export interface PetitionFacts {
  readonly councilId: string;
  readonly state: PetitionState;
  readonly kind: PetitionKind;
  /** Behind another petition, which stands for it. */
  readonly isMerged?: boolean;
  /** In a group that is answered together. */
  readonly isGrouped?: boolean;
}

export type OwedRole = 'main' | 'referral' | 'sub' | 'sub_direct';

/** One duty of a petition, as far as the policy needs it. */
export interface Owed {
  readonly dutyId: string;
  readonly role: OwedRole;
  readonly isCurrent: boolean;
  readonly state: DutyState;
  readonly isPaused: boolean;
  readonly creditorBodyId: string;
  readonly debtorBodyId: string;
  readonly placedOn: string;
  readonly dueOn: string | null;
  readonly dueIsProposed: boolean;
  readonly answeredOn: string | null;
  readonly escalationStep: number;
  readonly outcome: string | null;
  readonly round: number;
  readonly version: number;
  /** People who entered an act of the debtor, for themselves or on its behalf. */
  readonly enteredBy: readonly string[];
}

export type PolicyReason =
  | 'petitions.other_council'
  | 'petitions.no_permission'
  | 'petitions.not_yours_to_answer'
  | 'petitions.you_answered'
  | 'petitions.leaders_end';

export type RecordingReason =
  | 'petitions.may_not_record'
  | 'petitions.not_your_council'
  | 'petitions.ended_is_fixed'
  | 'petitions.is_merged';

export interface Situation {
  readonly petition: PetitionFacts;
  readonly duties: readonly Owed[];
  /** The duty the act would touch, where it touches one. */
  readonly duty?: Owed | null;
  readonly endReason?: EndReason;
}

type Predicate = (actor: Actor, situation: Situation) => PolicyReason | null;

const all =
  (...parts: readonly Predicate[]): Predicate =>
  (actor, situation) => {
    for (const part of parts) {
      const reason = part(actor, situation);
      if (reason) return reason;
    }
    return null;
  };

/** One of them suffices; the last one says why not. */
const either =
  (...parts: readonly Predicate[]): Predicate =>
  (actor, situation) => {
    let reason: PolicyReason | null = null;
    for (const part of parts) {
      reason = part(actor, situation);
      if (!reason) return null;
    }
    return reason;
  };

const holds =
  (permission: Permission): Predicate =>
  (actor) =>
    actor.permissions.has(permission) ? null : 'petitions.no_permission';

/** The council that received the petition follows it to the end, wherever it is sent. */
const follows: Predicate = (actor, { petition }) =>
  actor.councilId === petition.councilId ? null : 'petitions.other_council';

/** A province groups what its communes sent it too. */
const groups: Predicate = (actor, { petition }) =>
  actor.councilId === petition.councilId || actor.leadsTenant ? null : 'petitions.other_council';

const owes: Predicate = (actor, { duty }) =>
  duty && actor.permissions.has('duties.owe') && actor.bodyIds.includes(duty.debtorBodyId)
    ? null
    : 'petitions.not_yours_to_answer';

/** Nhập thay: the office enters what a body wrote or said. */
const entersForTheBody = all(follows, holds('petitions.on_behalf'));

/** Why this person may not enter what another body found on the ground, or null. */
export function mayNotEnterFor(actor: Actor, petition: PetitionFacts): PolicyReason | null {
  return entersForTheBody(actor, { petition, duties: [] });
}

/** Whoever owes the reply, and whoever entered it, judges nothing about it. */
const standsApart: Predicate = (actor, { duties }) =>
  duties.some((duty) => duty.isCurrent && isInvolved(actor, duty))
    ? 'petitions.you_answered'
    : null;

export function isInvolved(actor: Actor, duty: Owed): boolean {
  return actor.bodyIds.includes(duty.debtorBodyId) || duty.enteredBy.includes(actor.personId);
}

const notesAnOpinion: Predicate = (actor, { petition, endReason }) => {
  const isNoting = endReason === undefined || endReason === 'noted';
  const isUnsent = petition.state === 'recorded' || petition.state === 'classified';
  if (!isNoting || !isUnsent || petition.kind !== 'opinion') return 'petitions.leaders_end';
  return holds('petitions.classify')(actor, { petition, duties: [] });
};

/** Who may. One line a verb, to be read aloud. */
export const MAY: Readonly<Record<PetitionAct, Predicate>> = {
  classify: all(follows, holds('petitions.classify')),
  propose: all(follows, holds('petitions.forward')),
  withdraw: all(follows, holds('petitions.forward')),
  forward: all(follows, either(holds('petitions.issue'), holds('petitions.sign'))),

  accept: either(owes, entersForTheBody),
  decline: either(owes, entersForTheBody),
  report: either(owes, entersForTheBody),
  answer: either(owes, entersForTheBody),
  assign: either(all(owes, holds('duties.delegate')), entersForTheBody),
  refer: all(owes, holds('petitions.forward')),

  evaluate: all(follows, holds('petitions.evaluate'), standsApart),
  verify: all(holds('petitions.verify'), standsApart),

  urge: all(follows, holds('duties.urge')),
  extend: all(follows, holds('duties.settle')),
  pause: all(follows, holds('duties.settle')),
  resume: all(follows, holds('duties.settle')),
  escalate: all(follows, holds('duties.escalate')),

  carry_over: all(follows, holds('petitions.carry_over')),
  end: all(follows, either(holds('petitions.end'), notesAnOpinion), standsApart),
  reopen: all(follows, holds('petitions.end')),

  tell: either(all(follows, holds('petitions.record')), holds('petitions.verify')),

  merge: all(follows, holds('petitions.classify')),
  unmerge: all(follows, holds('petitions.classify')),
  raise_again: all(follows, holds('petitions.record')),
  together: all(groups, holds('petitions.classify')),
  leave_together: all(groups, holds('petitions.classify')),
};

export function mayNot(act: PetitionAct, actor: Actor, situation: Situation): PolicyReason | null {
  return MAY[act](actor, situation);
}

/** The permission that passes a step of a batch. */
export const STEP_PERMISSION: Readonly<Record<ForwardingStep, Permission>> = {
  committee: 'petitions.pass_committee',
  office: 'petitions.pass_office',
  signer: 'petitions.sign',
  registry: 'petitions.issue',
};

export interface BatchFacts {
  readonly councilId: string;
}

export function mayNotPrepareBatch(actor: Actor, batch: BatchFacts): PolicyReason | null {
  if (actor.councilId !== batch.councilId) return 'petitions.other_council';
  return actor.permissions.has('petitions.forward') ? null : 'petitions.no_permission';
}

export function mayNotPassStep(
  actor: Actor,
  batch: BatchFacts,
  step: ForwardingStep,
  sendsTheLetter: boolean,
): PolicyReason | null {
  if (actor.councilId !== batch.councilId) return 'petitions.other_council';
  // The letter signed on paper is entered by whoever numbers and sends it, naming the signer.
  if (sendsTheLetter && actor.permissions.has('petitions.issue')) return null;
  return actor.permissions.has(STEP_PERMISSION[step]) ? null : 'petitions.no_permission';
}

/** At the signer’s step a leader signs; whoever else passes it enters a signature given on paper. */
export function signsHere(actor: Pick<Actor, 'permissions'>, step: string): boolean {
  return step === 'signer' && actor.permissions.has('petitions.sign');
}

/** True where the actor's own body owes this duty; else an act of the debtor is entered on its behalf. */
export function actsForDebtor(actor: Actor, duty: Pick<Owed, 'debtorBodyId'>): boolean {
  return actor.permissions.has('duties.owe') && actor.bodyIds.includes(duty.debtorBodyId);
}

/** Why this person may not record petitions or contacts, or null. */
export function mayNotRecord(actor: Actor): RecordingReason | null {
  const may = actor.permissions.has('petitions.record') && isCouncilSide(actor.bodyKind);
  return may ? null : 'petitions.may_not_record';
}

/** Why this person may not change the wording, the places or the petitioner, or null. */
export function mayNotEdit(
  actor: Actor,
  petition: { council_id: string; state: PetitionState; merged_into: string | null },
): RecordingReason | null {
  if (petition.council_id !== actor.councilId) return 'petitions.not_your_council';
  const refused = mayNotRecord(actor);
  if (refused) return refused;
  if (petition.merged_into !== null) return 'petitions.is_merged';
  return petition.state === 'ended' ? 'petitions.ended_is_fixed' : null;
}

/** The council's tree of fields is kept by its administrator or its Standing Committee. */
export function mayNotKeepFields({ permissions }: Actor): boolean {
  return !permissions.has('settings.manage') && !permissions.has('deadlines.confirm');
}

export function mayNotReadFields(actor: Actor): boolean {
  return mayNotKeepFields(actor) && mayNotRecord(actor) !== null;
}

/** Why this person may not look for petitions alike, or null; the answer tells codes and reasons only. */
export function mayNotCompare({ permissions }: Actor): PolicyReason | null {
  const may = permissions.has('petitions.read') || permissions.has('petitions.record');
  return may ? null : 'petitions.no_permission';
}
