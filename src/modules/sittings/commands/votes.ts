import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { requiredLine, typedLine } from '#src/platform/text/inputs.ts';
import { emitSitting, heldSitting, itemHere, momentAt } from '../acting/held.ts';
import type { Held } from '../acting/held.ts';
import { once } from '../acting/once.ts';
import { roomAt } from '../acting/room-now.ts';
import type { InTheRoom } from '../acting/room-now.ts';
import { atField, sittingFailure } from '../failures.ts';
import { chosenId, oneOf, orNone, requestKey, someNumber } from '../inputs/parts.ts';
import { typedMoment } from '../moments.ts';
import { asUsed, voteRulesFor } from '../rules/choosing.ts';
import { computeVote, impossibleIn, VOTE_SIDES } from '../rules/majority.ts';
import type { Ballots, Tally } from '../rules/majority.ts';
import type { StoredRule } from '../schema.ts';
import { VOTE_METHODS } from '../schema.ts';
import { insertVote, lockVote, supersedeVote } from '../store/entries.ts';

const MOST = 999;

const counted = {
  method: oneOf(VOTE_METHODS),
  ruleId: chosenId,
  votesFor: someNumber(MOST),
  votesAgainst: someNumber(MOST),
  votesAbstain: someNumber(MOST),
  issued: someNumber(MOST),
  returned: someNumber(MOST),
  valid: someNumber(MOST),
  invalid: someNumber(MOST),
  /** Who counted. */
  board: typedLine(500),
  chairSide: orNone(VOTE_SIDES),
  at: typedMoment,
  fileIds: z.array(z.uuid()).max(20).default([]),
  /** The record of the counting board, scanned. */
  files: z.array(z.instanceof(File)).max(10).default([]),
};

const subject = requiredLine(1_000, 'Chưa ghi nội dung biểu quyết.', 'Enter what is voted on.');

export const recordVoteInput = z.object({
  meetingId: z.uuid(),
  itemId: chosenId,
  subject,
  requestKey,
  ...counted,
});

export const correctVoteInput = z.object({
  meetingId: z.uuid(),
  voteId: z.uuid(),
  subject,
  reason: requiredLine(500, 'Chưa nêu lý do đính chính.', 'Give the reason of the correction.'),
  requestKey,
  ...counted,
});

type Counted = z.output<z.ZodObject<typeof counted>>;

/** A vote taken in the room: its rule, its numbers, and the result that follows from them. */
export const recordVote = command({
  name: 'sittings.record_vote',
  input: recordVoteInput,
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'vote');
      const item = await itemHere(ctx, held, input.itemId);
      const at = momentAt(ctx, input.at);
      const vote = await countedVote(ctx, held, input, at, item?.kind ?? null);
      return await keep(ctx, held, input, {
        ...vote,
        item_id: item?.id ?? null,
        subject: input.subject,
        corrects_id: null,
      });
    }),
});

/** Wrong numbers are put right by a record of its own; the former one stays, with the reason. */
export const correctVote = command({
  name: 'sittings.correct_vote',
  input: correctVoteInput,
  run: async (ctx, input) =>
    await once(ctx, input.requestKey, async () => {
      const held = await heldSitting(ctx, input.meetingId, 'correct');
      const former = await lockVote(ctx.tx, ctx.actor.tenantId, input.voteId);
      if (!former || former.meeting_id !== held.meeting.id) {
        throw sittingFailure('NotFound', 'sittings.item_not_here');
      }
      if (!former.is_current) throw sittingFailure('Conflict', 'sittings.vote_corrected');
      const item = await itemHere(ctx, held, former.item_id);
      const at = input.at ? momentAt(ctx, input.at) : former.taken_at;
      const vote = await countedVote(ctx, held, input, at, item?.kind ?? null);
      await supersedeVote(ctx.tx, former);
      return await keep(ctx, held, input, {
        ...vote,
        item_id: former.item_id,
        subject: input.subject,
        corrects_id: former.id,
        corrected_reason: input.reason,
      });
    }),
});

