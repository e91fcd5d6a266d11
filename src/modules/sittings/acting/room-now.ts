import { heldOn } from '#src/modules/meetings/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { inviteesOf } from '#src/modules/invitations/index.ts';
import type { Invitee } from '#src/modules/invitations/index.ts';
import { quorumRuleFor } from '../rules/choosing.ts';
import { quorumOf } from '../rules/majority.ts';
import type { Quorum } from '../rules/majority.ts';
import { membersPresentAt } from '../rules/presence.ts';
import type { Stay } from '../rules/presence.ts';
import type { StoredRule, StoredStay } from '../schema.ts';
import { rulesInForce } from '../store/rules.ts';
import { staysOf, updateSitting } from '../store/sittings.ts';
import { emitSitting, tell } from './held.ts';
import type { Held } from './held.ts';

export interface InTheRoom {
  readonly people: readonly Invitee[];
  readonly stays: readonly StoredStay[];
  readonly rules: readonly StoredRule[];
  readonly quorumRule: StoredRule | null;
  readonly quorum: Quorum;
}

export function asStay(row: StoredStay): Stay {
  return {
    inviteeId: row.invitee_id,
    arrivedAt: row.arrived_at,
    leftAt: row.left_at,
    isSubstitute: row.is_substitute,
  };
}

export function attendants(people: readonly Invitee[]) {
  return people.map(({ id, has_vote }) => ({ id, hasVote: has_vote }));
}

/** Who is in the room at a moment, and whether they are enough by the rule of that day. */
export async function roomAt(
  { tx, actor }: CommandContext,
  { meeting }: Held,
  at: Date,
): Promise<InTheRoom> {
  const { tenantId } = actor;
  const people = await inviteesOf(tx, tenantId, meeting.id);
  const stays = await staysOf(tx, tenantId, meeting.id);
  const rules = await rulesInForce(tx, tenantId, meeting.council_id, heldOn(meeting));
  const quorumRule = quorumRuleFor(rules, meeting.kind);
  const members = people.filter(({ has_vote }) => has_vote).length;
  const present = membersPresentAt(attendants(people), stays.map(asStay), at);
  const rule = quorumRule && {
    numerator: quorumRule.numerator,
    denominator: quorumRule.denominator,
    isStrict: quorumRule.is_strict,
    base: quorumRule.base,
    chairDecidesTie: false,
  };
  return { people, stays, rules, quorumRule, quorum: quorumOf(rule, members, present) };
}

/** After somebody came or went: the loss of the quorum is told once, and its return. */
export async function settleQuorum(ctx: CommandContext, held: Held, at: Date): Promise<Quorum> {
  const { quorum } = await roomAt(ctx, held, ctx.now);
  const { sitting } = held;
  const isUnderWay = sitting.state === 'open' || sitting.state === 'adjourned';
  if (!isUnderWay || quorum.isReached === sitting.has_quorum) return quorum;
  const { present, members, needed } = quorum;
  await updateSitting(ctx.tx, sitting, { has_quorum: quorum.isReached });
  const kind = quorum.isReached ? 'quorumRegained' : 'quorumLost';
  await tell(ctx, held, { kind, at, present, members });
  emitSitting(ctx, held, quorum.isReached ? 'quorum_regained' : 'quorum_lost', {
    present,
    members,
    needed,
  });
  return quorum;
}
