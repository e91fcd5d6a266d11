import { bodiesOf, bodyById } from '#src/council/bodies/index.ts';
import type { Body } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { newCode } from '#src/council/numbering/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { command } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { petitionFailure, atField } from '../failures.ts';
import { REPLY_RULE } from '../duty-kind.ts';
import { sendsTheLetter } from '../batch-rules.ts';
import type { BatchStep } from '../batch-rules.ts';
import { batchChangeInput, batchInput } from '../inputs/acts.ts';
import { mayNot, mayNotPrepareBatch } from '../policy.ts';
import { actRule, directionTo, stateRefuses } from '../rules.ts';
import type { Batch } from '../store/batches.ts';
import {
  addToBatch,
  changeBatch,
  insertBatch,
  listWith,
  lockBatch,
  petitionsInBatch,
  removeFromBatch,
} from '../store/batches.ts';
import { othersToForward } from '../store/groups.ts';
import { unitTierOf } from '../queries/bodies.ts';
import { emitBatch, forwardingSteps } from './batch-record.ts';
import { submit } from './batch-steps.ts';
import type { ActReport, Done } from '../acting/each-petition.ts';
import { eachPetition } from '../acting/each-petition.ts';
import { facts, rowFor } from '../acting/row.ts';
import { settleEffect } from '../acting/settle-effect.ts';

export interface BatchReport extends ActReport {
  readonly batchId: string;
  readonly code: string;
  readonly step: BatchStep;
}

/** A letter to one body with its annex list: one petition or many. */
export const prepareBatch = command({
  name: 'petitions.prepare_batch',
  input: batchInput,
  run: async (ctx, input): Promise<BatchReport> => {
    const { actor, tx, now } = ctx;
    const refused = mayNotPrepareBatch(actor, { councilId: actor.councilId });
    if (refused) throw petitionFailure('Forbidden', refused);
    const to = await receiverOf(ctx, input.toBodyId);
    const id = newId();
    const code = newCode('CV');
    await insertBatch(tx, {
      tenant_id: actor.tenantId,
      id,
      code,
      council_id: actor.councilId,
      to_body_id: to.id,
      direction: directionTo(
        { councilId: actor.councilId, tier: actor.councilTier },
        { councilId: to.council_id, kind: to.kind, tier: await unitTierOf(tx, to) },
      ),
      step: 'draft',
      title: input.title,
      letter_number: null,
      letter_on: null,
      signer: null,
      reply_rule: input.severalBodies ? REPLY_RULE.several : REPLY_RULE.single,
      due_on: input.dueOn ?? null,
      note: input.note,
      created_by: actor.personId,
      created_at: now,
      issued_at: null,
    });
    let ordinal = 0;
    const move = async (rowCtx: CommandContext, petitionId: string): Promise<Done> => {
      const done = await moveIntoBatch(rowCtx, petitionId, id);
      ordinal += 1;
      await addToBatch(rowCtx.tx, { tenantId: actor.tenantId, id }, petitionId, ordinal);
      return done;
    };
    const others = input.alone
      ? []
      : await othersToForward(tx, actor.tenantId, input.petitionIds, actRule('propose').from);
    const report = await eachPetition(ctx, input.petitionIds, move, others);
    emitBatch(ctx, { id, council_id: actor.councilId, code }, 'batch.prepared', {
      to: to.id,
      count: report.done.length,
    });
    const batch = await lockBatch(tx, actor.tenantId, id);
    // Where submitting sends the letter at once, its number is asked first, on the list’s page.
    const asksFirst = sendsTheLetter(await forwardingSteps(ctx, batch.council_id), 'draft');
    const submits = input.submit && !asksFirst;
    const step = submits ? (await submit(ctx, batch)).step : batch.step;
    return { batchId: id, code, step: step as BatchStep, ...report };
  },
});

/** A council means its Standing Committee; nobody forwards to themselves or to a body of the past. */
async function receiverOf(ctx: CommandContext, bodyId: string): Promise<Body> {
  const { tenantId, locale, councilId } = ctx.actor;
  const refuse = (code: Parameters<typeof atField>[2]) => atField(locale, 'toBodyId', code);
  const named = await bodyById(ctx.tx, tenantId, bodyId);
  if (!named) throw refuse('petitions.body_unknown');
  const [standing] =
    named.kind === 'council'
      ? await bodiesOf(ctx.tx, tenantId, named.id, ['standingCommittee'])
      : [named];
  const to = standing ?? named;
  if (to.valid_to !== null && to.valid_to < dayAt(ctx.now)) {
    throw refuse('petitions.receiver_closed');
  }
  if (to.council_id === councilId && (to.kind === 'standingCommittee' || to.kind === 'council')) {
    throw refuse('petitions.same_receiver');
  }
  return to;
}

async function moveIntoBatch(
  ctx: CommandContext,
  petitionId: string,
  batchId: string,
): Promise<Done> {
  const row = await rowFor(ctx, petitionId);
  const reason = mayNot('propose', ctx.actor, {
    petition: facts(row.petition),
    duties: row.duties,
  });
  if (reason) throw petitionFailure('Forbidden', reason);
  const list = await listWith(ctx.tx, row.petition);
  if (list) throw petitionFailure('RuleBroken', 'petitions.in_list', { list });
  const refused = stateRefuses('propose', row.petition.state);
  if (refused) throw petitionFailure('RuleBroken', refused);
  return await settleEffect(row, 'propose', { data: { batch: batchId } }, { note: '' });
}

/** Takes petitions out of a draft; an emptied or dropped draft gives all of them back. */
export const changeDraft = command({
  name: 'petitions.change_batch',
  input: batchChangeInput,
  run: async (ctx, input) => {
    const batch = await lockDraft(ctx, input.batchId, input.version);
    const inside = await petitionsInBatch(ctx.tx, batch.tenant_id, batch.id);
    const leaving = inside.filter((id) => input.removeIds.includes(id));
    for (const id of leaving) await moveOut(ctx, batch, id);
    const isEmpty = leaving.length === inside.length;
    await changeBatch(ctx.tx, batch, isEmpty ? { step: 'dropped' } : {});
    emitBatch(ctx, batch, isEmpty ? 'batch.dropped' : 'batch.changed', { removed: leaving.length });
    return { batchId: batch.id, isEmpty };
  },
});

async function lockDraft(ctx: CommandContext, id: string, version?: number): Promise<Batch> {
  const batch = await lockBatch(ctx.tx, ctx.actor.tenantId, id);
  const refused = mayNotPrepareBatch(ctx.actor, { councilId: batch.council_id });
  if (refused) throw petitionFailure('Forbidden', refused);
  const changed = version !== undefined && version !== batch.version;
  if (batch.step !== 'draft' || changed) {
    throw petitionFailure('Conflict', 'petitions.batch_not_draft');
  }
  return batch;
}

async function moveOut(ctx: CommandContext, batch: Batch, petitionId: string): Promise<void> {
  await removeFromBatch(ctx.tx, batch, petitionId);
  const row = await rowFor(ctx, petitionId);
  await settleEffect(row, 'withdraw', { data: { batch: batch.id } }, { note: '' });
}
