import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { bodyFailure } from '../failures.ts';
import { addBodyInput, editBodyInput, endBodyInput } from '../inputs.ts';
import { mayNotManageBody } from '../policy.ts';
import { bodyById } from '../queries/bodies.ts';
import type { Body } from '../queries/bodies.ts';
import { endBodyOn, insertBodies, lockBody, updateBody } from '../store/bodies.ts';
import { seatsAfter } from '../store/people.ts';

async function manageable(ctx: CommandContext, id: string): Promise<Body> {
  const body = await bodyById(ctx.tx, ctx.actor.tenantId, id);
  if (!body) throw platformFailure('NotFound', 'platform.not_found');
  const refused = mayNotManageBody(ctx.actor, body);
  if (refused) throw bodyFailure('Forbidden', refused);
  return body;
}

export const addBody = command({
  name: 'bodies.add_body',
  input: addBodyInput,
  async run(ctx, input) {
    const councilId = input.outside ? null : ctx.actor.councilId;
    const refused = mayNotManageBody(ctx.actor, { council_id: councilId });
    if (refused) throw bodyFailure('Forbidden', refused);
    if (input.parentId) await manageable(ctx, input.parentId);
    const id = newId();
    await insertBodies(ctx.tx, [
      {
        id,
        tenantId: ctx.actor.tenantId,
        councilId,
        kind: input.kind,
        name: input.name,
        shortName: input.shortName || input.name,
        symbol: input.symbol,
        phone: input.phone,
        email: input.email,
        unitCode: input.outside ? null : ctx.actor.councilUnitCode,
        parentId: input.parentId || councilId,
        isOutside: input.outside,
        sortOrder: 500,
        validFrom: input.validFrom,
      },
    ]);
    ctx.emit({
      name: 'body.added',
      subjectKind: 'body',
      subjectId: id,
      councilId: ctx.actor.councilId,
      data: { kind: input.kind, from: input.validFrom, outside: input.outside },
    });
    return { id };
  },
});

export const editBody = command({
  name: 'bodies.edit_body',
  input: editBodyInput,
  async run(ctx, { id, ...input }) {
    await manageable(ctx, id);
    const shortName = input.shortName || input.name;
    await updateBody(ctx.tx, ctx.actor.tenantId, id, { ...input, shortName });
    ctx.emit({
      name: 'body.edited',
      subjectKind: 'body',
      subjectId: id,
      councilId: ctx.actor.councilId,
    });
    return { id };
  },
});

/** A body ends on a day; nobody may still sit in it the day after. */
export const endBody = command({
  name: 'bodies.end_body',
  input: endBodyInput,
  async run(ctx, { id, validTo }) {
    await lockBody(ctx.tx, ctx.actor.tenantId, id);
    const body = await manageable(ctx, id);
    if (body.kind === 'council') throw bodyFailure('RuleBroken', 'bodies.council_stays');
    if (validTo < body.valid_from) {
      throw bodyFailure('RuleBroken', 'bodies.ends_before_start', { from: body.valid_from });
    }
    const count = await seatsAfter(ctx.tx, ctx.actor.tenantId, id, validTo);
    if (count > 0) throw bodyFailure('RuleBroken', 'bodies.has_people', { count });
    await endBodyOn(ctx.tx, ctx.actor.tenantId, id, validTo);
    ctx.emit({
      name: 'body.ended',
      subjectKind: 'body',
      subjectId: id,
      councilId: ctx.actor.councilId,
      data: { on: validTo },
    });
    return { id };
  },
});
