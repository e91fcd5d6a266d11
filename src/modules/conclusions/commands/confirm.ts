import { standingCommitteeOf } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atMeeting } from '../acting/at-meeting.ts';
import { conclusionFailure } from '../failures.ts';
import { confirmInput, leaveOutInput } from '../inputs.ts';
import { missingWords } from '../messages/missing.ts';
import { mayNotConfirm } from '../policy.ts';
import { cannotDecide, isUnderWay, missingOf } from '../rules.ts';
import { lockConclusionsOf, updateConclusion } from '../store/conclusions.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { outdate, paperStateOf } from '../store/notices.ts';
import type { ConclusionNotice } from '../store/notices.ts';
import { conclusionAt, refuseIfChanged } from './edit.ts';

/** The chair says: this is what we concluded. Without ids, everything that waits. */
export const confirmConclusions = command({
  name: 'conclusions.confirm',
  input: confirmInput,
  async run(ctx, { meetingId, ids }) {
    const { actor, now, tx } = ctx;
    const { meeting, notice } = await atMeeting(ctx, meetingId, mayNotConfirm);
    const all = await lockConclusionsOf(tx, actor.tenantId, meetingId);
    const waiting = all.filter(
      ({ id, state }) => state === 'draft' && (ids.length === 0 || ids.includes(id)),
    );
    if (waiting.length === 0)
      throw conclusionFailure('RuleBroken', 'conclusions.nothing_to_confirm');
    if (isUnderWay(await stateOfNext(ctx, notice)))
      throw conclusionFailure('RuleBroken', 'conclusions.confirm_after_issue');
    await outdate(tx, notice);
    for (const conclusion of waiting) {
      await refuseIncomplete(ctx, conclusion);
      await updateConclusion(
        tx,
        conclusion,
        {
          state: 'confirmed',
          confirmed_by: actor.personId,
          confirmed_seat_id: actor.seatId,
          confirmed_at: now,
        },
        now,
      );
      ctx.emit({
        name: 'conclusion.confirmed',
        subjectKind: 'conclusion',
        subjectId: conclusion.id,
        councilId: meeting.council_id,
        data: { code: conclusion.code, kind: conclusion.kind },
      });
    }
    return { count: waiting.length };
  },
});

/** The chair decides that the notice does not say it; it stays in the record with the reason. */
export const leaveOutConclusion = command({
  name: 'conclusions.leave_out',
  input: leaveOutInput,
  async run(ctx, { id, version, reason }) {
    const { actor, now, tx } = ctx;
    const { at, conclusion } = await conclusionAt(ctx, id, mayNotConfirm);
    const refused = cannotDecide(conclusion.state, await stateOfNext(ctx, at.notice));
    if (refused) throw conclusionFailure('RuleBroken', refused);
    refuseIfChanged(conclusion, version);
    if (conclusion.state === 'confirmed') await outdate(tx, at.notice);
    const decided = { left_out_reason: reason, left_out_by: actor.personId, left_out_at: now };
    await updateConclusion(tx, conclusion, { state: 'leftOut', ...decided }, now);
    ctx.emit({
      name: 'conclusion.left_out',
      subjectKind: 'conclusion',
      subjectId: conclusion.id,
      councilId: conclusion.council_id,
      data: { code: conclusion.code, kind: conclusion.kind },
    });
    return { id: conclusion.id, meetingId: conclusion.meeting_id };
  },
});

/** How far the paper has come that will go out next: the first notice, or the one that corrects it. */
export async function stateOfNext(
  { tx }: CommandContext,
  { tenant_id, paper_id, correction_paper_id, issued_on }: ConclusionNotice,
): Promise<string | null> {
  const next = issued_on === null ? paper_id : correction_paper_id;
  return next === null ? null : await paperStateOf(tx, tenant_id, next);
}

async function refuseIncomplete(ctx: CommandContext, conclusion: Conclusion): Promise<void> {
  const missing = missingOf({
    kind: conclusion.kind,
    leadBodyId: conclusion.lead_body_id,
    dueOn: conclusion.due_on,
    waitsForSession: conclusion.waits_for_session,
    isUndated: conclusion.is_undated,
  });
  if (missing.length > 0)
    throw conclusionFailure('RuleBroken', 'conclusions.incomplete', {
      position: conclusion.position,
      missing: missingWords(ctx.actor.locale, missing),
    });
  await refuseOwnLead(ctx, conclusion.kind === 'assigned' ? conclusion.lead_body_id : null);
}

/** Who gives a task cannot owe it: nobody would be left to judge it. */
export async function refuseOwnLead(ctx: CommandContext, leadBodyId: string | null): Promise<void> {
  if (leadBodyId === null) return;
  const giver = await standingCommitteeOf(ctx.tx, ctx.actor, dayAt(ctx.now));
  if (giver?.id === leadBodyId)
    throw conclusionFailure('RuleBroken', 'conclusions.lead_is_giver', { body: giver.name });
}
