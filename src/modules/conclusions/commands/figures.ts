import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { conclusionFailure } from '../failures.ts';
import { forPublic, isEmpty } from '../figures.ts';
import { figuresInput, withdrawFiguresInput } from '../inputs.ts';
import { mayNotApproveFigures } from '../policy.ts';
import { conclusionFigures } from '../queries/rates.ts';
import { insertFigures, withdrawStored } from '../store/figures.ts';

function refuseOthers({ actor }: CommandContext): void {
  const refused = mayNotApproveFigures(actor, actor.councilId);
  if (refused) throw conclusionFailure('Forbidden', refused);
}

/** The figures as they stand today, frozen under the leader's name: the public reads these alone. */
export const approveFigures = command({
  name: 'conclusions.approve_figures',
  input: figuresInput,
  async run(ctx, { fromOn, toOn }) {
    refuseOthers(ctx);
    const { actor, now, tx } = ctx;
    const { tenantId, councilId } = actor;
    const period = { from: fromOn, to: toOn, today: dayAt(now) };
    const figures = await conclusionFigures(tx, { tenantId, councilId, ...period, isPublic: true });
    if (isEmpty(figures)) throw conclusionFailure('RuleBroken', 'conclusions.no_figures');
    const id = newId();
    await insertFigures(tx, {
      tenant_id: tenantId,
      id,
      council_id: councilId,
      from_on: fromOn,
      to_on: toOn,
      figures: JSON.stringify(forPublic(figures)),
      approved_by: actor.personId,
      approved_seat_id: actor.seatId,
      approved_at: now,
      withdrawn_at: null,
    });
    tell(ctx, id, 'conclusion_figures.approved', { from: fromOn, to: toOn });
    return { id };
  },
});

export const withdrawFigures = command({
  name: 'conclusions.withdraw_figures',
  input: withdrawFiguresInput,
  async run(ctx, { id }) {
    refuseOthers(ctx);
    const { actor, now, tx } = ctx;
    if (!(await withdrawStored(tx, actor, id, now)))
      throw conclusionFailure('NotFound', 'conclusions.figures_not_found');
    tell(ctx, id, 'conclusion_figures.withdrawn', {});
    return { id };
  },
});

function tell(
  ctx: CommandContext,
  id: string,
  name: string,
  data: Readonly<Record<string, string>>,
): void {
  ctx.emit({
    name,
    subjectKind: 'conclusion_figures',
    subjectId: id,
    councilId: ctx.actor.councilId,
    data,
  });
}
