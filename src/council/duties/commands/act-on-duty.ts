import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { changeCounters } from '#src/platform/db/counters.ts';
import { failureSentence } from '#src/platform/errors.ts';
import type { Failure } from '#src/platform/errors.ts';
import type { ActInput } from '../act-input.ts';
import { actRule, DEBTOR_ACTS } from '../acts.ts';
import type { ActName, RecordedAct } from '../acts.ts';
import { applyAct, nextUrgeOn } from '../apply-act.ts';
import { checkInput } from '../check-input.ts';
import { dutyFailure } from '../failures.ts';
import type { RefusalCode } from '../failures.ts';
import { figureChanges } from '../figures.ts';
import { dutyKind, kindRefuses } from '../kinds.ts';
import { actorFacts, independenceOf } from '../policy.ts';
import type { Standing } from '../policy.ts';
import { bodyNames } from '../queries/choices.ts';
import { standingOf } from '../queries/standing.ts';
import { urgeDaysOn } from '../queries/urge-days.ts';
import { checkAct } from '../rules.ts';
import type { ActorFacts } from '../rules.ts';
import type { StoredDuty } from '../schema.ts';
import { lockDuty, updateDuty } from '../store/duties.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { keepLetter } from './keep-letter.ts';
import { actOnParts } from './parts.ts';
import { recordAct } from './record-act.ts';

export interface ActOptions {
  /** The record's room has asked its own policy whether this person may; independence still holds. */
  readonly permittedByRoom?: boolean;
  /** The record it was placed for has ended or came back, as a meeting does: whoever says so lifts or reopens it. */
  readonly endsWithRecord?: boolean;
  /**
   * Whose decision it is, where the record's room carries out what others decided and signed: they must be
   * independent, not whoever enters it.
   */
  readonly decidedBy?: readonly string[];
}

/** Lock, ask the rules, change, append the act, tell the record's room: one transaction. */
export async function actOnDuty(
  context: CommandContext,
  dutyId: string,
  act: ActName,
  given: ActInput,
  options: ActOptions = {},
): Promise<StoredDuty> {
  const { tx, actor, now } = context;
  const today = dayAt(now);
  const duty = await lockDuty(tx, actor.tenantId, dutyId);
  if (!duty) throw dutyFailure('NotFound', 'duties.not_found');
  await refuseUnknownBodies(context, given);
  const around = await readStanding(context, duty, today);
  const facts = {
    ...actorFacts(actor, duty, around, options.permittedByRoom),
    endsWithRecord: options.endsWithRecord ?? false,
    ...(options.decidedBy && independenceOf(around, options.decidedBy)),
  };
  if (facts.parties.size === 0 && !options.permittedByRoom) {
    throw dutyFailure('NotFound', 'duties.not_found');
  }
  if (given.version !== undefined && given.version !== duty.version) {
    throw await changedMeanwhile(context, duty, given.version);
  }
  const input = { ...given, onBehalf: isOnBehalf(act, given, facts) };
  refuse(context, duty, act, input, facts, around, today);
  const after = await change(context, duty, act, input, around, today);
  const recorded = await recordAct(context, { before: duty, after, act, input, today });
  await actOnParts(context, { before: duty, after, act, input, today });
  await keepLetter(context, { before: duty, after, act, input, today });
  await changeCounters(tx, actor.tenantId, figureChanges(duty, after));
  await dutyKind(duty.kind).hooks?.after?.(context, after, { ...recorded, before: duty });
  return after;
}

/** Bodies named in an act are bodies of this tenant. */
async function refuseUnknownBodies(
  { tx, actor }: CommandContext,
  { toBodyId, forBodyId, parts = [] }: ActInput,
): Promise<void> {
  const named = [toBodyId, forBodyId, ...parts.map(({ bodyId }) => bodyId)];
  const ids = [...new Set(named.filter((id) => id !== undefined))];
  const found = await bodyNames(tx, actor.tenantId, ids);
  if (found.length < ids.length) throw dutyFailure('InvalidInput', 'duties.unknown_body');
}

async function readStanding(
  { tx, actor }: CommandContext,
  duty: StoredDuty,
  today: string,
): Promise<Standing> {
  const standing = (await standingOf(tx, actor.tenantId, [duty.id], today)).get(duty.id);
  if (!standing) throw dutyFailure('NotFound', 'duties.not_found');
  return standing;
}

/** Whoever is not the debtor and does the debtor's act enters it on its behalf. */
function isOnBehalf(act: ActName, given: ActInput, facts: ActorFacts): boolean {
  const isDebtorAct = DEBTOR_ACTS.includes(act satisfies RecordedAct);
  if (isDebtorAct) return !facts.parties.has('debtor');
  return given.onBehalf ?? false;
}

function refuse(
  { actor }: CommandContext,
  duty: StoredDuty,
  act: ActName,
  input: ActInput,
  facts: ActorFacts,
  around: Standing,
  today: string,
): void {
  const reason = kindRefuses(duty.kind, act) ?? checkAct(duty, act, facts);
  if (reason) throw refusal(reason);
  const problem = checkInput(duty, act, input, around, today);
  if (!problem) return;
  const sentence = failureSentence(actor.locale, problem.code, problem.facts ?? {});
  throw dutyFailure('InvalidInput', problem.code, problem.facts, { [problem.field]: sentence });
}

const PERSONAL: readonly RefusalCode[] = [
  'duties.not_yours',
  'duties.not_permitted',
  'duties.own_debt',
  'duties.entered_debtor_act',
];

function refusal(reason: RefusalCode): Failure {
  return dutyFailure(PERSONAL.includes(reason) ? 'Forbidden' : 'RuleBroken', reason);
}

async function change(
  { tx, actor }: CommandContext,
  duty: StoredDuty,
  act: ActName,
  input: ActInput,
  around: Standing,
  today: string,
): Promise<StoredDuty> {
  const { due_explanation, ...changes } = applyAct(
    duty,
    act,
    input,
    today,
    around.earlierLateSince,
  );
  const shape = { ...duty, ...changes };
  const daysOf = await urgeDaysOn(tx, actor.tenantId, today);
  const dueMoved = shape.due_on !== duty.due_on;
  const next =
    actRule(act).moves[duty.state] === undefined
      ? duty.next_urge_on
      : nextUrgeOn(shape, daysOf(duty.council_id, duty.kind), today);
  return await updateDuty(tx, duty, {
    ...changes,
    ...(due_explanation === undefined ? {} : { due_explanation: JSON.stringify(due_explanation) }),
    ...(dueMoved
      ? {
          due_override: JSON.stringify({
            by: actor.personId,
            on: input.on ?? today,
            why: input.note?.trim() || duty.pause_reason || '',
            from: duty.due_on,
          }),
        }
      : {}),
    next_urge_on: next,
    version: duty.version + 1,
  });
}
