import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { dutyOf, facts } from './acting/row.ts';
import { LINK_ACTS, tiesRefuse } from './link-rules.ts';
import type { Owed, PetitionFacts, PolicyReason } from './policy.ts';
import { mayNot } from './policy.ts';
import type { PetitionAct, RuleReason } from './rules.ts';
import { ACTS, actRule, PETITION_ACTS, stateRefuses } from './rules.ts';
import { owedFor } from './store/duties.ts';

export type AbilityReason = PolicyReason | RuleReason | DutyReason;
type DutyReason = 'petitions.duty_paused' | 'petitions.duty_not_paused';

export interface Ability {
  readonly act: PetitionAct;
  /** Key of its label in `actText(locale).acts`. */
  readonly label: PetitionAct;
  readonly href: string;
  /** Null: may be done now. Else the failure code whose sentence says why not. */
  readonly reason: AbilityReason | null;
  /** Not this person's task at all: a page leaves the button out. */
  readonly isHidden: boolean;
  /** The act would be entered for a body (nhập thay). */
  readonly onBehalf: boolean;
}

/** What this person may do with this petition now, and why not the rest. One table feeds all of it. */
export function petitionAbilities(
  actor: Actor,
  petition: PetitionFacts & { readonly id: string },
  duties: readonly Owed[],
): readonly Ability[] {
  return PETITION_ACTS.filter((act) => act === 'propose' || !('within' in ACTS[act])).map((act) => {
    const duty = dutyOf({ actor }, duties, act);
    const forbidden = mayNot(act, actor, { petition, duties, duty });
    const reason = forbidden ?? ruleReason(act, petition, duty);
    const isDebtorAct = actRule(act).side === 'debtor';
    return {
      act,
      label: act,
      href: hrefOf(act, petition.id, duty),
      reason,
      isHidden:
        (forbidden !== null && forbidden !== 'petitions.you_answered') ||
        reason === 'petitions.is_merged' ||
        reason === 'petitions.not_merged' ||
        reason === 'petitions.not_in_group',
      onBehalf: isDebtorAct && duty !== null && !actor.bodyIds.includes(duty.debtorBodyId),
    };
  });
}

function ruleReason(
  act: PetitionAct,
  petition: PetitionFacts,
  duty: Owed | null,
): RuleReason | DutyReason | null {
  const tied = tiesRefuse(act, {
    isMerged: petition.isMerged ?? false,
    isGrouped: petition.isGrouped ?? false,
  });
  if (tied) return tied;
  const isPart = duty !== null && duty.role !== 'main' && actRule(act).side === 'debtor';
  const refused = isPart ? partRefuses(act, duty) : stateRefuses(act, petition.state);
  if (refused) return refused;
  if (act === 'pause' && duty?.isPaused) return 'petitions.duty_paused';
  if (act === 'resume' && !duty?.isPaused) return 'petitions.duty_not_paused';
  return null;
}

const PART_STATES: Readonly<Partial<Record<PetitionAct, readonly string[]>>> = {
  accept: ['assigned'],
  decline: ['assigned', 'working'],
  refer: ['assigned', 'working'],
  assign: ['assigned', 'working'],
  report: ['assigned', 'working'],
  answer: ['assigned', 'working', 'answered'],
};

function partRefuses(act: PetitionAct, duty: Owed): RuleReason | null {
  if (PART_STATES[act]?.includes(duty.state)) return null;
  if (duty.state === 'answered') return 'petitions.already_answered';
  return act === 'accept' && duty.state === 'working'
    ? 'petitions.already_accepted'
    : 'petitions.nothing_owed';
}

function hrefOf(act: PetitionAct, id: string, duty: Owed | null): string {
  if (act === 'propose') return `/batches/new?ids=${id}`;
  if (act === 'answer') return `/answers/new?body=${duty?.debtorBodyId ?? ''}&ids=${id}`;
  if (act in LINK_ACTS) return `/petitions/${id}/${act.replaceAll('_', '-')}`;
  return `/petitions/${id}/acts/${act}`;
}

/** The same of a petition that was recorded just now: nobody owes anything for it. */
export function abilitiesAsRecorded(
  actor: Actor,
  petition: Parameters<typeof facts>[0] & { readonly id: string },
): readonly Ability[] {
  return petitionAbilities(actor, { ...facts(petition), id: petition.id }, []);
}

/** The same, with the duties read: for a record page or one answer of the API. */
export async function abilitiesOf(
  db: Db | Tx,
  actor: Actor,
  petition: Parameters<typeof facts>[0] & { readonly id: string },
): Promise<readonly Ability[]> {
  const duties = await owedFor(db, actor.tenantId, petition.id);
  return petitionAbilities(actor, { ...facts(petition), id: petition.id }, duties);
}
