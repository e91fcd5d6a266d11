import { standingCommitteeOf } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atMeeting } from '../acting/at-meeting.ts';
import { conclusionFailure } from '../failures.ts';
import { confirmInput } from '../inputs.ts';
import { missingWords } from '../messages/missing.ts';
import { mayNotConfirm } from '../policy.ts';
import { missingOf } from '../rules.ts';
import { lockConclusionsOf, updateConclusion } from '../store/conclusions.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { outdate } from '../store/notices.ts';

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
