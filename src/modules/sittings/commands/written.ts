import { z } from 'zod';
import {
  dayAt,
  formatDay,
  day as knownDay,
  optionalDay,
  requiredDay,
} from '#src/council/calendar/index.ts';
import { standingCommitteeOf } from '#src/council/bodies/index.ts';
import { command } from '#src/platform/command.ts';
import { requiredLine, ticked, typedLine, typedText } from '#src/platform/text/inputs.ts';
import { countAndClose } from '../acting/close-written.ts';
import { emitSitting, heldSitting, itemHere, momentAt, tell } from '../acting/held.ts';
import { once } from '../acting/once.ts';
import { openWrittenVote } from '../acting/open-written.ts';
import { openVoteOf, recordSlip } from '../acting/record-slip.ts';
import { sittingFailure } from '../failures.ts';
import { chosenId, requestKey, someNumber } from '../inputs/parts.ts';
import { typedMoment } from '../moments.ts';
import { mayNotAskInWriting } from '../policy.ts';
import { VOTE_SIDES } from '../rules/majority.ts';
import { countSlips } from '../rules/slips.ts';
import {
  lockWrittenVote,
  slipsOf,
  updateWrittenVote,
  votersOf,
  writtenVotesPast,
} from '../store/written.ts';

const files = z.array(z.instanceof(File)).max(10).default([]);
const fileIds = z.array(z.uuid()).max(20).default([]);

/** The office asks; the members are those of the Standing Committee unless told. */
export const askInWriting = command({
  name: 'sittings.open_written',
  input: z.object({
    subject: requiredLine(1_000, 'Chưa ghi nội dung xin ý kiến.', 'Enter what is asked.'),
    text: typedText(20_000),
    closesOn: requiredDay,
    ruleId: chosenId,
    bodyId: chosenId,
    isRestricted: ticked,
    fileIds,
    files,
    requestKey,
  }),
  mayUpload: ({ actor }) => mayNotAskInWriting(actor, { council_id: actor.councilId }) === null,
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const { tenantId, councilId, personId } = ctx.actor;
      const refused = mayNotAskInWriting(ctx.actor, { council_id: councilId });
      if (refused) throw sittingFailure('Forbidden', refused);
      const standing = await standingCommitteeOf(ctx.tx, ctx.actor, dayAt(ctx.now));
      const owner = { tenantId, personId, at: ctx.now };
      const kept = [...input.fileIds];
      for (const file of input.files) kept.push((await ctx.files.keep(ctx.tx, owner, file)).id);
      const bodyId = input.bodyId ?? standing?.id ?? councilId;
      const made = await openWrittenVote(ctx, { ...input, bodyId, fileIds: kept });
      return made.id;
    }),
});

const slip = {
  writtenVoteId: z.uuid(),
  answer: z.enum(VOTE_SIDES),
  opinion: typedText(20_000),
  seenNumber: someNumber(10_000),
};

/** The member's own, from their own account. */
export const giveOwnSlip = command({
  name: 'sittings.give_slip',
  input: z.object(slip),
  run: async (ctx, input) => await recordSlip(ctx, input),
});

/** The office types what a member signed on paper. */
export const enterPaperSlip = command({
  name: 'sittings.enter_slip',
  input: z.object({
    ...slip,
    personId: z.uuid(),
    paperNumber: typedLine(100),
    paperOn: optionalDay,
    correctionReason: typedLine(500),
    fileIds,
    files,
  }),
  async run(ctx, input) {
    if (input.personId === ctx.actor.personId) {
      throw sittingFailure('RuleBroken', 'sittings.own_slip_only');
    }
    return await recordSlip(ctx, input);
  },
});

/** Closed by the office when all have answered, or once the last day is over. */
export const closeWrittenVote = command({
  name: 'sittings.close_written',
  input: z.object({ writtenVoteId: z.uuid() }),
  async run(ctx, { writtenVoteId }) {
    const vote = await openVoteOf(ctx, writtenVoteId);
    const refused = mayNotAskInWriting(ctx.actor, vote);
    if (refused) throw sittingFailure('Forbidden', refused);
    const voters = await votersOf(ctx.tx, vote.tenant_id, vote.id);
    const { waiting } = countSlips(voters, await slipsOf(ctx.tx, vote.tenant_id, vote.id));
    if (waiting > 0 && vote.closes_on >= dayAt(ctx.now)) {
      const on = formatDay(knownDay(vote.closes_on));
      throw sittingFailure('RuleBroken', 'sittings.still_waiting', { waiting, on });
    }
    await countAndClose(ctx, vote);
    return { id: vote.id };
  },
});

export const withdrawWrittenVote = command({
  name: 'sittings.withdraw_written',
  input: z.object({
    writtenVoteId: z.uuid(),
    reason: requiredLine(500, 'Chưa nêu lý do.', 'Give the reason.'),
  }),
  async run(ctx, { writtenVoteId, reason }) {
    const vote = await openVoteOf(ctx, writtenVoteId);
    const refused = mayNotAskInWriting(ctx.actor, vote);
    if (refused) throw sittingFailure('Forbidden', refused);
    await updateWrittenVote(ctx.tx, vote, {
      state: 'withdrawn',
      closed_at: ctx.now,
      withdrawn_reason: reason,
    });
    ctx.emit({
      name: 'written_vote.withdrawn',
      subjectKind: 'written_vote',
      subjectId: vote.id,
      councilId: vote.council_id,
      data: { code: vote.code },
    });
    return { id: vote.id };
  },
});

/** The next sitting is told of the result. */
export const reportWrittenVote = command({
  name: 'sittings.report_written',
  input: z.object({
    meetingId: z.uuid(),
    writtenVoteId: z.uuid(),
    itemId: chosenId,
    at: typedMoment,
    requestKey,
  }),
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'enter');
      const at = momentAt(ctx, input.at);
      const item = await itemHere(ctx, held, input.itemId);
      const vote = await lockWrittenVote(ctx.tx, ctx.actor.tenantId, input.writtenVoteId);
      if (!vote || vote.council_id !== held.meeting.council_id) {
        throw sittingFailure('NotFound', 'sittings.item_not_here');
      }
      if (vote.state !== 'closed') {
        throw sittingFailure('RuleBroken', 'sittings.written_still_open');
      }
      if (vote.reported_at) throw sittingFailure('Conflict', 'sittings.already_reported');
      await updateWrittenVote(ctx.tx, vote, {
        reported_meeting_id: held.meeting.id,
        reported_item_id: item?.id ?? null,
        reported_at: at,
      });
      ctx.emit({
        name: 'written_vote.reported',
        subjectKind: 'written_vote',
        subjectId: vote.id,
        councilId: vote.council_id,
        data: { code: vote.code, meeting: held.meeting.code },
      });
      emitSitting(ctx, held, 'noted', { item: item?.id ?? null });
      return await tell(ctx, held, {
        kind: 'writtenReported',
        at,
        item_id: item?.id ?? null,
        written_vote_id: vote.id,
        note: vote.subject,
      });
    }),
});

/** The clock closes what is past its last day; said again it finds nothing. */
export const closePastWrittenVotes = command({
  name: 'sittings.close_past_written',
  input: z.object({ today: z.string(), limit: z.number().int().positive() }),
  async run(ctx, { today, limit }) {
    ctx.nothingChanged();
    const ids = await writtenVotesPast(ctx.tx, ctx.actor.tenantId, today, limit);
    for (const id of ids) {
      const vote = await lockWrittenVote(ctx.tx, ctx.actor.tenantId, id);
      if (vote?.state === 'open') await countAndClose(ctx, vote);
    }
    return ids.length;
  },
});
