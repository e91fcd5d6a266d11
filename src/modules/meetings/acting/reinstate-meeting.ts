import { dayAt, dueDateFor } from '#src/council/calendar/index.ts';
import { actOnDuty } from '#src/council/duties/index.ts';
import type { DueDate } from '#src/council/duties/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { meetingFailure } from '../failures.ts';
import { tellHooks } from '../hooks.ts';
import { formsText } from '../messages/forms.ts';
import { mayNotChoose } from '../policy.ts';
import { meetingOfSession } from '../queries/around.ts';
import { checkMeeting, dueAgain } from '../rules.ts';
import type { StoredMeeting, StoredPaper } from '../schema.ts';
import { updateMeeting, waitForTerm } from '../store/meetings.ts';
import { papersAsked } from '../store/papers.ts';
import { emitItem, emitMeeting, heldMeeting, refuse } from './locked.ts';

/**
 * Undoes a cancelling while the meeting's time is still ahead: the same time, number, people and answers.
 * Calendars hear of it by a higher sequence; papers that fell with the meeting are owed again.
 */
export async function reinstateMeeting(
  ctx: CommandContext,
  meetingId: string,
): Promise<{ meeting: StoredMeeting; papers: number }> {
  const meeting = await heldMeeting(ctx, meetingId);
  refuse('Forbidden', mayNotChoose(ctx.actor, meeting));
  refuse('RuleBroken', checkMeeting(meeting.state, 'reinstate'));
  if (meeting.starts_at <= ctx.now) {
    throw meetingFailure('RuleBroken', 'meetings.its_time_is_over');
  }
  await refuseSecondOfSession(ctx, meeting);
  const sequence = meeting.sequence + 1;
  const back = await updateMeeting(ctx.tx, meeting, {
    state: meeting.called_at ? 'called' : 'preparing',
    cancelled_at: null,
    cancelled_reason: null,
    reinstated_at: ctx.now,
    reinstated_sequence: sequence,
    reinstated_from: meeting.cancelled_reason ?? '',
    sequence,
  });
  const papers = await askAgain(ctx, back);
  emitMeeting(ctx, 'reinstated', back, { sequence, papers });
  await tellHooks('reinstated', ctx, back);
  return { meeting: back, papers };
}

/** Meanwhile another meeting may have been planned as this session of the council. */
async function refuseSecondOfSession(
  { tx }: CommandContext,
  { kind, session_id, tenant_id, term_id }: StoredMeeting,
): Promise<void> {
  if (kind !== 'councilSession' || !session_id) return;
  await waitForTerm(tx, { tenantId: tenant_id, termId: term_id });
  const other = await meetingOfSession(tx, tenant_id, session_id);
  if (other) throw meetingFailure('RuleBroken', 'meetings.session_taken', { code: other.code });
}

async function askAgain(ctx: CommandContext, meeting: StoredMeeting): Promise<number> {
  const asked = await papersAsked(ctx.tx, meeting.tenant_id, meeting.id);
  const fallen = asked.filter(({ fell_with_meeting }) => fell_with_meeting);
  for (const paper of fallen) {
    if (!paper.duty_id) continue;
    const due = await dueOf(ctx, meeting, paper);
    const given = { note: formsText('vi').owedAgain, due, data: { meeting: meeting.code } };
    // The duty's hook sets the paper to asked, with the day it is due.
    const options = { permittedByRoom: true, endsWithRecord: true };
    await actOnDuty(ctx, paper.duty_id, 'reopen', given, options);
    emitItem(ctx, 'paper_asked', meeting, paper.item_id, {
      paper: paper.id,
      body: paper.body_id,
      dueOn: due.dueOn,
    });
  }
  return fallen.length;
}

/** As it was owed before, with the explanation of its rule. */
async function dueOf(
  { tx, now }: CommandContext,
  meeting: StoredMeeting,
  paper: StoredPaper,
): Promise<DueDate> {
  const dueOn = dueAgain(paper, meeting, dayAt(now));
  const { tenant_id: tenantId, council_id: councilId } = meeting;
  const triggerOn = dayAt(meeting.starts_at);
  const ask = { tenantId, councilId, ruleCode: paper.due_rule ?? '', triggerOn };
  const byRule = paper.due_rule ? await dueDateFor(tx, ask) : null;
  if (byRule?.dueOn === dueOn) return byRule;
  const proposed = paper.due_is_proposed && dueOn === paper.due_on;
  return { dueOn, explanation: null, proposed };
}
