import { dayAt, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { day as knownDay } from '#src/council/calendar/index.ts';
import { markAboutRead } from '#src/modules/notifications/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atField, sittingFailure } from '../failures.ts';
import { mayNotAskInWriting } from '../policy.ts';
import type { VoteSide } from '../rules/majority.ts';
import { newestSlips } from '../rules/slips.ts';
import { insertSlip, lockWrittenVote, slipsOf, votersOf } from '../store/written.ts';
import type { WrittenSlip, WrittenVote } from '../written-schema.ts';

export interface NewSlip {
  readonly writtenVoteId: string;
  /** Left out: the member's own. */
  readonly personId?: string | null | undefined;
  readonly answer: VoteSide;
  readonly opinion?: string | undefined;
  /** The signed paper the office types from. */
  readonly paperNumber?: string | undefined;
  readonly paperOn?: Day | null | undefined;
  readonly fileIds?: readonly string[] | undefined;
  /** Needed where the office enters a member's paper once more. */
  readonly correctionReason?: string | undefined;
  /** The scan; kept once the slip may be recorded. */
  readonly files?: readonly File[] | undefined;
  /** How many slips of this member the person had seen. */
  readonly seenNumber?: number | null | undefined;
}

/** An open vote, held. */
export async function openVoteOf(ctx: CommandContext, id: string): Promise<WrittenVote> {
  const vote = await lockWrittenVote(ctx.tx, ctx.actor.tenantId, id);
  if (!vote) throw sittingFailure('NotFound', 'sittings.not_asked');
  if (vote.state === 'withdrawn') {
    throw sittingFailure('RuleBroken', 'sittings.written_withdrawn');
  }
  if (vote.state === 'closed') {
    const on = vote.closed_at ? formatDay(dayAt(vote.closed_at)) : '';
    throw sittingFailure('RuleBroken', 'sittings.written_closed', { on });
  }
  return vote;
}

/**
 * A slip comes in: a member's own, changeable until the vote closes; or typed by the office from the
 * paper the member signed. Never one member for another, and never the office over a member's own.
 */
export async function recordSlip(ctx: CommandContext, input: NewSlip): Promise<{ id: string }> {
  const { tx, actor, now } = ctx;
  const vote = await openVoteOf(ctx, input.writtenVoteId);
  const personId = input.personId ?? actor.personId;
  const isOwn = personId === actor.personId;
  const voters = await votersOf(tx, actor.tenantId, vote.id);
  const voter = voters.find(({ person_id }) => person_id === personId);
  if (!voter) throw sittingFailure(isOwn ? 'Forbidden' : 'NotFound', 'sittings.not_asked');
  if (!isOwn) refuseOthersHand(ctx, vote);
  if (vote.closes_on < dayAt(now) && isOwn) {
    const on = formatDay(knownDay(vote.closes_on));
    throw sittingFailure('RuleBroken', 'sittings.written_closed', { on });
  }
  const before = newestSlips(await slipsOf(tx, actor.tenantId, vote.id)).get(personId);
  refuseOver(voter.name, before, input, isOwn);
  if (!isOwn) refuseUnexplained(ctx, voter.name, before, input);
  const paperOn = isOwn ? null : paperDay(ctx, input);
  const id = await insertSlip(tx, {
    tenant_id: actor.tenantId,
    written_vote_id: vote.id,
    person_id: personId,
    number: (before?.number ?? 0) + 1,
    answer: input.answer,
    opinion: input.opinion ?? '',
    channel: isOwn ? 'self' : 'paper',
    paper_number: isOwn ? '' : (input.paperNumber ?? ''),
    paper_on: paperOn,
    given_at: now,
    entered_by: actor.personId,
    correction_reason: isOwn || !before ? '' : (input.correctionReason ?? ''),
  });
  await attachScans(ctx, id, input);
  const who = { tenantId: actor.tenantId, personId };
  await markAboutRead(tx, who, { subjectId: vote.id, kinds: ['slip_asked'] }, now);
  ctx.emit({
    name: 'written_vote.slip_recorded',
    subjectKind: 'written_vote',
    subjectId: vote.id,
    councilId: vote.council_id,
    data: { code: vote.code, channel: isOwn ? 'self' : 'paper', again: before !== undefined },
  });
  return { id };
}

async function attachScans(ctx: CommandContext, id: string, input: NewSlip): Promise<void> {
  const owner = { tenantId: ctx.actor.tenantId, personId: ctx.actor.personId, at: ctx.now };
  const ids = [...(input.fileIds ?? [])];
  for (const file of input.files ?? []) ids.push((await ctx.files.keep(ctx.tx, owner, file)).id);
  if (ids.length > 0) await ctx.files.attach(ctx.tx, owner, ids, { kind: 'written_slip', id });
}

/** A paper already entered is replaced only with a reason. */
function refuseUnexplained(
  { actor }: CommandContext,
  name: string,
  before: WrittenSlip | undefined,
  { correctionReason = '' }: NewSlip,
): void {
  if (!before || correctionReason.trim() !== '') return;
  const at = formatInstant(before.given_at);
  throw atField(actor.locale, 'correctionReason', 'sittings.slip_entered', { name, at });
}

function refuseOthersHand({ actor }: CommandContext, vote: WrittenVote): void {
  const refused = mayNotAskInWriting(actor, vote);
  if (refused) throw sittingFailure('Forbidden', 'sittings.own_slip_only');
}

function refuseOver(
  name: string,
  before: WrittenSlip | undefined,
  input: NewSlip,
  isOwn: boolean,
): void {
  const at = before ? formatInstant(before.given_at) : '';
  if (before?.channel === 'self' && !isOwn) {
    throw sittingFailure('RuleBroken', 'sittings.member_gave_own', { name, at });
  }
  const seen = input.seenNumber ?? null;
  if (seen !== null && seen !== (before?.number ?? 0)) {
    throw sittingFailure('Conflict', 'sittings.slip_changed', { name, at });
  }
}

function paperDay({ actor, now }: CommandContext, { paperOn }: NewSlip): Day {
  if (!paperOn) throw atField(actor.locale, 'paperOn', 'sittings.paper_needed');
  if (paperOn > dayAt(now)) throw atField(actor.locale, 'paperOn', 'sittings.paper_in_future');
  return paperOn;
}
