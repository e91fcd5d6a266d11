import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { atMeeting } from '../acting/at-meeting.ts';
import { factsOf, readFacts } from '../acting/facts.ts';
import { contextOfMeeting } from '../acting/read-due.ts';
import { atField, conclusionFailure } from '../failures.ts';
import { changeInput, confirmInput, correctInput, withdrawInput } from '../inputs.ts';
import { mayNotConfirm, mayNotRecord } from '../policy.ts';
import { differingParts, dutyStepsOf, isUnderWay, staleDay } from '../rules.ts';
import type { ConclusionFacts } from '../schema.ts';
import {
  changeById,
  insertChange,
  openChangeOf,
  openChangesOf,
  updateChange,
} from '../store/changes.ts';
import { coBodiesOf } from '../store/conclusions.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { placedDutiesOf } from '../store/duties.ts';
import { outdate, paperStateOf } from '../store/notices.ts';
import type { ConclusionNotice } from '../store/notices.ts';
import { refuseOwnLead } from './confirm.ts';
import { conclusionAt, refuseIfChanged } from './edit.ts';

/** Proposes to say an issued conclusion otherwise; it counts when the corrected notice is issued. */
export const correctConclusion = command({
  name: 'conclusions.correct',
  input: correctInput,
  async run(ctx, input) {
    const { at, conclusion, before } = await openToCorrect(ctx, input);
    const context = await contextOfMeeting(ctx.tx, at.meeting);
    const { leadNamed: _, coNamed: __, ...after } = await readFacts(ctx, context, input);
    if (differingParts(before, after).length === 0 && before.isUndated === after.isUndated)
      throw conclusionFailure('RuleBroken', 'conclusions.same_as_before');
    refuseStaleWords(ctx, before, after);
    await refuseOwnLead(ctx, after.leadBodyId);
    await refuseImpossible(ctx, conclusion, before, after);
    return await propose(ctx, conclusion, {
      action: 'change',
      before,
      after,
      reason: input.reason,
    });
  },
});

/** A day corrected in its field alone would leave the old one in the words. */
function refuseStaleWords(
  { actor }: CommandContext,
  before: ConclusionFacts,
  after: ConclusionFacts,
): void {
  const words = staleDay(before, after);
  if (words !== null)
    throw atField(actor.locale, 'content', 'conclusions.words_keep_day', { words });
}

/** Proposes that an issued conclusion no longer stands. */
export const withdrawConclusion = command({
  name: 'conclusions.withdraw',
  input: withdrawInput,
  async run(ctx, input) {
    const { conclusion, before } = await openToCorrect(ctx, input);
    return await propose(ctx, conclusion, {
      action: 'remove',
      before,
      after: null,
      reason: input.reason,
    });
  },
});

async function openToCorrect(
  ctx: CommandContext,
  { id, version }: { readonly id: string; readonly version: number },
) {
  const { at, conclusion } = await conclusionAt(ctx, id, mayNotRecord);
  if (conclusion.state !== 'issued')
    throw conclusionFailure('RuleBroken', 'conclusions.not_issued');
  await refuseUnderWay(ctx, at.notice);
  refuseIfChanged(conclusion, version);
  if (await openChangeOf(ctx.tx, conclusion.tenant_id, id))
    throw conclusionFailure('RuleBroken', 'conclusions.change_open');
  const co = await coBodiesOf(ctx.tx, conclusion.tenant_id, [id]);
  return { at, conclusion, before: factsOf(conclusion, co.get(id) ?? []) };
}

async function refuseUnderWay({ tx }: CommandContext, notice: ConclusionNotice): Promise<void> {
  const waiting = notice.correction_paper_id;
  const state = waiting === null ? null : await paperStateOf(tx, notice.tenant_id, waiting);
  if (isUnderWay(state)) throw conclusionFailure('RuleBroken', 'conclusions.notice_under_way');
}

