import { addDays, dayAt } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { newCode } from '#src/council/numbering/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { membersOfBody } from '#src/modules/invitations/index.ts';
import { atField, sittingFailure } from '../failures.ts';
import { mayNotAskInWriting } from '../policy.ts';
import { asUsed, voteRulesFor } from '../rules/choosing.ts';
import { rulesInForce } from '../store/rules.ts';
import { insertWrittenVote } from '../store/written.ts';

export interface NewWrittenVote {
  readonly subject: string;
  readonly text?: string | undefined;
  readonly closesOn: Day;
  /** Left out: the usual rule. */
  readonly ruleId?: string | null | undefined;
  /** Which body is asked; the Standing Committee unless told. */
  readonly bodyId: string;
  readonly recordKind?: string | undefined;
  readonly recordId?: string | undefined;
  readonly isRestricted?: boolean | undefined;
  readonly fileIds?: readonly string[] | undefined;
}

/** Asks the members of a body for their opinion in writing, between two sittings. */
export async function openWrittenVote(
  ctx: CommandContext,
  input: NewWrittenVote,
): Promise<{ id: string; code: string }> {
  const { tx, actor, now } = ctx;
  const refused = mayNotAskInWriting(actor, { council_id: actor.councilId });
  if (refused) throw sittingFailure('Forbidden', refused);
  const today = dayAt(now);
  if (input.closesOn < addDays(today, 1)) {
    throw atField(actor.locale, 'closesOn', 'sittings.closes_in_past');
  }
  const rules = await rulesInForce(tx, actor.tenantId, actor.councilId, today);
  const fitting = voteRulesFor(rules, 'writtenOpinion', null);
  const rule = input.ruleId ? fitting.find(({ id }) => id === input.ruleId) : fitting[0];
  if (!rule) throw atField(actor.locale, 'ruleId', 'sittings.no_written_rule');
  const members = await membersOfBody(tx, actor, input.bodyId, today);
  if (members.length === 0) throw sittingFailure('RuleBroken', 'sittings.no_members');
  const code = newCode('XY');
  const id = await insertWrittenVote(
    tx,
    {
      tenant_id: actor.tenantId,
      code,
      council_id: actor.councilId,
      body_id: input.bodyId,
      subject: input.subject,
      text: input.text ?? '',
      record_kind: input.recordKind ?? null,
      record_id: input.recordId ?? null,
      rule_id: rule.id,
      rule: JSON.stringify(asUsed(rule)),
      closes_on: input.closesOn,
      members: members.length,
      outcome: null,
      opened_by: actor.personId,
      opened_at: now,
      closed_at: null,
      reported_meeting_id: null,
      reported_item_id: null,
      reported_at: null,
      is_restricted: input.isRestricted ?? false,
    },
    members.map(({ seat, role }, position) => ({
      person_id: seat.personId,
      seat_id: seat.seatId,
      name: seat.name,
      is_chair: role === 'chair',
      position,
    })),
  );
  if (input.fileIds && input.fileIds.length > 0) {
    const owner = { tenantId: actor.tenantId, personId: actor.personId, at: now };
    await ctx.files.attach(tx, owner, input.fileIds, { kind: 'written_vote', id });
  }
  ctx.emit({
    name: 'written_vote.opened',
    subjectKind: 'written_vote',
    subjectId: id,
    councilId: actor.councilId,
    data: { code, members: members.length, closesOn: input.closesOn },
  });
  return { id, code };
}
