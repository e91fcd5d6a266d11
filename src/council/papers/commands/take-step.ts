import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import {
  acceptTypedNumber,
  cancelNumbersOf,
  takeNumber,
  templateInForce,
} from '#src/council/numbering/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atField, paperFailure } from '../failures.ts';
import { numberInput, stepInput } from '../inputs.ts';
import type { StepInput } from '../inputs.ts';
import { whyStepWaits } from '../guards.ts';
import {
  paperKind,
  runIssued,
  runReplaced,
  runSigned,
  runUnsigned,
  runWithdrawn,
} from '../kinds.ts';
import { mayNotStep } from '../policy.ts';
import { signerSeat } from '../queries/signers.ts';
import { issuingBody } from '../queries/sheet.ts';
import { cannotStep, REASONED_STEPS } from '../rules.ts';
import type { PaperStep } from '../rules.ts';
import type { Paper } from '../schema.ts';
import { signatureOf } from '../signature.ts';
import {
  changePaper,
  insertStep,
  isNumberUsed,
  lockPaper,
  signedBy,
  versionOf,
} from '../store/papers.ts';

export type StepChoice = Omit<StepInput, 'paperId'>;

/** One step of a paper's life, in the caller's transaction: lock, ask the rules, change, append. */
export async function takePaperStep(
  ctx: CommandContext,
  paperId: string,
  step: PaperStep,
  input: Partial<StepChoice> = {},
): Promise<Paper> {
  const { actor, tx } = ctx;
  const paper = await lockPaper(tx, actor.tenantId, paperId);
  if (!paper || paper.council_id !== actor.councilId) {
    throw paperFailure('NotFound', 'papers.not_found');
  }
  if (input.version !== undefined && input.version !== paper.version) {
    throw paperFailure('Conflict', 'papers.changed', { version: paper.version });
  }
  const today = dayAt(ctx.now);
  const seat = await signerSeat(tx, actor.tenantId, actor.seatId, today);
  const byOrder = paperKind(paper.kind).byOrder ?? false;
  const refused = mayNotStep(
    actor,
    step,
    { ...paper, byOrder, signedBy: await signedBy(tx, paper) },
    seat,
  );
  const facts = { state: paper.state, isSubmitted: paper.submitted_at !== null };
  const impossible = cannotStep(step, facts);
  if (refused) throw paperFailure('Forbidden', refused);
  if (impossible) throw paperFailure('RuleBroken', impossible);
  const waits = await whyStepWaits(tx, paper, { step, now: ctx.now });
  if (waits) throw waits;
  if (REASONED_STEPS.includes(step) && !input.note)
    throw atField(ctx.actor.locale, 'note', 'papers.reason_needed');
  const changed = await CHANGES[step](ctx, paper, input);
  await record(ctx, changed, step, input.note ?? '');
  await afterwards(ctx, changed, step, paper);
  return changed;
}

type Change = (ctx: CommandContext, paper: Paper, input: Partial<StepChoice>) => Promise<Paper>;

const CHANGES: Readonly<Record<PaperStep, Change>> = {
  submit: async (ctx, paper) => {
    await refuseEmpty(ctx, paper);
    return await changePaper(ctx.tx, paper, { submitted_at: ctx.now });
  },
  check: async (ctx, paper) => {
    await refuseEmpty(ctx, paper);
    return await changePaper(ctx.tx, paper, { state: 'checked', submitted_at: null });
  },
  sign,
  number,
  issue: async (ctx, paper) =>
    await changePaper(ctx.tx, paper, { state: 'issued', issued_at: ctx.now }),
  return: async (ctx, paper) =>
    await changePaper(ctx.tx, paper, { state: 'draft', submitted_at: null }),
  unsign: async (ctx, paper) =>
    await changePaper(ctx.tx, paper, { state: 'draft', signature: null, signed_at: null }),
  withdraw: async (ctx, paper, { note = '' }) => {
    // A number on a paper that never went out is struck from the book with the same reason.
    if (paper.state === 'numbered') {
      const subject = { tenantId: paper.tenant_id, kind: 'paper', id: paper.id };
      await cancelNumbersOf(ctx.tx, subject, note, ctx.now);
    }
    return await changePaper(ctx.tx, paper, { state: 'withdrawn', submitted_at: null });
  },
};

async function refuseEmpty(ctx: CommandContext, paper: Paper): Promise<void> {
  const { blocks } = await versionOf(ctx.tx, paper);
  if (blocks.length === 0) throw paperFailure('RuleBroken', 'papers.empty');
}

/** The signature is written as it stood on that day, whoever holds the seat later. */
async function sign(ctx: CommandContext, paper: Paper): Promise<Paper> {
  const { actor, now, tx } = ctx;
  const seat = await signerSeat(tx, actor.tenantId, actor.seatId, dayAt(now));
  if (!seat) throw paperFailure('RuleBroken', 'papers.no_signer');
  const issuing = await issuingBody(tx, paper);
  return await changePaper(tx, paper, {
    state: 'signed',
    signature: JSON.stringify(signatureOf(seat, issuing)),
    signed_at: now,
  });
}

