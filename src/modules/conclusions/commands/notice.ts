import { draftPaper, revisePaper } from '#src/council/papers/index.ts';
import type { StoredMeeting } from '#src/modules/meetings/schema.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atMeeting, refuseUntilOver } from '../acting/at-meeting.ts';
import { conclusionsToSay } from '../acting/to-say.ts';
import type { OfMeeting } from '../acting/to-say.ts';
import { correctionOf } from '../acting/correction.ts';
import { correctionBlocks, correctionSubject } from '../correction-text.ts';
import { conclusionFailure } from '../failures.ts';
import { drawInput } from '../inputs.ts';
import { noticeBlocks, noticeRecipients, noticeSubject } from '../notice-text.ts';
import { mayNotRecord } from '../policy.ts';
import { noticeContent } from '../queries/notice.ts';
import { isUnderWay } from '../rules.ts';
import { paperStateOf, updateNotice } from '../store/notices.ts';
import type { ConclusionNotice } from '../store/notices.ts';

export const NOTICE_KIND = 'conclusionNotice';

/**
 * Draws the notice from what the chair confirmed: the first draft, the draft again after changes, or,
 * once it is issued, the corrected notice that will replace it.
 */
export const drawNotice = command({
  name: 'conclusions.draw_notice',
  input: drawInput,
  async run(ctx, { meetingId, version }) {
    const { meeting, notice, paperState } = await atMeeting(ctx, meetingId, mayNotRecord);
    refuseUntilOver(meeting, ctx.now);
    const of = await conclusionsToSay(ctx, meetingId);
    if (notice.issued_on !== null)
      return await drawCorrection(ctx, { meeting, notice, of, version });
    if (of.toSay.length === 0 && of.unconfirmed > 0)
      throw conclusionFailure('RuleBroken', 'conclusions.unconfirmed', { count: of.unconfirmed });
    if (of.toSay.length === 0) throw conclusionFailure('RuleBroken', 'conclusions.none');
    if (isUnderWay(paperState))
      throw conclusionFailure('RuleBroken', 'conclusions.notice_under_way');
    const text = await textOf(ctx, meeting, notice, of);
    const drafted = paperState === 'draft' ? notice.paper_id : null;
    const paperId = drafted
      ? (await revisePaper(ctx, drafted, { ...text, note: REDRAWN, version, overtaken: stands() }))
          .id
      : (await draftPaper(ctx, { ...placeOf(meeting, notice), ...text })).id;
    await updateNotice(ctx.tx, notice, { paper_id: paperId, drawn_at: ctx.now });
    tell(ctx, notice, paperId, false);
    return { paperId };
  },
});

const REDRAWN = 'Soạn lại theo kết luận đã xác nhận';
const CORRECTED = 'Đính chính thông báo kết luận';

/** A draft that stands is drawn over only by who read it as it is now. */
const stands = () => conclusionFailure('Conflict', 'conclusions.draft_stands');

interface Correcting {
  readonly meeting: StoredMeeting;
  readonly notice: ConclusionNotice;
  readonly of: OfMeeting;
  readonly version: number | undefined;
}

async function drawCorrection(
  ctx: CommandContext,
  { meeting, notice, of, version }: Correcting,
): Promise<{ paperId: string }> {
  if (!of.isCorrected) throw conclusionFailure('RuleBroken', 'conclusions.no_change');
  const waiting = notice.correction_paper_id;
  const state = waiting === null ? null : await paperStateOf(ctx.tx, notice.tenant_id, waiting);
  if (isUnderWay(state)) throw conclusionFailure('RuleBroken', 'conclusions.notice_under_way');
  const text = await textOf(ctx, meeting, notice, of);
  const drafted = state === 'draft' ? waiting : null;
  const change = { ...text, note: CORRECTED };
  const { id } = drafted
    ? await revisePaper(ctx, drafted, { ...change, version, overtaken: stands() })
    : await revisePaper(ctx, notice.paper_id ?? '', change);
  await updateNotice(ctx.tx, notice, { correction_paper_id: id, drawn_at: ctx.now });
  tell(ctx, notice, id, true);
  return { paperId: id };
}

async function textOf(
  ctx: CommandContext,
  meeting: StoredMeeting,
  notice: ConclusionNotice,
  of: OfMeeting,
) {
  const content = await noticeContent(ctx, meeting, of.toSay);
  const correction = notice.issued_on === null ? null : await correctionOf(ctx, notice, of);
  const said = new Set([...of.toSay, ...of.ended].map(({ id }) => id));
  return {
    subject: correction ? correctionSubject(content, correction) : noticeSubject(content),
    blocks: correction ? correctionBlocks(content, correction) : noticeBlocks(content),
    recipients: noticeRecipients(content),
    isRestricted: of.all.some(({ id, is_restricted }) => is_restricted && said.has(id)),
  };
}

function placeOf(meeting: StoredMeeting, notice: ConclusionNotice) {
  return {
    councilId: meeting.council_id,
    kind: NOTICE_KIND,
    recordKind: NOTICE_KIND,
    recordId: notice.id,
    meetingId: meeting.id,
    issuingBodyId: meeting.body_id,
    signerSeatId: meeting.chair_seat_id,
  };
}

function tell(
  ctx: CommandContext,
  notice: ConclusionNotice,
  paperId: string,
  isCorrection: boolean,
): void {
  ctx.emit({
    name: 'conclusion_notice.drawn',
    subjectKind: 'conclusion_notice',
    subjectId: notice.id,
    councilId: notice.council_id,
    data: { meeting: notice.meeting_id, paper: paperId, isCorrection },
  });
}
