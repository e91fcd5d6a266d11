import type { BatchDirection, PetitionState, PublicLabel, VerificationFinding } from './schema.ts';
import type { ActRule, RuleReason } from './acting/act-rule.ts';
import { LINK_ACTS } from './link-rules.ts';
import { PETITION_STATES } from './schema.ts';

export type { ActRule, RuleReason, Side } from './acting/act-rule.ts';

/** There is something to tell voters. */
const TOLD_STATES: readonly PetitionState[] = [
  'answered',
  'following',
  'answered_on_spot',
  'ended',
];

export const OPEN_STATES = PETITION_STATES.filter((state) => state !== 'ended');
/** Some body owes a reply. */
export const OWED_STATES: readonly PetitionState[] = [
  'forwarded',
  'accepted',
  'in_progress',
  'answered',
  'following',
];
/** The debtor is to move. */
export const AWAITING_REPLY_STATES: readonly PetitionState[] = [
  'forwarded',
  'accepted',
  'in_progress',
  'following',
];
export const AWAITING_EVALUATION_STATES: readonly PetitionState[] = ['answered'];
/** What a session's end finds unfinished and takes along to the next. */
export const CARRIED_STATES: readonly PetitionState[] = OPEN_STATES.filter(
  (state) => state !== 'answered_on_spot',
);

