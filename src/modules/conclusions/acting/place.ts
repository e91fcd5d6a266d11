import { standingCommitteeOf } from '#src/council/bodies/index.ts';
import { placeDuty } from '#src/council/duties/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { Paper } from '#src/council/papers/schema.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { CONCLUSION_DUTY } from '../duty-kind.ts';
import { watchersOf } from '../queries/bodies.ts';
import type { ConclusionFacts } from '../schema.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { linkDuty } from '../store/duties.ts';
import { conclusionFailure } from '../failures.ts';

const TITLE = 300;

/** What the duty is called; a restricted matter is not told in the register. */
export function dutyTitle(
  { code, is_restricted }: Pick<Conclusion, 'code' | 'is_restricted'>,
  content: string,
): string {
  if (is_restricted) return `Kết luận ${code} (nội dung hạn chế)`;
  const line = content.replaceAll(/\s+/g, ' ');
  return line.length <= TITLE ? line : `${line.slice(0, TITLE - 1)}…`;
}

export interface Owing {
  readonly bodyId: string;
  readonly part: 'lead' | 'co';
}

/** Lead and helpers each owe the Standing Committee, from the day of the notice, by the day it says. */
export async function placeFor(
  ctx: CommandContext,
  paper: Paper,
  conclusion: Conclusion,
  facts: ConclusionFacts,
  owing: readonly Owing[],
): Promise<void> {
  const { actor, tx } = ctx;
  const creditor = await standingCommitteeOf(tx, actor, dayAt(ctx.now));
  if (!creditor) throw conclusionFailure('NotFound', 'conclusions.no_meeting');
  for (const { bodyId, part } of owing) {
    const duty = await placeDuty(ctx, {
      kind: CONCLUSION_DUTY,
      title: dutyTitle(conclusion, facts.content),
      link: `/conclusions/${conclusion.code}`,
      recordKind: 'conclusion',
      recordId: conclusion.id,
      councilId: conclusion.council_id,
      creditorBodyId: creditor.id,
      debtorBodyId: bodyId,
      due:
        facts.dueOn === null
          ? null
          : { dueOn: facts.dueOn, explanation: facts.dueExplanation, proposed: false },
      watchers: await watchersOf(tx, actor, bodyId),
      part,
      placedOn: paper.dated_on ?? dayAt(ctx.now),
      documentNumber: paper.symbol ?? undefined,
      documentOn: paper.dated_on ?? undefined,
    });
    await linkDuty(tx, {
      tenant_id: conclusion.tenant_id,
      conclusion_id: conclusion.id,
      duty_id: duty.id,
      part,
    });
  }
}

export function owingOf(facts: ConclusionFacts): readonly Owing[] {
  if (facts.leadBodyId === null) return [];
  return [
    { bodyId: facts.leadBodyId, part: 'lead' },
    ...facts.coBodyIds.map((bodyId) => ({ bodyId, part: 'co' }) as const),
  ];
}
