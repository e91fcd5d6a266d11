import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { typedLine } from '#src/platform/text/inputs.ts';
import { tenantFailure } from './failures.ts';
import { mayNotConfirm } from './policy.ts';
import { readPredecessors } from './predecessors.ts';
import { unitByCode } from './queries.ts';
import { insertConfirmation, withdrawConfirmation } from './store.ts';

/** A person says: this unit took over that former one. Only then do figures "as now" follow it. */
export const confirmSuccession = command({
  name: 'tenants.confirm_succession',
  input: z.object({ unitCode: typedLine(20), fromName: typedLine(120), note: typedLine(500) }),
  async run(ctx, { unitCode, fromName, note }) {
    const refused = mayNotConfirm(ctx.actor);
    if (refused) throw tenantFailure('Forbidden', refused);
    const unit = await unitByCode(ctx.tx, unitCode);
    if (!unit) throw tenantFailure('NotFound', 'tenants.no_unit');
    const proposal = readPredecessors(unit.predecessors).successions.find(
      (one) => `${one.fromKind} ${one.fromName}` === fromName,
    );
    if (!proposal) {
      throw tenantFailure('RuleBroken', 'tenants.not_a_predecessor', { from: fromName });
    }
    const id = await insertConfirmation(ctx.tx, {
      tenantId: ctx.actor.tenantId,
      fromName,
      toUnitCode: unitCode,
      share: proposal.share,
      note,
      confirmedBy: ctx.actor.personId,
      confirmedAt: ctx.now,
    });
    if (!id) throw tenantFailure('Conflict', 'tenants.already_confirmed', { from: fromName });
    ctx.emit({
      name: 'succession.confirmed',
      subjectKind: 'succession',
      subjectId: id,
      councilId: ctx.actor.councilId,
      data: { to: unitCode, from: fromName, share: proposal.share },
    });
    return { id };
  },
});

export const withdrawSuccession = command({
  name: 'tenants.withdraw_succession',
  input: z.object({ id: z.uuid() }),
  async run(ctx, { id }) {
    const refused = mayNotConfirm(ctx.actor);
    if (refused) throw tenantFailure('Forbidden', refused);
    const unitCode = await withdrawConfirmation(ctx.tx, ctx.actor.tenantId, id, ctx.now);
    if (!unitCode) throw platformFailure('NotFound', 'platform.not_found');
    ctx.emit({
      name: 'succession.withdrawn',
      subjectKind: 'succession',
      subjectId: id,
      councilId: ctx.actor.councilId,
      data: { to: unitCode },
    });
    return { unitCode };
  },
});
