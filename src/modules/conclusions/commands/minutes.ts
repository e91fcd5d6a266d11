import { draftPaper, revisePaper, takePaperStep } from '#src/council/papers/index.ts';
import type { Paper, PaperChange } from '#src/council/papers/index.ts';
import { lockMeeting } from '#src/modules/meetings/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { ownMeeting, refuseUntilOver } from '../acting/at-meeting.ts';
import { conclusionFailure } from '../failures.ts';
import {
  approveMinutesInput,
  circulateInput,
  decideRemarkInput,
  drawInput,
  remarkInput,
} from '../inputs.ts';
import { minutesBlocks, minutesSubject } from '../minutes-text.ts';
import { mayNotApproveMinutes, mayNotReadMinutes, mayNotWriteMinutes } from '../policy.ts';
import type { ConclusionPolicy } from '../policy.ts';
import { calledSeats, minutesContent, wasCalled } from '../queries/minutes.ts';
import type { Minutes } from '../queries/minutes.ts';
import {
  countOpenRemarks,
  decideStored,
  insertMinutes,
  insertRemark,
  lockMinutes,
  lockMinutesOfPaper,
  lockRemark,
  updateMinutes,
} from '../store/minutes.ts';
import { paperStateOf } from '../store/notices.ts';

export const MINUTES_KIND = 'minutes';
const REDRAWN = 'Soạn lại theo diễn biến phiên họp';

function refuse(reason: ConclusionPolicy | null): void {
  if (reason) throw conclusionFailure('Forbidden', reason);
}

async function heldMinutes(ctx: CommandContext, meetingId: string): Promise<Minutes> {
  const minutes = await lockMinutes(ctx.tx, ctx.actor.tenantId, meetingId);
  if (!minutes) throw conclusionFailure('NotFound', 'conclusions.minutes_missing');
  if (minutes.state === 'approved')
    throw conclusionFailure('RuleBroken', 'conclusions.minutes_locked');
  return minutes;
}

/**
 * The minutes draw themselves from the record; drawn again, a new version of the same paper, by who
 * read the last.
 */
export const drawMinutes = command({
  name: 'conclusions.draw_minutes',
  input: drawInput,
  async run(ctx, { meetingId, version }) {
    const { actor, tx } = ctx;
    const meeting = await ownMeeting(ctx, meetingId);
    refuse(mayNotWriteMinutes(actor, meeting.council_id));
    refuseUntilOver(meeting, ctx.now);
    const content = await minutesContent(ctx, meetingId);
    if (!content) throw conclusionFailure('NotFound', 'conclusions.no_meeting');
    const text = {
      subject: minutesSubject(content),
      blocks: minutesBlocks(content),
      secretary: content.secretary ?? '',
      isRestricted: content.isRestricted,
    };
    const existing = await lockMinutes(tx, actor.tenantId, meetingId);
    const state = existing && (await paperStateOf(tx, actor.tenantId, existing.paper_id));
    if (existing && state !== 'withdrawn') return await redraw(ctx, existing, text, version);
    const { id: paperId } = await draftPaper(ctx, {
      ...text,
      councilId: meeting.council_id,
      kind: MINUTES_KIND,
      recipients: ['Thành viên dự họp', 'Lưu: VT'],
      recordKind: MINUTES_KIND,
      recordId: meetingId,
      meetingId,
      issuingBodyId: meeting.body_id,
      signerSeatId: meeting.chair_seat_id,
    });
    if (existing) await updateMinutes(tx, existing, { paper_id: paperId });
    else
      await insertMinutes(tx, {
        tenant_id: actor.tenantId,
        id: newId(),
        council_id: meeting.council_id,
        meeting_id: meetingId,
        paper_id: paperId,
        circulated_at: null,
        remarks_until: null,
        approved_by: null,
        approved_seat_id: null,
        approved_at: null,
      });
    tell(ctx, meetingId, 'minutes.drawn', { paper: paperId });
    return { paperId };
  },
});

async function redraw(
  ctx: CommandContext,
  minutes: Minutes,
  text: Omit<PaperChange, 'note'>,
  version: number | undefined,
): Promise<{ paperId: string }> {
  if (minutes.state === 'approved')
    throw conclusionFailure('RuleBroken', 'conclusions.minutes_locked');
  const overtaken = conclusionFailure('Conflict', 'conclusions.draft_stands');
  await revisePaper(ctx, minutes.paper_id, { ...text, note: REDRAWN, version, overtaken });
  tell(ctx, minutes.meeting_id, 'minutes.drawn', { paper: minutes.paper_id });
  return { paperId: minutes.paper_id };
}

/** Without the signature the minutes are open again; what was remarked stays. In the paper's transaction. */
export async function reopenMinutes(ctx: CommandContext, paper: Paper): Promise<void> {
  const minutes = await lockMinutesOfPaper(ctx.tx, paper.tenant_id, paper.id);
  if (minutes?.state !== 'approved') return;
  await updateMinutes(ctx.tx, minutes, {
    state: 'circulated',
    approved_by: null,
    approved_seat_id: null,
    approved_at: null,
  });
  tell(ctx, minutes.meeting_id, 'minutes.approval_undone', { paper: paper.id });
}

