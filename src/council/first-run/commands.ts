import { insertAccount } from '#src/platform/auth/account-store.ts';
import {
  insertPerson,
  insertSeat,
  setUpCouncil,
  setUpTenant,
  unseatedActor,
} from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { unitByCode } from '#src/council/tenants/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { firstRunFailure } from './failures.ts';
import { firstRunInput } from './inputs.ts';
import { claimEmptyDatabase } from './store.ts';

/** Nobody is signed in yet: the first administrator acts, with the ids they are about to get. */
export function firstActor(locale: Locale): Actor {
  const ids = { tenantId: newId(), personId: newId() };
  return unseatedActor({ ...ids, locale, via: 'operator', scopes: ['*'] });
}

/** The tenant, its council with everything around it, and the first administrator. Once, ever. */
export const runFirst = command({
  name: 'first_run.run_first',
  input: firstRunInput,
  async run(ctx, input) {
    if (!(await claimEmptyDatabase(ctx.tx))) throw firstRunFailure('Conflict', 'first_run.done');
    const unit = await unitByCode(ctx.tx, input.unitCode);
    if (!unit || unit.valid_to !== null || unit.tier === 'district') {
      throw firstRunFailure(
        'InvalidInput',
        'first_run.no_council',
        {},
        {
          unitCode:
            ctx.actor.locale === 'vi'
              ? 'Chọn một tỉnh, thành phố, xã, phường hoặc đặc khu hiện hành.'
              : 'Choose a province or commune in force.',
        },
      );
    }
    const tenantId = await setUpTenant(ctx.tx, {
      id: ctx.actor.tenantId,
      name: unit.name,
      unitCode: unit.code,
      now: ctx.now,
    });
    const made = await setUpCouncil(ctx.tx, {
      tenantId,
      unitCode: unit.code,
      term: { label: input.termLabel, startsOn: input.termFrom, endsOn: input.termTo },
      ...(input.officeName && { officeName: input.officeName }),
    });
    await seatAdministrator(ctx, input, made);
    ctx.emit({
      name: 'council.set_up',
      subjectKind: 'body',
      subjectId: made.councilId,
      councilId: made.councilId,
      data: { unit: unit.code },
    });
    return { tenantId, councilId: made.councilId };
  },
});

async function seatAdministrator(
  ctx: CommandContext,
  input: { adminName: string; login: string; password: string; alsoClerk: boolean },
  made: { councilId: string; officeId: string },
): Promise<void> {
  const { tenantId, personId } = ctx.actor;
  const { adminName: fullName, login, password } = input;
  await insertPerson(ctx.tx, { id: personId, tenantId, fullName, now: ctx.now });
  const seat = {
    tenantId,
    personId,
    bodyId: made.officeId,
    councilId: made.councilId,
    fromOn: dayAt(ctx.now),
  };
  await insertSeat(ctx.tx, { ...seat, role: 'admin' });
  if (input.alsoClerk) await insertSeat(ctx.tx, { ...seat, role: 'clerk' });
  await insertAccount(ctx.tx, {
    tenantId,
    personId,
    login,
    password,
    now: ctx.now,
  });
}
