import { dayAt } from '#src/council/calendar/index.ts';
import { insertAccount } from '#src/platform/auth/account-store.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import {
  accountOfPerson,
  oneTimePassword,
  replacePassword,
  switchAccount,
} from '../store/accounts.ts';
import { bodyFailure } from '../failures.ts';
import { openAccountInput, resetPasswordInput, switchAccountInput } from '../inputs.ts';
import { hasSeatOutside, personOfCouncil } from '../queries/people.ts';
import type { Person } from '../queries/people.ts';
import { mayNotManageAccountOf } from '../policy.ts';

/** Shown once to whoever opened the account, and kept nowhere. */
export interface OpenedAccount {
  readonly fullName: string;
  readonly login: string;
  readonly password: string;
}

interface AccountWanted {
  readonly personId: string;
  readonly fullName: string;
  readonly login: string;
}

export async function openFor(ctx: CommandContext, wanted: AccountWanted): Promise<OpenedAccount> {
  const password = oneTimePassword();
  const id = await insertAccount(ctx.tx, {
    tenantId: ctx.actor.tenantId,
    personId: wanted.personId,
    login: wanted.login,
    password,
    mustChange: true,
    now: ctx.now,
  });
  if (!id) throw bodyFailure('Conflict', 'bodies.login_taken', { login: wanted.login });
  emitAccount(ctx, 'account.opened', id, wanted.personId);
  return { fullName: wanted.fullName, login: wanted.login, password };
}

function emitAccount(ctx: CommandContext, name: string, id: string, person: string): void {
  const { councilId } = ctx.actor;
  ctx.emit({ name, subjectKind: 'account', subjectId: id, councilId, data: { person } });
}

async function managed(ctx: CommandContext, personId: string): Promise<Person> {
  const { tenantId, councilId } = ctx.actor;
  const person = await personOfCouncil(ctx.tx, tenantId, councilId, personId);
  if (!person) throw platformFailure('NotFound', 'platform.not_found');
  const sitsElsewhere = await hasSeatOutside(ctx.tx, tenantId, councilId, personId, dayAt(ctx.now));
  const refused = mayNotManageAccountOf(ctx.actor, { sitsElsewhere });
  if (refused) throw bodyFailure('Forbidden', refused);
  return person;
}

export const openAccount = command({
  name: 'bodies.open_account',
  input: openAccountInput,
  async run(ctx, { personId, login }) {
    const person = await managed(ctx, personId);
    const standing = await accountOfPerson(ctx.tx, ctx.actor.tenantId, personId);
    if (standing) throw bodyFailure('Conflict', 'bodies.has_account', { login: standing.login });
    return await openFor(ctx, { personId, fullName: person.full_name, login });
  },
});

/** A new one-time password for somebody who lost theirs; their sessions, keys and second factor end. */
export const resetPassword = command({
  name: 'bodies.reset_password',
  input: resetPasswordInput,
  async run(ctx, { personId }): Promise<OpenedAccount> {
    const person = await managed(ctx, personId);
    const account = await accountOfPerson(ctx.tx, ctx.actor.tenantId, personId);
    if (!account) throw platformFailure('NotFound', 'platform.not_found');
    const password = oneTimePassword();
    await replacePassword(ctx.tx, account.id, password, ctx.now);
    emitAccount(ctx, 'account.password_reset', account.id, personId);
    return { fullName: person.full_name, login: account.login, password };
  },
});

/** Closes an open account, or opens a closed one again. */
export const switchAccountState = command({
  name: 'bodies.switch_account_state',
  input: switchAccountInput,
  async run(ctx, { personId }) {
    await managed(ctx, personId);
    const account = await accountOfPerson(ctx.tx, ctx.actor.tenantId, personId);
    if (!account) throw platformFailure('NotFound', 'platform.not_found');
    const closes = account.disabled_at === null;
    if (closes && personId === ctx.actor.personId) {
      throw bodyFailure('RuleBroken', 'bodies.not_to_yourself');
    }
    await switchAccount(ctx.tx, account.id, closes ? ctx.now : null, ctx.now);
    emitAccount(ctx, closes ? 'account.closed' : 'account.reopened', account.id, personId);
    return { closed: closes };
  },
});
