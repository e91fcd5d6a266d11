import { command } from '#src/platform/command.ts';
import type { Command, CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { isProofUsed, useProof } from '#src/platform/proof/index.ts';
import type { Proven } from '#src/platform/proof/index.ts';
import { accusationIn, personalDataIn } from '#src/modules/publication/index.ts';
import { submissionFailure } from '../failures.ts';
import { submitInput } from '../inputs.ts';
import type { Submit } from '../inputs.ts';
import { overLimit, USUAL_LIMITS } from '../limits.ts';
import { incomingNow, latelyAt } from '../queries/incoming.ts';
import { publishedByCode } from '../queries/published.ts';
import type { Suspicion } from '../schema.ts';
import { gatherAlike, insertSubmission, submissionUnder } from '../store/submissions.ts';
import { hashRequestKey, receiptCodeFor } from '../receipt-code.ts';
import { issueReceipt } from '../store/receipts.ts';
import { shapeOf, suspicionOf, trustOf } from '../suspicion.ts';
import type { Lately } from '../suspicion.ts';

/** Where a submission came from, as the page found it out; nothing of it is typed. */
export interface Arrival {
  readonly councilId: string;
  readonly networkMark: string;
  readonly wideMark: string;
  readonly proof: Proven | null;
  /** The harder to automate is the work of a browser. */
  readonly proofKind: 'work' | 'question';
  /** Makes the receipt's code from the form's key. */
  readonly receiptSecret: Uint8Array;
  /** The sender has seen what is published and alike, or there is nothing. */
  readonly isLookedAt: boolean;
}

export interface Submitted {
  readonly id: string;
  readonly code: string;
  /** Sent again after a lost answer: it had come in before. */
  readonly isAgain: boolean;
}

/** A voter sends a petition without an account. It waits for the office; nothing of it is public. */
export function submitPetition(
  arrival: Arrival,
): Command<typeof submitInput, Submitted | 'look_first'> {
  return command({
    name: 'submissions.submit',
    input: submitInput,
    uploadsAs: 'photos',
    mayUpload: async ({ db }) =>
      arrival.proof !== null && arrival.isLookedAt && !(await isProofUsed(db, arrival.proof)),
    async run(ctx, input) {
      const { actor, now, tx } = ctx;
      const formKey = formKeyOf(input);
      const code = receiptCodeFor(arrival.receiptSecret, formKey);
      const requestKey = hashRequestKey(formKey);
      const before = await submissionUnder(tx, actor.tenantId, requestKey);
      if (before) {
        ctx.nothingChanged();
        return { id: before.id, code, isAgain: true };
      }
      if (arrival.proof !== null && !arrival.isLookedAt) {
        ctx.nothingChanged();
        return 'look_first';
      }
      if (arrival.proof === null || !(await useProof(tx, arrival.proof)))
        throw submissionFailure('RuleBroken', 'submissions.not_proven');
      const at = { tenantId: actor.tenantId, ...arrival };
      const seen = await looked(ctx, arrival, input);
      const isSuspect = seen.suspicion !== null;
      const incoming = await incomingNow(tx, at, now);
      const over = overLimit(incoming, USUAL_LIMITS, isSuspect, seen.lately.alike);
      if (over) throw submissionFailure('TooMany', over);
      const id = await write(ctx, arrival, input, seen);
      await gatherAlike(tx, at, seen, now);
      await keepPhotos(ctx, input.files, id);
      await issueReceipt(
        tx,
        { tenantId: actor.tenantId, councilId: arrival.councilId, submissionId: id },
        now,
        code,
      );
      ctx.emit({
        name: 'submission.received',
        subjectKind: 'submission',
        subjectId: id,
        councilId: arrival.councilId,
        data: { unit: input.unitCode, photos: input.files.length, isSuspect },
      });
      return { id, code, isAgain: false };
    },
  });
}

/** The same form with other words is another petition: a draft left behind never swallows it. */
const formKeyOf = ({ requestKey, text }: Submit): string => `${requestKey} ${text}`;

interface Seen {
  readonly shape: readonly number[];
  readonly suspicion: Suspicion | null;
  readonly trust: number;
  readonly groupId: string | null;
  readonly lately: Lately;
}

async function looked(ctx: CommandContext, arrival: Arrival, input: Submit): Promise<Seen> {
  const at = { tenantId: ctx.actor.tenantId, ...arrival };
  const { text } = input;
  const shape = shapeOf(text);
  const byQuestion = arrival.proofKind === 'question';
  const trust = trustOf({
    text,
    place: input.place,
    isNamed: input.fullName !== '',
    isReachable: input.channels.length > 0,
    photos: input.files.length,
    byQuestion,
  });
  const { lately, groupId } = await latelyAt(ctx.tx, at, { text, shape }, ctx.now);
  const suspicion = suspicionOf({ byQuestion, trust }, lately);
  return { shape, suspicion, trust, groupId, lately };
}

async function write(
  ctx: CommandContext,
  arrival: Arrival,
  input: Submit,
  { shape, suspicion, trust, groupId }: Seen,
): Promise<string> {
  const { actor, now, tx } = ctx;
  const id = newId();
  const names = personalDataIn(input.text).filter(({ kind }) => kind === 'name').length;
  const supported = input.supports
    ? await publishedByCode(tx, actor.tenantId, input.supports)
    : null;
  await insertSubmission(tx, {
    tenant_id: actor.tenantId,
    id,
    council_id: arrival.councilId,
    state: 'waiting',
    text: input.text,
    unit_code: input.unitCode,
    place: input.place,
    full_name: input.fullName,
    phone: input.phone,
    email: input.email,
    address: input.address,
    agreed_channels: input.channels,
    consent_text: input.consentText,
    consented_at: now,
    accuses: accusationIn(input.text, names) !== null,
    network_mark: arrival.networkMark,
    wide_mark: arrival.wideMark,
    proof_kind: arrival.proofKind,
    shape: [...shape],
    suspicion,
    trust,
    group_id: groupId,
    request_key: hashRequestKey(formKeyOf(input)),
    supports_petition_id: supported,
    petition_id: null,
    refused_reason: null,
    decided_by: null,
    decided_at: null,
    submitted_at: now,
  });
  return id;
}

async function keepPhotos(ctx: CommandContext, photos: readonly File[], id: string): Promise<void> {
  const owner = { tenantId: ctx.actor.tenantId, personId: null, at: ctx.now };
  const ids: string[] = [];
  for (const photo of photos) ids.push((await ctx.files.keepPhoto(ctx.tx, owner, photo)).id);
  await ctx.files.attach(ctx.tx, owner, ids, { kind: 'submission', id });
}
