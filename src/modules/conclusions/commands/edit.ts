import { agendaOf } from '#src/modules/meetings/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atMeeting, itemOf, numberUntilIssued } from '../acting/at-meeting.ts';
import type { AtMeeting } from '../acting/at-meeting.ts';
import { columnsOf, readFacts } from '../acting/facts.ts';
import { contextOfMeeting } from '../acting/read-due.ts';
import { readSources } from '../acting/read-sources.ts';
import { conclusionFailure } from '../failures.ts';
import { editInput, removeInput } from '../inputs.ts';
import { mayNotRecord } from '../policy.ts';
import { cannotEdit, missingOf } from '../rules.ts';
import {
  deleteConclusion,
  lockConclusion,
  meetingOfConclusion,
  setCoBodies,
  setSources,
  updateConclusion,
} from '../store/conclusions.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { outdate } from '../store/notices.ts';

/** What was read may be written over only as it was read. */
export function refuseIfChanged(conclusion: Conclusion, version: number): void {
  if (conclusion.version === version) return;
  throw conclusionFailure('Conflict', 'conclusions.changed_meanwhile', {
    version: conclusion.version,
  });
}

/** The conclusion under its meeting, both held. */
export async function conclusionAt(
  ctx: CommandContext,
  id: string,
  policy: Parameters<typeof atMeeting>[2],
): Promise<{ readonly at: AtMeeting; readonly conclusion: Conclusion }> {
  const { tenantId } = ctx.actor;
  const meetingId = await meetingOfConclusion(ctx.tx, tenantId, id);
  if (meetingId === null) throw conclusionFailure('NotFound', 'conclusions.not_found');
  const at = await atMeeting(ctx, meetingId, policy);
  const conclusion = await lockConclusion(ctx.tx, tenantId, id);
  if (!conclusion) throw conclusionFailure('NotFound', 'conclusions.not_found');
  return { at, conclusion };
}

async function openToEdit(
  ctx: CommandContext,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ readonly at: AtMeeting; readonly conclusion: Conclusion }> {
  const { at, conclusion: seen } = await conclusionAt(ctx, id, mayNotRecord);
  const reason = cannotEdit(seen.state, at.paperState);
  if (reason) throw conclusionFailure('RuleBroken', reason);
  refuseIfChanged(seen, version);
  await outdate(ctx.tx, at.notice);
  return { at, conclusion: seen };
}

/** Written anew before it is issued; what the chair confirmed is to be confirmed again. */
export const editConclusion = command({
  name: 'conclusions.edit',
  input: editInput,
  async run(ctx, input) {
    const { actor, now, tx } = ctx;
    const { at, conclusion } = await openToEdit(ctx, input);
    const agenda = await agendaOf(tx, actor, at.meeting.id);
    const item = itemOf(ctx, agenda, input.itemId ?? conclusion.item_id);
    const facts = await readFacts(ctx, await contextOfMeeting(tx, at.meeting), input);
    await updateConclusion(
      tx,
      conclusion,
      {
        item_id: item.id,
        kind: input.kind,
        ...columnsOf(facts),
        is_restricted: item.isRestricted || at.meeting.is_restricted,
        state: 'draft',
        confirmed_by: null,
        confirmed_seat_id: null,
        confirmed_at: null,
        left_out_reason: '',
        left_out_by: null,
        left_out_at: null,
      },
      now,
    );
    await numberUntilIssued(ctx, at);
    await setCoBodies(tx, actor.tenantId, conclusion.id, facts.coBodyIds);
    const sources = await readSources(tx, actor.tenantId, input.sources);
    await setSources(tx, actor.tenantId, conclusion.id, sources);
    const missing = missingOf({ ...facts, kind: input.kind });
    ctx.emit({
      name: 'conclusion.edited',
      subjectKind: 'conclusion',
      subjectId: conclusion.id,
      councilId: conclusion.council_id,
      data: { code: conclusion.code, kind: input.kind, missing },
    });
    return { id: conclusion.id, code: conclusion.code, missing };
  },
});

/** Taken out before it was issued: written by mistake, or said twice. */
export const removeConclusion = command({
  name: 'conclusions.remove',
  input: removeInput,
  async run(ctx, input) {
    const { conclusion } = await openToEdit(ctx, input);
    await deleteConclusion(ctx.tx, conclusion);
    ctx.emit({
      name: 'conclusion.removed',
      subjectKind: 'conclusion',
      subjectId: conclusion.id,
      councilId: conclusion.council_id,
      data: { code: conclusion.code, meeting: conclusion.meeting_id },
    });
    return { id: conclusion.id, meetingId: conclusion.meeting_id };
  },
});
