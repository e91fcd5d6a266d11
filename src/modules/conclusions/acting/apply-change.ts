import { dayAt } from '#src/council/calendar/index.ts';
import { actOnDuty, renameDuty } from '#src/council/duties/index.ts';
import type { ActInput, DutyAct } from '#src/council/duties/index.ts';
import { signedBy } from '#src/council/papers/index.ts';
import type { Paper } from '#src/council/papers/schema.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { conclusionFailure } from '../failures.ts';
import { dutyStepsOf } from '../rules.ts';
import type { DutyStep, PlacedDuty } from '../rules.ts';
import type { ConclusionFacts } from '../schema.ts';
import type { ConclusionChange } from '../store/changes.ts';
import { setCoBodies, updateConclusion } from '../store/conclusions.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { isDueOn, placedDutiesOf, retireDuty } from '../store/duties.ts';
import { dueColumns } from './facts.ts';
import { dutyTitle, placeFor } from './place.ts';

interface Correcting {
  readonly ctx: CommandContext;
  readonly paper: Paper;
  readonly conclusion: Conclusion;
  readonly change: ConclusionChange;
}

/** The correction takes force: the conclusion says it, its duties follow. */
export async function applyChange(
  ctx: CommandContext,
  paper: Paper,
  conclusion: Conclusion,
  change: ConclusionChange,
): Promise<void> {
  const at = { ctx, paper, conclusion, change };
  const duties = await placedDutiesOf(ctx.tx, conclusion.tenant_id, conclusion.id);
  const steps =
    conclusion.kind === 'assigned' ? dutyStepsOf(change.before, change.after, duties) : [];
  if (steps === 'conclusions.no_due_change') throw conclusionFailure('RuleBroken', steps);
  for (const step of steps) await follow(at, step, duties);
  await write(at, change.after);
  ctx.emit({
    name: change.action === 'remove' ? 'conclusion.withdrawn' : 'conclusion.corrected',
    subjectKind: 'conclusion',
    subjectId: conclusion.id,
    councilId: conclusion.council_id,
    data: { code: conclusion.code, paper: paper.id },
  });
}

async function write(
  { ctx, conclusion, change }: Correcting,
  after: ConclusionFacts | null,
): Promise<void> {
  if (after === null) {
    await updateConclusion(ctx.tx, conclusion, { state: 'withdrawn' }, ctx.now);
    return;
  }
  await updateConclusion(
    ctx.tx,
    conclusion,
    {
      content: after.content,
      lead_body_id: after.leadBodyId,
      lead_named: '',
      co_named: '',
      lead_person: after.leadPerson,
      product: after.product,
      report_to: after.reportTo,
      ...dueColumns(after),
      is_undated: after.isUndated,
    },
    ctx.now,
  );
  await setCoBodies(ctx.tx, change.tenant_id, conclusion.id, after.coBodyIds);
}

async function follow(
  at: Correcting,
  step: DutyStep,
  duties: readonly PlacedDuty[],
): Promise<void> {
  const { ctx, paper, conclusion, change } = at;
  switch (step.step) {
    case 'lift':
      await act(at, step.dutyId, 'lift', { endParts: true });
      if (change.after !== null)
        await retireDuty(ctx.tx, conclusion.tenant_id, conclusion.id, step.dutyId);
      return;
    case 'transfer':
      return await act(at, step.dutyId, 'transfer', {
        toBodyId: step.toBodyId,
        endParts: true,
        ...(step.dueOn === null ? {} : { dueOn: step.dueOn }),
      });
    case 'extend':
      if (await isDueOn(ctx.tx, conclusion.tenant_id, step.dutyId, step.dueOn)) return;
      return await act(at, step.dutyId, 'extend', { dueOn: step.dueOn });
    case 'rename':
      if (isOpen(duties, step.dutyId)) await act(at, step.dutyId, 'note', {});
      return await renameDuty(ctx, step.dutyId, dutyTitle(conclusion, change.after?.content ?? ''));
    case 'place':
      if (change.after === null) return;
      return await placeFor(ctx, paper, conclusion, change.after, [step]);
  }
}

function isOpen(duties: readonly PlacedDuty[], dutyId: string): boolean {
  const state = duties.find((duty) => duty.dutyId === dutyId)?.state;
  return state !== undefined && state !== 'settled' && state !== 'lifted';
}

/** Who confirmed the correction and who signed the notice that says it: theirs is the decision. */
async function decidersOf(
  { tx }: CommandContext,
  paper: Paper,
  change: ConclusionChange,
): Promise<readonly string[]> {
  const signed = await signedBy(tx, paper);
  return [change.confirmed_by, signed?.personId ?? null].filter((id) => id !== null);
}

/** An act of the Standing Committee; the paper stands behind it. */
async function act(
  { ctx, paper, change }: Correcting,
  dutyId: string,
  name: DutyAct,
  input: ActInput,
): Promise<void> {
  await actOnDuty(
    ctx,
    dutyId,
    name,
    {
      on: dayAt(ctx.now),
      note: change.reason,
      documentNumber: paper.symbol ?? undefined,
      documentOn: paper.dated_on ?? undefined,
      ...input,
    },
    { permittedByRoom: true, decidedBy: await decidersOf(ctx, paper, change) },
  );
}