async function refuseImpossible(
  { tx }: CommandContext,
  conclusion: Conclusion,
  before: ConclusionFacts,
  after: ConclusionFacts,
): Promise<void> {
  if (conclusion.kind !== 'assigned') return;
  const duties = await placedDutiesOf(tx, conclusion.tenant_id, conclusion.id);
  const steps = dutyStepsOf(before, after, duties);
  if (steps === 'conclusions.no_due_change') throw conclusionFailure('RuleBroken', steps);
}

interface Proposal {
  readonly action: 'change' | 'remove';
  readonly before: ConclusionFacts;
  readonly after: ConclusionFacts | null;
  readonly reason: string;
}

async function propose(ctx: CommandContext, conclusion: Conclusion, proposal: Proposal) {
  const { actor, now, tx } = ctx;
  const id = newId();
  await insertChange(tx, {
    tenant_id: actor.tenantId,
    id,
    conclusion_id: conclusion.id,
    meeting_id: conclusion.meeting_id,
    action: proposal.action,
    before: JSON.stringify(proposal.before),
    after: proposal.after === null ? null : JSON.stringify(proposal.after),
    reason: proposal.reason,
    recorded_by: actor.personId,
    recorded_at: now,
    confirmed_by: null,
    confirmed_seat_id: null,
    confirmed_at: null,
    applied_on: null,
  } as Parameters<typeof insertChange>[1]);
  ctx.emit({
    name: 'conclusion.correction_proposed',
    subjectKind: 'conclusion',
    subjectId: conclusion.id,
    councilId: conclusion.council_id,
    data: { code: conclusion.code, change: id, action: proposal.action },
  });
  return { id, conclusionId: conclusion.id };
}

/** The chair confirms the corrections of a meeting; without ids all that wait. */
export const confirmCorrections = command({
  name: 'conclusions.confirm_corrections',
  input: confirmInput,
  async run(ctx, { meetingId, ids }) {
    const { actor, now, tx } = ctx;
    const { notice } = await atMeeting(ctx, meetingId, mayNotConfirm);
    await refuseUnderWay(ctx, notice);
    const open = await openChangesOf(tx, actor.tenantId, meetingId);
    const waiting = open.filter(
      ({ id, state }) => state === 'proposed' && (ids.length === 0 || ids.includes(id)),
    );
    if (waiting.length === 0)
      throw conclusionFailure('RuleBroken', 'conclusions.nothing_to_confirm');
    await outdate(tx, notice);
    for (const change of waiting) {
      await updateChange(tx, change, {
        state: 'confirmed',
        confirmed_by: actor.personId,
        confirmed_seat_id: actor.seatId,
        confirmed_at: now,
      });
      tellChange(ctx, change.conclusion_id, change.id, 'conclusion.correction_confirmed');
    }
    return { count: waiting.length };
  },
});

/** Takes a correction back before it is signed. */
export const dropCorrection = command({
  name: 'conclusions.drop_correction',
  input: changeInput,
  async run(ctx, { id }) {
    const change = await changeById(ctx.tx, ctx.actor.tenantId, id);
    if (!change || change.state === 'applied' || change.state === 'dropped')
      throw conclusionFailure('NotFound', 'conclusions.not_found');
    const policy = change.state === 'confirmed' ? mayNotConfirm : mayNotRecord;
    const { notice } = await atMeeting(ctx, change.meeting_id, policy);
    await refuseUnderWay(ctx, notice);
    await outdate(ctx.tx, notice);
    await updateChange(ctx.tx, change, { state: 'dropped' });
    tellChange(ctx, change.conclusion_id, id, 'conclusion.correction_dropped');
    return { id, meetingId: change.meeting_id };
  },
});

function tellChange(ctx: CommandContext, conclusionId: string, change: string, name: string): void {
  ctx.emit({
    name,
    subjectKind: 'conclusion',
    subjectId: conclusionId,
    councilId: ctx.actor.councilId,
    data: { change },
  });
}
