import type { Selectable } from 'kysely';
import type { Db, Tx } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { eachTenant, speakFor } from '../db/tenant.ts';
import { accountById, logAccountEvent } from './account-store.ts';
import type { Account } from './account-store.ts';
import type { SessionRow } from './schema.ts';
import { CODE_WAIT_MS } from './settings.ts';
import { hashToken, newToken } from './tokens.ts';

export type Session = Selectable<SessionRow>;

/** Where a request comes from, in the words the sessions page shows. */
export interface Origin {
  readonly network: string;
  readonly userAgent: string;
}

export interface NewSession {
  readonly account: Account;
  readonly origin: Origin;
  readonly awaitsCode: boolean;
  readonly at: Date;
  readonly maxMs: number;
}

const USER_AGENT_MAX = 300;

/** Opens a session and gives the token of its cookie; only the token's hash is kept. */
export async function openSession(tx: Tx, session: NewSession): Promise<string> {
  const token = newToken();
  const lastsMs = session.awaitsCode ? CODE_WAIT_MS : session.maxMs;
  await tx
    .insertInto('sessions')
    .values({
      token_hash: hashToken(token),
      id: newId(),
      tenant_id: session.account.tenant_id,
      account_id: session.account.id,
      seat_id: session.account.last_seat_id,
      awaits_code: session.awaitsCode,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: new Date(session.at.getTime() + lastsMs),
      network: session.origin.network,
      user_agent: session.origin.userAgent.slice(0, USER_AGENT_MAX),
    })
    .execute();
  return token;
}

/** The same session under a new token: the old cookie is worth nothing from here on. */
export async function rotateSession(tx: Tx, sessionId: string): Promise<string> {
  const token = newToken();
  await tx
    .updateTable('sessions')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', sessionId)
    .execute();
  return token;
}

export type SessionWithAccount = Session &
  Pick<
    Account,
    | 'person_id'
    | 'login'
    | 'locale'
    | 'theme'
    | 'must_change_password'
    | 'totp_confirmed_at'
    | 'last_seat_id'
  >;

export async function findSession(
  db: Db | Tx,
  tokenHash: Buffer,
): Promise<SessionWithAccount | undefined> {
  return await db
    .selectFrom('sessions as s')
    .innerJoin('accounts as a', 'a.id', 's.account_id')
    .selectAll('s')
    .select([
      'a.person_id',
      'a.login',
      'a.locale',
      'a.theme',
      'a.must_change_password',
      'a.totp_confirmed_at',
      'a.last_seat_id',
    ])
    .where('s.token_hash', '=', tokenHash)
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst();
}

/** What the clocks of two processes may be apart. */
const APART_MS = 5 * 60_000;

/** A session from the future was opened by a clock that ran ahead: it would outlive its terms. */
export function isAlive(
  session: Pick<Session, 'created_at' | 'last_seen_at' | 'expires_at'>,
  idleMs: number,
  now: Date,
): boolean {
  const at = now.getTime();
  if (session.created_at.getTime() - at > APART_MS) return false;
  return at < session.expires_at.getTime() && at - session.last_seen_at.getTime() < idleMs;
}

export async function markSeen(db: Db, sessionId: string, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_seen_at: now })
    .where('id', '=', sessionId)
    .where((seen) =>
      seen.or([
        seen('last_seen_at', '<', now),
        seen('last_seen_at', '>', new Date(now.getTime() + APART_MS)),
      ]),
    )
    .execute();
}

/** The sessions a person could still use, the latest first. */
export async function sessionsOf(
  db: Db | Tx,
  accountId: string,
  idleMs: number,
  now: Date,
): Promise<Session[]> {
  return await db
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('awaits_code', '=', false)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - idleMs))
    .orderBy('last_seen_at', 'desc')
    .execute();
}

export async function endSession(tx: Tx, accountId: string, sessionId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('sessions')
    .where('id', '=', sessionId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Ends every session of the account but one; gives how many. */
export async function endSessions(
  tx: Tx,
  accountId: string,
  exceptId: string | null,
): Promise<number> {
  let query = tx.deleteFrom('sessions').where('account_id', '=', accountId);
  if (exceptId) query = query.where('id', '!=', exceptId);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

export async function sitDown(tx: Tx, sessionId: string, seatId: string): Promise<void> {
  await tx.updateTable('sessions').set({ seat_id: seatId }).where('id', '=', sessionId).execute();
}

/** The session between password and code, for the page that asks for the code. */
export async function waitingSession(
  parts: { readonly db: Db; readonly now: Date },
  token: string | undefined,
): Promise<SessionWithAccount | null> {
  if (!token) return null;
  const session = await findSession(parts.db, hashToken(token));
  return session?.awaits_code && isAlive(session, CODE_WAIT_MS, parts.now) ? session : null;
}

/** Signs out: the session ends, whatever state it is in. */
export async function endSessionOfToken(
  parts: { readonly db: Db; readonly clock: () => Date },
  token: string,
  requestId: string,
): Promise<void> {
  await parts.db.transaction().execute(async (tx) => {
    const session = await findSession(tx, hashToken(token));
    if (!session) return;
    await speakFor(tx, session.tenant_id);
    if (!(await endSession(tx, session.account_id, session.id))) return;
    const account = await accountById(tx, session.account_id);
    if (!account || session.awaits_code) return;
    await logAccountEvent(tx, account, {
      name: 'account.signed_out',
      at: parts.clock(),
      requestId,
      data: { session: session.id },
    });
  });
}

export async function sweepSessions(db: Db, now: Date): Promise<void> {
  await eachTenant(db, async (tenantId) => {
    await db
      .deleteFrom('sessions')
      .where('tenant_id', '=', tenantId)
      .where('expires_at', '<', now)
      .execute();
  });
}
