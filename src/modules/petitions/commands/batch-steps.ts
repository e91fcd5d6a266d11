import { bodiesOf } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { placeDuty } from '#src/council/duties/index.ts';
import { acceptTypedNumber, takeNumber, templateInForce } from '#src/council/numbering/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { command } from '#src/platform/command.ts';
import { dueDateFor } from '#src/council/calendar/index.ts';
import { petitionFailure, atField } from '../failures.ts';
import { isForwardingStep, sendsTheLetter, stepAfter } from '../batch-rules.ts';
import { PETITION_DUTY } from '../duty-kind.ts';
import { batchReturnInput, batchStepInput } from '../inputs/acts.ts';
import { mayNotPassStep, mayNotPrepareBatch } from '../policy.ts';
import { linkDuty, retireDuties } from '../store/duties.ts';
import { shareWith, shareWithLocality } from '../store/audience.ts';
import { shareWithMerged } from '../store/merging.ts';
import type { Batch } from '../store/batches.ts';
import { changeBatch, lastBatchStep, lockBatch, petitionsInBatch } from '../store/batches.ts';
import { emitBatch, forwardingSteps, recordStep } from './batch-record.ts';
import { rowFor } from '../acting/row.ts';
import { settleEffect } from '../acting/settle-effect.ts';
import { teach } from '../acting/teach.ts';
import { signatureOf } from '../acting/signing.ts';
import { refuseFuture } from '../acting/refuse-future.ts';

/** Trình: from the clerk to the first step the office switches on. */
export const submitBatch = command({
  name: 'petitions.submit_batch',
  input: batchStepInput,
  run: async (ctx, input) => {
    const batch = await lockBatch(ctx.tx, ctx.actor.tenantId, input.batchId);
    const refused = mayNotPrepareBatch(ctx.actor, { councilId: batch.council_id });
    if (refused) throw petitionFailure('Forbidden', refused);
    await refuseIfMoved(ctx, batch, batch.step === 'draft', input.version);
    return await submit(ctx, batch, input);
  },
});

interface Letter {
  readonly note?: string;
  readonly letterNumber?: string;
  readonly letterOn?: string | undefined;
  readonly signerSeatId?: string | undefined;
}

export async function submit(ctx: CommandContext, batch: Batch, input: Letter = {}) {
  return await moveOn(ctx, batch, input);
}

/** A step is passed: by the committee, the chief of office, the signer, the registry. */
export const passBatchStep = command({
  name: 'petitions.pass_batch_step',
  input: batchStepInput,
  run: async (ctx, input) => {
    const batch = await lockAtStep(ctx, input.batchId, input.version);
    return await moveOn(ctx, batch, input);
  },
});

/** A step returns the list to the clerk, with the reason. */
export const returnBatch = command({
  name: 'petitions.return_batch',
  input: batchReturnInput,
  run: async (ctx, input) => {
    const batch = await lockAtStep(ctx, input.batchId, input.version);
    await recordStep(ctx, batch, 'returned', input.note);
    emitBatch(ctx, batch, 'batch.returned', { step: batch.step });
    return await changeBatch(ctx.tx, batch, { step: 'draft', signer: null });
  },
});

async function lockAtStep(ctx: CommandContext, id: string, version?: number): Promise<Batch> {
  const batch = await lockBatch(ctx.tx, ctx.actor.tenantId, id);
  await refuseIfMoved(ctx, batch, isForwardingStep(batch.step), version);
  if (!isForwardingStep(batch.step)) throw petitionFailure('Conflict', 'petitions.batch_step_over');
  const isLast = sendsTheLetter(await forwardingSteps(ctx, batch.council_id), batch.step);
  const council = { councilId: batch.council_id };
  const refused = mayNotPassStep(ctx.actor, council, batch.step, isLast);
  if (refused) throw petitionFailure('Forbidden', refused);
  return batch;
}

async function refuseIfMoved(
  ctx: CommandContext,
  batch: Batch,
  isHere: boolean,
  version?: number,
): Promise<void> {
  if (isHere && (version === undefined || version === batch.version)) return;
  const last = await lastBatchStep(ctx.tx, batch);
  throw petitionFailure('Conflict', 'petitions.batch_step_over', { who: last?.full_name ?? '—' });
}

async function moveOn(ctx: CommandContext, batch: Batch, input: Letter): Promise<Batch> {
  refuseFuture(ctx, input);
  const steps = await forwardingSteps(ctx, batch.council_id);
  const next = stepAfter(steps, isForwardingStep(batch.step) ? batch.step : 'draft');
  const sends = next === 'issued';
  const signed = await signatureOf(ctx, batch, { sends, signerSeatId: input.signerSeatId });
  const onBehalfOf = signed?.onBehalfSeatId ?? null;
  await recordStep(ctx, batch, 'passed', input.note ?? '', onBehalfOf);
  const data = { step: batch.step, next, ...(onBehalfOf ? { onBehalfOf } : {}) };
  emitBatch(ctx, batch, 'batch.step_passed', data);
  const signer = signed?.name ?? null;
  if (!sends) return await changeBatch(ctx.tx, batch, { step: next, signer });
  return await issue(ctx, { ...batch, signer }, input);
}

