import type { Actor } from '#src/platform/auth/actor.ts';
import { mayNot, mayNotHandIn, mayNotJudge } from './policy.ts';
import type { AppraisalView } from './queries/one.ts';
import { checkAct } from './rules.ts';
import type { Act, Facts } from './rules.ts';
import type { OpinionCode } from './failures.ts';
import type { ExecutiveSubmission } from './schema.ts';

/** The acts on the submission itself that a person may choose from, in the order of the road. */
export const OFFERED = [
  'receive',
  'return',
  'resubmit',
  'assign',
  'party',
  'agenda',
  'written',
  'result',
  'draft',
  'withdraw',
] as const satisfies readonly Act[];
export type OfferedAct = (typeof OFFERED)[number];

/** Null: it can be done. A policy reason hides the act, a rule says why not now. */
export interface Ability {
  readonly act: Act;
  readonly forbidden: OpinionCode | null;
  readonly reason: OpinionCode | null;
}

export function abilitiesOf(
  actor: Actor,
  submission: ExecutiveSubmission,
  facts: Facts,
): readonly Ability[] {
  return OFFERED.map((act) => ({
    act,
    forbidden: mayNot(act, actor, submission),
    reason: checkAct(act, submission, facts),
  }));
}

export const APPRAISAL_ACTS = ['handIn', 'accept', 'sendBack', 'lift'] as const;
export type AppraisalAct = (typeof APPRAISAL_ACTS)[number];

/** What this person can do now with one appraisal. */
export function appraisalActs(
  actor: Actor,
  submission: ExecutiveSubmission,
  appraisal: Pick<AppraisalView, 'body_id' | 'state' | 'given_by'>,
  facts: Facts,
): readonly AppraisalAct[] {
  return APPRAISAL_ACTS.filter((act) => {
    if (mayNot(act, actor, submission) || checkAct(act, submission, facts)) return false;
    if (act === 'handIn') {
      return appraisal.state === 'assigned' && mayNotHandIn(actor, appraisal.body_id) === null;
    }
    if (act === 'lift') return appraisal.state === 'assigned';
    return appraisal.state === 'given' && mayNotJudge(actor, appraisal) === null;
  });
}
