import { actOnDuty } from '#src/council/duties/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { StoredMeeting } from '../schema.ts';
import { papersAsked, updatePaper } from '../store/papers.ts';
import { emitItem } from './locked.ts';

/** Why a paper of a meeting that is over is owed no more: it stands in the duty, always in Vietnamese. */
export const OVER = 'Cuộc họp đã kết thúc.';

/** What was asked for a meeting and never handed in falls with it. */
export async function askNoMore(
  ctx: CommandContext,
  meeting: StoredMeeting,
  reason: string,
): Promise<void> {
  for (const paper of await papersAsked(ctx.tx, meeting.tenant_id, meeting.id)) {
    if (paper.state !== 'asked') continue;
    await updatePaper(ctx.tx, paper, {
      state: 'withdrawn',
      withdrawn_reason: reason,
      fell_with_meeting: true,
    });
    if (paper.duty_id) await liftWithMeeting(ctx, paper.duty_id, meeting, reason);
    emitItem(ctx, 'paper_withdrawn', meeting, paper.item_id, {
      paper: paper.id,
      body: paper.body_id,
    });
  }
}

/** Nobody is judged when a meeting falls away: its papers' duties end also where the canceller owes them. */
async function liftWithMeeting(
  ctx: CommandContext,
  dutyId: string,
  { code }: StoredMeeting,
  reason: string,
): Promise<void> {
  const given = { note: reason, data: { meeting: code } };
  await actOnDuty(ctx, dutyId, 'lift', given, { permittedByRoom: true, endsWithRecord: true });
}