export const END_REASONS = [
  'resolved',
  'explained',
  'answered_on_spot',
  'noted',
  'not_possible',
  'duplicate',
  'withdrawn',
  'other',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Every act, once. Buttons, API abilities, commands, tests and docs/states read this table. */
export const ACTS = {
  classify: {
    side: 'follower',
    from: ['recorded', 'classified', 'declined'],
    to: 'classified',
    otherwise: 'petitions.already_sent',
    many: true,
  },
  propose: {
    side: 'follower',
    from: ['classified', 'declined'],
    to: 'proposed',
    otherwise: 'petitions.not_classified',
    many: true,
  },
  withdraw: {
    side: 'follower',
    from: ['proposed'],
    to: 'classified',
    otherwise: 'petitions.not_in_batch',
    within: 'batch',
  },
  forward: {
    side: 'follower',
    from: ['proposed'],
    to: 'forwarded',
    otherwise: 'petitions.not_in_batch',
    within: 'batch',
  },
  accept: {
    side: 'debtor',
    from: ['forwarded'],
    to: 'accepted',
    otherwise: 'petitions.already_accepted',
    many: true,
  },
  decline: {
    side: 'debtor',
    from: ['forwarded', 'accepted'],
    to: 'declined',
    otherwise: 'petitions.nothing_owed',
  },
  refer: {
    side: 'debtor',
    from: ['forwarded', 'accepted', 'in_progress'],
    to: 'in_progress',
    otherwise: 'petitions.nothing_owed',
  },
  assign: {
    side: 'debtor',
    from: ['forwarded', 'accepted', 'in_progress', 'following'],
    to: 'in_progress',
    otherwise: 'petitions.nothing_owed',
    many: true,
  },
  report: {
    side: 'debtor',
    from: ['accepted', 'in_progress', 'following'],
    to: 'same',
    otherwise: 'petitions.nothing_owed',
  },
  answer: {
    side: 'debtor',
    from: OWED_STATES,
    to: 'answered',
    otherwise: 'petitions.nothing_owed',
    many: true,
  },
  evaluate: {
    side: 'follower',
    from: AWAITING_EVALUATION_STATES,
    to: { end: 'ended', follow: 'following', ask_again: 'in_progress' },
    otherwise: 'petitions.nothing_to_evaluate',
  },
  verify: { side: 'watcher', from: PETITION_STATES, to: 'same', otherwise: 'petitions.not_open' },
  urge: {
    side: 'follower',
    from: AWAITING_REPLY_STATES,
    to: 'same',
    otherwise: 'petitions.nothing_owed',
    many: true,
  },
  extend: {
    side: 'follower',
    from: AWAITING_REPLY_STATES,
    to: 'same',
    otherwise: 'petitions.nothing_owed',
  },
  pause: {
    side: 'follower',
    from: AWAITING_REPLY_STATES,
    to: 'same',
    otherwise: 'petitions.nothing_owed',
  },
  resume: {
    side: 'follower',
    from: AWAITING_REPLY_STATES,
    to: 'same',
    otherwise: 'petitions.nothing_owed',
  },
  escalate: {
    side: 'follower',
    from: OWED_STATES,
    to: 'same',
    otherwise: 'petitions.nothing_owed',
  },
  carry_over: {
    side: 'follower',
    from: CARRIED_STATES,
    to: 'same',
    otherwise: 'petitions.already_ended',
    within: 'session',
  },
  end: {
    side: 'follower',
    from: OPEN_STATES.filter((state) => state !== 'proposed'),
    to: 'ended',
    otherwise: 'petitions.already_ended',
    many: true,
  },
  reopen: {
    side: 'follower',
    from: ['ended', 'answered_on_spot'],
    to: { owed: 'following', unsent: 'classified', unclassified: 'recorded' },
    otherwise: 'petitions.not_ended',
  },
  tell: {
    side: 'watcher',
    from: TOLD_STATES,
    to: 'same',
    otherwise: 'petitions.nothing_to_tell',
    many: true,
  },
  ...LINK_ACTS,
} as const satisfies Record<string, ActRule>;

export type PetitionAct = keyof typeof ACTS;
export const PETITION_ACTS = Object.keys(ACTS) as readonly PetitionAct[];

export function actRule(act: PetitionAct): ActRule {
  return ACTS[act];
}

/** Why the state refuses the act, or null. */
export function stateRefuses(act: PetitionAct, state: PetitionState): RuleReason | null {
  const rule = actRule(act);
  if (rule.from.includes(state)) return null;
  if (rule.otherwise === 'petitions.not_in_batch') return rule.otherwise;
  return REASON_OF_STATE[state] ?? reasonBetween(act, state) ?? rule.otherwise;
}

/** States that say by themselves why nothing else can be done. */
const REASON_OF_STATE: Readonly<Partial<Record<PetitionState, RuleReason>>> = {
  proposed: 'petitions.in_batch',
  answered_on_spot: 'petitions.answered_there',
  ended: 'petitions.already_ended',
};

/** What a petition that has not been sent, or has been, lacks for this act. */
function reasonBetween(act: PetitionAct, state: PetitionState): RuleReason | null {
  const { otherwise } = actRule(act);
  const isAboutReply = REPLY_REASONS.includes(otherwise);
  if (UNSENT_STATES.includes(state)) {
    if (!isAboutReply) return null;
    return state === 'declined' ? 'petitions.was_returned' : 'petitions.not_forwarded';
  }
  if (act === 'propose') return 'petitions.already_forwarded';
  if (!isAboutReply || act === 'accept' || act === 'evaluate') {
    return act === 'accept' && state === 'answered' ? 'petitions.already_answered' : null;
  }
  if (state === 'answered') return 'petitions.already_answered';
  return state === 'forwarded' ? 'petitions.not_accepted' : 'petitions.work_begun';
}

const UNSENT_STATES: readonly PetitionState[] = ['recorded', 'classified', 'declined'];
const REPLY_REASONS: readonly RuleReason[] = [
  'petitions.nothing_owed',
  'petitions.already_accepted',
  'petitions.nothing_to_evaluate',
];

/** The state an act leads to. The caller has asked `stateRefuses` first. */
export function stateAfter(
  act: PetitionAct,
  state: PetitionState,
  outcome?: string,
): PetitionState {
  const { to } = actRule(act);
  if (typeof to === 'string') return to === 'same' ? state : to;
  const next = outcome === undefined ? undefined : to[outcome];
  if (!next) throw new RangeError(`act ${act} needs an outcome, not ${String(outcome)}`);
  return next;
}

/** An opinion informs; it may be noted and ended without being sent to anyone. */
export function endReasonRefuses(
  reason: EndReason,
  petition: { kind: 'opinion' | 'petition'; state: PetitionState; hasReply: boolean },
): 'petitions.only_opinions_are_noted' | 'petitions.needs_reply_first' | null {
  if (reason === 'noted' && petition.kind !== 'opinion') return 'petitions.only_opinions_are_noted';
  const onSpot = petition.state === 'answered_on_spot';
  if ((reason === 'resolved' || reason === 'explained') && !petition.hasReply && !onSpot) {
    return 'petitions.needs_reply_first';
  }
  return null;
}

export const CHECKLIST = ['answersQuestion', 'namesWho', 'namesWhen', 'citesLaw'] as const;

/** On time is computed, never ticked: answered by the due day; a proposed day proves nothing. */
export function isOnTime(due: { dueOn: string | null; proposed: boolean }, answeredOn: string) {
  if (due.dueOn === null || due.proposed) return null;
  return answeredOn <= due.dueOn;
}

/** Before a reply one can only say what is there now; after it, whether the reply is true. */
export function findingRefuses(finding: VerificationFinding, hasReply: boolean) {
  if (hasReply && finding === 'seen') return 'petitions.finding_needs_verdict' as const;
  if (!hasReply && finding !== 'seen') return 'petitions.finding_needs_reply' as const;
  return null;
}

/** The newest finding after a reply decides; what was seen before it changes nothing. */
export function discrepancyAfter(finding: VerificationFinding, before: boolean): boolean {
  return finding === 'seen' ? before : finding !== 'matches';
}

/** Ended against the newest check on the ground, or a voter's word: only with words that say why. */
export function endingRefuses(
  petition: { has_discrepancy: boolean; voter_reported: boolean },
  note: string,
) {
  if (note !== '') return null;
  if (petition.has_discrepancy) return 'petitions.check_says_otherwise' as const;
  return petition.voter_reported ? ('petitions.voter_says_otherwise' as const) : null;
}

/** Where a petition goes, seen from the council that sends it. */
export function directionTo(
  from: { councilId: string; tier: 'province' | 'commune' },
  to: { councilId: string | null; kind: string; tier: 'province' | 'commune' | null },
): BatchDirection {
  if (to.kind === 'assemblyDelegation' || to.kind === 'ministry') return 'assembly';
  if (to.councilId === from.councilId) return 'executive';
  if (to.tier === null || to.tier === from.tier) return 'sideways';
  return to.tier === 'province' ? 'up' : 'down';
}

const LABEL_OF_STATE: Readonly<Record<PetitionState, PublicLabel>> = {
  recorded: 'received',
  classified: 'received',
  proposed: 'received',
  declined: 'received',
  answered_on_spot: 'answered',
  forwarded: 'forwarded',
  accepted: 'in_progress',
  in_progress: 'in_progress',
  answered: 'answered',
  following: 'following',
  ended: 'ended',
};

const LABEL_OF_END: Readonly<Partial<Record<EndReason, PublicLabel>>> = {
  resolved: 'resolved',
  explained: 'explained',
  answered_on_spot: 'answered',
  not_possible: 'not_possible',
};

/** What voters are told: "answered" is never shown as "resolved". */
export function publicLabelOf(state: PetitionState, endReason: EndReason | null): PublicLabel {
  if (state !== 'ended' || endReason === null) return LABEL_OF_STATE[state];
  return LABEL_OF_END[endReason] ?? 'ended';
}

/** Late: an answer is awaited and its confirmed day has passed. */
export function isPetitionLate(
  petition: { state: PetitionState; due_on: string | null; due_is_proposed: boolean },
  today: string,
): boolean {
  if (petition.due_on === null || petition.due_is_proposed) return false;
  return AWAITING_REPLY_STATES.includes(petition.state) && petition.due_on < today;
}

/** The voices a petition speaks for: its own raisings and those merged into it. */
export function voicesOf(petition: {
  readonly times_raised: number;
  readonly raised_elsewhere: number;
  readonly merged_voices: number;
}): number {
  return petition.times_raised - petition.raised_elsewhere + petition.merged_voices;
}