async function countedVote(
  ctx: CommandContext,
  held: Held,
  input: Counted,
  at: Date,
  itemKind: Parameters<typeof voteRulesFor>[2],
) {
  const room = await roomAt(ctx, held, at);
  refuseWithoutQuorum(room);
  const rule = ruleOf(ctx, held, room, input.ruleId, itemKind);
  const { members, present } = room.quorum;
  const tally: Tally = {
    members,
    present,
    for: input.votesFor ?? 0,
    against: input.votesAgainst ?? 0,
    abstain: input.votesAbstain ?? 0,
  };
  const ballots = input.method === 'ballot' ? ballotsOf(ctx, input) : null;
  const impossible = impossibleIn(tally, ballots);
  if (impossible) {
    throw atField(ctx.actor.locale, 'votesFor', impossible.code, impossible.facts);
  }
  const used = asUsed(rule);
  const result = computeVote(used, tally, input.chairSide);
  if (rule.chair_decides_tie && result.isTie && input.chairSide === null) {
    throw atField(ctx.actor.locale, 'chairSide', 'sittings.chair_side_needed');
  }
  return {
    tenant_id: ctx.actor.tenantId,
    meeting_id: held.meeting.id,
    method: input.method,
    rule_id: rule.id,
    rule: JSON.stringify(used),
    taken_at: at,
    members,
    present,
    votes_for: tally.for,
    votes_against: tally.against,
    votes_abstain: tally.abstain,
    issued: ballots?.issued ?? null,
    returned: ballots?.returned ?? null,
    valid: ballots?.valid ?? null,
    invalid: ballots?.invalid ?? null,
    board: input.method === 'ballot' ? input.board : '',
    chair_side: input.chairSide,
    outcome: result.outcome,
    decided_by_chair: result.decidedByChair,
    recorded_by: ctx.actor.personId,
    recorded_at: ctx.now,
  };
}

function refuseWithoutQuorum({ quorum }: InTheRoom): void {
  if (quorum.isReached) return;
  const { present, members, needed } = quorum;
  throw sittingFailure('RuleBroken', 'sittings.no_quorum', { present, members, needed });
}

function ruleOf(
  { actor }: CommandContext,
  { meeting }: Held,
  { rules }: InTheRoom,
  ruleId: string | null,
  itemKind: Parameters<typeof voteRulesFor>[2],
): StoredRule {
  const fitting = voteRulesFor(rules, meeting.kind, itemKind);
  if (fitting.length === 0) throw sittingFailure('RuleBroken', 'sittings.no_rule');
  const rule = ruleId === null ? fitting[0] : fitting.find(({ id }) => id === ruleId);
  if (!rule) throw atField(actor.locale, 'ruleId', 'sittings.rule_not_here');
  return rule;
}

function ballotsOf({ actor }: CommandContext, input: Counted): Ballots {
  const { issued, returned, valid, invalid } = input;
  if (issued === null || returned === null || valid === null || invalid === null) {
    throw atField(actor.locale, 'issued', 'sittings.ballots_needed');
  }
  if (input.board === '') throw atField(actor.locale, 'board', 'sittings.board_needed');
  return { issued, returned, valid, invalid };
}

async function keep(
  ctx: CommandContext,
  held: Held,
  { fileIds, files }: Pick<Counted, 'fileIds' | 'files'>,
  vote: Parameters<typeof insertVote>[1],
): Promise<string> {
  const id = await insertVote(ctx.tx, vote);
  const { tenantId, personId } = ctx.actor;
  const owner = { tenantId, personId, at: ctx.now };
  const scans = [...fileIds];
  for (const file of files) scans.push((await ctx.files.keep(ctx.tx, owner, file)).id);
  if (scans.length > 0) {
    await ctx.files.attach(ctx.tx, owner, scans, { kind: 'sitting_vote', id });
  }
  emitSitting(ctx, held, vote.corrects_id ? 'vote_corrected' : 'vote_recorded', {
    vote: id,
    item: vote.item_id ?? null,
    outcome: vote.outcome,
    for: vote.votes_for,
    against: vote.votes_against,
    abstain: vote.votes_abstain,
  });
  return id;
}