/** The number of the council's own book, or the one the office's document system gave. */
async function number(
  ctx: CommandContext,
  paper: Paper,
  { symbol = '', datedOn }: Partial<StepChoice>,
): Promise<Paper> {
  const { actor, now, tx } = ctx;
  const on = datedOn ?? dayAt(now);
  if (on > dayAt(now)) throw atField(ctx.actor.locale, 'datedOn', 'papers.day_future');
  const signedOn = paper.signed_at ? dayAt(paper.signed_at) : on;
  if (on < signedOn)
    throw atField(ctx.actor.locale, 'datedOn', 'papers.day_before_signing', {
      day: formatDay(signedOn),
    });
  const place = {
    tenantId: actor.tenantId,
    councilId: paper.council_id,
    kind: paperKind(paper.kind).numbering,
    on,
  };
  const template = await templateInForce(tx, place);
  const given = template?.uses_own_book
    ? await takeNumber(tx, {
        ...place,
        subjectKind: 'paper',
        subjectId: paper.id,
        personId: actor.personId,
        now,
      })
    : { symbol: await typedNumber(ctx, paper, place, symbol) };
  return await changePaper(tx, paper, {
    state: 'numbered',
    symbol: given.symbol,
    dated_on: on,
  });
}

async function typedNumber(
  ctx: CommandContext,
  paper: Paper,
  place: Parameters<typeof acceptTypedNumber>[1],
  typed: string,
): Promise<string> {
  if (typed === '') throw atField(ctx.actor.locale, 'symbol', 'papers.number_needed');
  const at = { locale: ctx.actor.locale, field: 'symbol' };
  const symbol = await acceptTypedNumber(ctx.tx, place, typed, at);
  if (await isNumberUsed(ctx.tx, paper, symbol, Number(place.on.slice(0, 4)))) {
    throw atField(ctx.actor.locale, 'symbol', 'papers.number_used', { symbol });
  }
  return symbol;
}

const EVENTS: Readonly<Record<PaperStep, string>> = {
  submit: 'paper.submitted',
  check: 'paper.checked',
  sign: 'paper.signed',
  number: 'paper.numbered',
  issue: 'paper.issued',
  return: 'paper.returned',
  unsign: 'paper.unsigned',
  withdraw: 'paper.withdrawn',
};

async function record(
  ctx: CommandContext,
  paper: Paper,
  step: PaperStep | 'replace',
  note: string,
): Promise<void> {
  const { actor, now, tx } = ctx;
  await insertStep(tx, {
    tenant_id: paper.tenant_id,
    paper_id: paper.id,
    step,
    text_version: paper.text_version,
    person_id: actor.personId,
    seat_id: actor.seatId,
    recorded_at: now,
    note,
    signature: step === 'sign' ? JSON.stringify(paper.signature) : null,
  });
  ctx.emit({
    name: step === 'replace' ? 'paper.replaced' : EVENTS[step],
    subjectKind: 'paper',
    subjectId: paper.id,
    councilId: paper.council_id,
    data: {
      kind: paper.kind,
      version: paper.text_version,
      state: paper.state,
      ...(step === 'check' ? { signerSeat: paper.signer_seat_id } : {}),
    },
  });
}

/** What issuing or withdrawing does elsewhere, all in this transaction. */
async function afterwards(
  ctx: CommandContext,
  paper: Paper,
  step: PaperStep,
  was: Paper,
): Promise<void> {
  if (step === 'withdraw' && was.state === 'issued') await runWithdrawn(ctx, paper);
  if (step === 'unsign' || (step === 'withdraw' && was.signed_at !== null))
    await runUnsigned(ctx, paper);
  if (step === 'sign') await runSigned(ctx, paper);
  if (step !== 'issue') return;
  await runIssued(ctx, paper);
  if (paper.replaces_id === null) return;
  const before = await lockPaper(ctx.tx, paper.tenant_id, paper.replaces_id);
  if (before?.state !== 'issued') return;
  const replaced = await changePaper(ctx.tx, before, { state: 'replaced' });
  await record(ctx, replaced, 'replace', '');
  await runReplaced(ctx, paper, replaced);
}

function stepCommand(step: PaperStep) {
  return command({
    name: `papers.${step}`,
    input: stepInput,
    run: async (ctx, { paperId, ...input }) => await takePaperStep(ctx, paperId, step, input),
  });
}

export const paperSteps = {
  submit: stepCommand('submit'),
  check: stepCommand('check'),
  sign: stepCommand('sign'),
  issue: stepCommand('issue'),
  return: stepCommand('return'),
  unsign: stepCommand('unsign'),
  withdraw: stepCommand('withdraw'),
  number: command({
    name: 'papers.number',
    input: numberInput,
    run: async (ctx, { paperId, ...input }) => await takePaperStep(ctx, paperId, 'number', input),
  }),
} as const satisfies Record<PaperStep, unknown>;
