import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Db, Tx } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { appendEvents } from '../events/append.ts';
import type { EventData } from '../events/schema.ts';
import { hashPassword } from './password.ts';
import type { AccountRow } from './schema.ts';
import { TEMPORARY_MS } from './settings.ts';

export type Account = Selectable<AccountRow>;

/** A login as it is stored and compared. */
export function asLogin(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

export interface NewAccount {
  readonly tenantId: string;
  readonly personId: string;
  readonly login: string;
  /** Null for one who signs in otherwise: the people of the demo world. */
  readonly password: string | null;
  /** The password is a temporary one. */
  readonly mustChange?: boolean;
  readonly now: Date;
}

/** Gives a person a login; null where somebody has that login. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<string | null> {
  const row = await tx
    .insertInto('accounts')
    .values({
      id: newId(),
      tenant_id: account.tenantId,
      person_id: account.personId,
      login: asLogin(account.login),
      password_hash: account.password === null ? null : await hashPassword(account.password),
      must_change_password: account.mustChange ?? false,
      temporary_until:
        account.mustChange === true ? new Date(account.now.getTime() + TEMPORARY_MS) : null,
      created_at: account.now,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function accountByLogin(db: Db | Tx, login: string): Promise<Account | undefined> {
  return await db
    .selectFrom('accounts')
    .selectAll()
    .where('login', '=', asLogin(login))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}

export async function accountById(db: Db | Tx, id: string): Promise<Account | undefined> {
  return await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The password that its person chose. */
export async function setPassword(tx: Tx, accountId: string, hash: string): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ password_hash: hash, must_change_password: false, temporary_until: null })
    .where('id', '=', accountId)
    .execute();
}

/** A new secret that counts only once a code made from it was entered. */
export async function startTotp(tx: Tx, accountId: string, secret: string): Promise<boolean> {
  const result = await tx
    .updateTable('accounts')
    .set({ totp_secret: secret, totp_last_step: null })
    .where('id', '=', accountId)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function confirmTotp(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ totp_confirmed_at: at })
    .where('id', '=', accountId)
    .execute();
}

export async function removeTotp(tx: Tx, accountId: string): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', accountId)
    .execute();
}

/** A spent step this far ahead was spent by a clock that ran ahead: it holds nobody out. */
const STEPS_AHEAD = 10;

/** RFC 6238 §5.2: a code counts once. Of two requests with the same code one gets `false`. */
export async function spendTotpStep(
  db: Db | Tx,
  accountId: string,
  step: number,
): Promise<boolean> {
  const result = await db
    .updateTable('accounts')
    .set({ totp_last_step: step })
    .where('id', '=', accountId)
    .where((where) =>
      where.or([
        where('totp_last_step', 'is', null),
        where('totp_last_step', '<', step),
        where('totp_last_step', '>', step + STEPS_AHEAD),
      ]),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function rememberSeat(tx: Tx, accountId: string, seatId: string): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ last_seat_id: seatId })
    .where('id', '=', accountId)
    .execute();
}

export async function setPreferences(
  tx: Tx,
  accountId: string,
  chosen: Pick<Account, 'locale' | 'theme'>,
): Promise<void> {
  await tx.updateTable('accounts').set(chosen).where('id', '=', accountId).execute();
}

export async function isDemoTenant(db: Db | Tx, tenantId: string): Promise<boolean> {
  const { rows } = await sql<{ is_demo: boolean }>`
    select is_demo from tenants where id = ${tenantId}`.execute(db);
  return rows[0]?.is_demo ?? false;
}

interface AccountEvent {
  readonly name: string;
  readonly at: Date;
  readonly requestId: string | null;
  readonly data?: EventData;
}

/** An event of an account before anybody is signed in; later ones go through commands. */
export async function logAccountEvent(
  tx: Tx,
  account: Account,
  event: AccountEvent,
): Promise<void> {
  await appendEvents(
    tx,
    {
      tenantId: account.tenant_id,
      personId: account.person_id,
      seatId: account.last_seat_id,
      requestId: event.requestId,
      at: event.at,
    },
    [
      {
        name: event.name,
        subjectKind: 'account',
        subjectId: account.id,
        ...(event.data && { data: event.data }),
      },
    ],
  );
}