/** The letter goes out: from this moment the receiver owes a reply to each petition on its list. */
async function issue(ctx: CommandContext, batch: Batch, input: Letter): Promise<Batch> {
  const letterOn = input.letterOn ?? dayAt(ctx.now);
  const number = await letterNumber(ctx, batch, input.letterNumber ?? '', letterOn);
  const issued = await changeBatch(ctx.tx, batch, {
    step: 'issued',
    letter_number: number,
    letter_on: letterOn,
    signer: batch.signer,
    issued_at: ctx.now,
  });
  const ids = await petitionsInBatch(ctx.tx, batch.tenant_id, batch.id);
  if (ids.length === 0) throw petitionFailure('RuleBroken', 'petitions.batch_empty');
  const sending = { number, letterOn, due: await dueOf(ctx, batch, letterOn) };
  for (const id of ids) await sendOne(ctx, issued, id, sending);
  emitBatch(ctx, batch, 'batch.issued', { count: ids.length });
  return issued;
}

async function letterNumber(
  ctx: CommandContext,
  batch: Batch,
  typed: string,
  on: string,
): Promise<string> {
  const { locale, personId } = ctx.actor;
  const paper = {
    tenantId: batch.tenant_id,
    councilId: batch.council_id,
    kind: 'letter' as const,
    on,
  };
  const template = await templateInForce(ctx.tx, paper);
  if (typed === '' && template?.uses_own_book) {
    const subject = { subjectKind: 'petition_batch', subjectId: batch.id };
    return (await takeNumber(ctx.tx, { ...paper, ...subject, personId, now: ctx.now })).symbol;
  }
  if (typed === '') throw atField(locale, 'letterNumber', 'petitions.letter_needed');
  return await acceptTypedNumber(ctx.tx, paper, typed, { locale, field: 'letterNumber' });
}

async function dueOf(ctx: CommandContext, batch: Batch, triggerOn: string) {
  if (batch.due_on !== null) return { dueOn: batch.due_on, explanation: null, proposed: false };
  return await dueDateFor(ctx.tx, {
    tenantId: batch.tenant_id,
    councilId: batch.council_id,
    ruleCode: batch.reply_rule,
    triggerOn,
  });
}

interface Sending {
  readonly number: string;
  readonly letterOn: string;
  readonly due: Awaited<ReturnType<typeof dueOf>>;
}

async function sendOne(
  ctx: CommandContext,
  batch: Batch,
  petitionId: string,
  { number, letterOn, due }: Sending,
): Promise<void> {
  const before = await rowFor(ctx, petitionId);
  const { petition } = before;
  const row = { ...before, on: letterOn };
  const [creditor] = await bodiesOf(ctx.tx, batch.tenant_id, batch.council_id, [
    'standingCommittee',
  ]);
  const duty = await placeDuty(row.ctx, {
    kind: PETITION_DUTY,
    title: petition.title,
    link: `/petitions/${petition.id}`,
    recordKind: 'petition',
    recordId: petition.id,
    councilId: batch.council_id,
    creditorBodyId: creditor?.id ?? batch.council_id,
    debtorBodyId: batch.to_body_id,
    fieldCode: petition.field_code,
    unitCode: petition.unit_code,
    sessionId: petition.session_id,
    due,
    placedOn: letterOn,
    documentNumber: number,
    documentOn: letterOn,
  });
  const earlier = row.duties.filter(({ isCurrent }) => isCurrent).map(({ dutyId }) => dutyId);
  await retireDuties(ctx.tx, petition.tenant_id, petition.id, earlier);
  const link = { tenantId: petition.tenant_id, petitionId: petition.id, dutyId: duty.id };
  await linkDuty(ctx.tx, { ...link, role: 'main' });
  const shared = { tenantId: petition.tenant_id, petition, reason: 'forwarded', on: letterOn };
  await shareWith(ctx.tx, { ...shared, bodyIds: [batch.to_body_id] });
  await shareWithLocality(ctx.tx, shared);
  await shareWithMerged(ctx.tx, petition, letterOn);
  await teach(
    row.ctx,
    petition,
    { body: batch.to_body_id },
    { body: petition.responsible_body_id },
  );
  await settleEffect(
    row,
    'forward',
    {
      patch: { responsible_body_id: batch.to_body_id },
      data: { batch: batch.id, duty: duty.id, body: batch.to_body_id },
      words: { letter: number },
    },
    { note: '', documentNumber: number, documentOn: letterOn },
  );
}
