import type { CommandContext } from '#src/platform/command.ts';
import { computeVote } from '../rules/majority.ts';
import { countSlips } from '../rules/slips.ts';
import { slipsOf, updateWrittenVote, votersOf } from '../store/written.ts';
import type { WrittenVote } from '../written-schema.ts';

/** Counts the slips and closes; what was not answered stays in the base. */
export async function countAndClose(ctx: CommandContext, vote: WrittenVote): Promise<void> {
  const { tx, now } = ctx;
  const voters = await votersOf(tx, vote.tenant_id, vote.id);
  const slips = await slipsOf(tx, vote.tenant_id, vote.id);
  const counted = countSlips(voters, slips);
  const tally = { ...counted, members: vote.members, present: counted.returned };
  const result = computeVote(vote.rule, tally, counted.chairSide);
  await updateWrittenVote(tx, vote, {
    state: 'closed',
    closed_at: now,
    votes_for: counted.for,
    votes_against: counted.against,
    votes_abstain: counted.abstain,
    outcome: result.outcome,
    decided_by_chair: result.decidedByChair,
  });
  ctx.emit({
    name: 'written_vote.closed',
    subjectKind: 'written_vote',
    subjectId: vote.id,
    councilId: vote.council_id,
    data: {
      code: vote.code,
      outcome: result.outcome,
      for: counted.for,
      against: counted.against,
      abstain: counted.abstain,
      waiting: counted.waiting,
    },
  });
}
