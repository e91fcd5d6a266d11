import { dayAt } from '#src/council/calendar/index.ts';
import { unitByCode } from '#src/council/tenants/index.ts';
import { command } from '#src/platform/command.ts';
import { bodyFailure } from '../failures.ts';
import { addCouncilInput } from '../inputs.ts';
import { councilsOf } from '../queries/people.ts';
import { mayNotAddCouncil } from '../policy.ts';
import { setUpCouncil } from '../set-up.ts';
import { lockBody } from '../store/bodies.ts';
import { insertPerson, insertSeat } from '../store/people.ts';
import { openFor } from './accounts.ts';

/** The province adds one of its communes: council, bodies, and an administrator of its own. */
export const addCouncil = command({
  name: 'bodies.add_council',
  input: addCouncilInput,
  async run(ctx, input) {
    const refused = mayNotAddCouncil(ctx.actor);
    if (refused) throw bodyFailure('Forbidden', refused);
    const { tenantId } = ctx.actor;
    await lockBody(ctx.tx, tenantId, ctx.actor.councilId);
    const unit = await unitByCode(ctx.tx, input.unitCode);
    if (unit?.tier !== 'commune' || unit.parent_code !== ctx.actor.councilUnitCode) {
      throw bodyFailure('InvalidInput', 'bodies.not_a_commune');
    }
    const councils = await councilsOf(ctx.tx, tenantId);
    if (councils.some((council) => council.unit_code === unit.code)) {
      throw bodyFailure('Conflict', 'bodies.council_exists');
    }
    const made = await setUpCouncil(ctx.tx, { tenantId, unitCode: unit.code });
    const personId = await insertPerson(ctx.tx, {
      tenantId,
      fullName: input.adminName,
      now: ctx.now,
    });
    await insertSeat(ctx.tx, {
      tenantId,
      personId,
      bodyId: made.officeId,
      councilId: made.councilId,
      role: 'admin',
      fromOn: dayAt(ctx.now),
    });
    ctx.emit({
      name: 'council.set_up',
      subjectKind: 'body',
      subjectId: made.councilId,
      councilId: made.councilId,
      data: { unit: unit.code },
    });
    const account = await openFor(ctx, {
      personId,
      fullName: input.adminName,
      login: input.login,
    });
    return { councilId: made.councilId, account };
  },
});