/** Members read it and say what is to be put right. */
export const circulateMinutes = command({
  name: 'conclusions.circulate_minutes',
  input: circulateInput,
  async run(ctx, { meetingId, remarksUntil }) {
    const meeting = await ownMeeting(ctx, meetingId);
    refuse(mayNotWriteMinutes(ctx.actor, meeting.council_id));
    refuseUntilOver(meeting, ctx.now);
    const minutes = await heldMinutes(ctx, meetingId);
    await updateMinutes(ctx.tx, minutes, {
      state: 'circulated',
      circulated_at: minutes.circulated_at ?? ctx.now,
      remarks_until: remarksUntil ?? null,
    });
    tell(ctx, meetingId, 'minutes.circulated', {
      paper: minutes.paper_id,
      until: remarksUntil ?? null,
      seats: await calledSeats(ctx.tx, ctx.actor.tenantId, meetingId),
    });
    return { paperId: minutes.paper_id };
  },
});

export const remarkOnMinutes = command({
  name: 'conclusions.remark_on_minutes',
  input: remarkInput,
  async run(ctx, { meetingId, words }) {
    const { actor, now, tx } = ctx;
    const meeting = await lockMeeting(tx, actor.tenantId, meetingId);
    if (!meeting) throw conclusionFailure('NotFound', 'conclusions.no_meeting');
    const isCalled = await wasCalled(tx, actor, meetingId);
    if (!isCalled) refuse(mayNotReadMinutes(actor, meeting.council_id));
    const minutes = await heldMinutes(ctx, meetingId);
    if (minutes.state !== 'circulated')
      throw conclusionFailure('RuleBroken', 'conclusions.minutes_not_circulated');
    const id = newId();
    await insertRemark(tx, {
      tenant_id: actor.tenantId,
      id,
      minutes_id: minutes.id,
      person_id: actor.personId,
      seat_id: actor.seatId,
      body_id: actor.bodyId,
      words,
      recorded_at: now,
      decided_at: null,
      decided_by: null,
    });
    tell(ctx, meetingId, 'minutes.remarked', { remark: id });
    return { id };
  },
});

/** The secretary takes a remark into the text, or says why not. */
export const decideRemark = command({
  name: 'conclusions.decide_remark',
  input: decideRemarkInput,
  async run(ctx, { id, isTaken, reply }) {
    const { actor, now, tx } = ctx;
    const remark = await lockRemark(tx, actor.tenantId, id);
    if (!remark) throw conclusionFailure('NotFound', 'conclusions.minutes_missing');
    const meeting = await ownMeeting(ctx, remark.meeting_id);
    refuse(mayNotWriteMinutes(actor, meeting.council_id));
    if (remark.minutesState === 'approved')
      throw conclusionFailure('RuleBroken', 'conclusions.minutes_locked');
    await decideStored(tx, remark, {
      state: isTaken ? 'taken' : 'declined',
      reply,
      decided_at: now,
      decided_by: actor.personId,
    });
    tell(ctx, remark.meeting_id, 'minutes.remark_decided', { remark: id, isTaken });
    return { id, meetingId: remark.meeting_id };
  },
});

/** The chair approves by signing the checked paper; from then on the minutes are locked. */
export const approveMinutes = command({
  name: 'conclusions.approve_minutes',
  input: approveMinutesInput,
  async run(ctx, { meetingId, version }) {
    const { actor, tx } = ctx;
    const meeting = await ownMeeting(ctx, meetingId);
    refuse(mayNotApproveMinutes(actor, meeting.council_id));
    refuseUntilOver(meeting, ctx.now);
    const minutes = await heldMinutes(ctx, meetingId);
    if (minutes.version !== version)
      throw conclusionFailure('Conflict', 'conclusions.changed_meanwhile', {});
    if (minutes.state !== 'circulated')
      throw conclusionFailure('RuleBroken', 'conclusions.minutes_not_circulated');
    const open = await countOpenRemarks(tx, minutes);
    if (open > 0)
      throw conclusionFailure('RuleBroken', 'conclusions.remarks_open', { count: open });
    const state = await paperStateOf(tx, actor.tenantId, minutes.paper_id);
    if (state === 'draft' || state === 'checked')
      await takePaperStep(ctx, minutes.paper_id, 'sign');
    else await approve(ctx, minutes);
    return { paperId: minutes.paper_id };
  },
});

/** Who signs the paper approves the minutes, on whichever page. In the paper's transaction. */
export async function approveSigned(ctx: CommandContext, paper: Paper): Promise<void> {
  const minutes = await lockMinutesOfPaper(ctx.tx, paper.tenant_id, paper.id);
  if (minutes?.state === 'circulated') await approve(ctx, minutes);
}

async function approve(ctx: CommandContext, minutes: Minutes): Promise<void> {
  const { actor, now, tx } = ctx;
  await updateMinutes(tx, minutes, {
    state: 'approved',
    approved_by: actor.personId,
    approved_seat_id: actor.seatId,
    approved_at: now,
  });
  tell(ctx, minutes.meeting_id, 'minutes.approved', { paper: minutes.paper_id });
}

function tell(
  ctx: CommandContext,
  meetingId: string,
  name: string,
  data: Readonly<Record<string, string | boolean | null | readonly string[]>>,
): void {
  ctx.emit({
    name,
    subjectKind: 'meeting',
    subjectId: meetingId,
    councilId: ctx.actor.councilId,
    data,
  });
}
