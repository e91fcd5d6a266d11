import type { Db } from '../db/database.ts';
import type { News } from '../db/news.ts';
import { inTenant } from '../db/tenant.ts';
import type { Actor } from './actor.ts';
import { findKey, markKeyUsed } from './api-keys.ts';
import type { KeyWithAccount } from './api-keys.ts';
import { findSession, isAlive, markSeen } from './sessions.ts';
import type { SessionWithAccount } from './sessions.ts';
import { LAST_SEEN_EVERY_MS, PRESENCE_CACHE_MS } from './settings.ts';
import type { AuthSettings } from './settings.ts';
import { hashToken } from './tokens.ts';

/** Whom to load the seat and the permissions of. */
export type ActorReference = Pick<
  Actor,
  'tenantId' | 'personId' | 'accountId' | 'seatId' | 'login' | 'locale' | 'via' | 'scopes'
> & { readonly at: Date };

/** What a signed-in person has to do before anything else. */
export type OwedStep = 'password' | 'totp';

export interface Presence {
  readonly accountId: string;
  /** Null for an API key. */
  readonly sessionId: string | null;
  readonly actor: Actor;
  readonly owes: OwedStep | null;
  /** Who shares a limit of calls: the key, or the account. */
  readonly bucket: string;
}

export interface PresenceParts {
  readonly db: Db;
  readonly clock: () => Date;
  readonly settings: AuthSettings;
  /** The person with the seat they work from, or null where no seat is in force. */
  readonly loadActor: (db: Db, reference: ActorReference) => Promise<Actor | null>;
  /** Whether this person must have a code generator; asked only where there is none. */
  readonly totpRequired: (db: Db, actor: Actor) => Promise<boolean>;
  /** What the other processes say; without it this one is alone. */
  readonly news?: News | undefined;
}

export interface Presences {
  /** `isUse` false: a page that asks by itself does not keep the sign-in alive. */
  bySession(token: string, isUse?: boolean): Promise<Presence | null>;
  byKey(token: string): Promise<Presence | null>;
  /** Forgets, here and in the other processes, what is remembered of an account. Changes by commands are heard without it. */
  forget(accountId: string): Promise<void>;
}

/** Also after the clock was put back: what was remembered then would be believed for as long as it went. */
const isFresh = ({ until }: Remembered, now: Date): boolean =>
  until > now.getTime() && until - now.getTime() <= PRESENCE_CACHE_MS;

const REMEMBERED_MAX = 10_000;
const SIGN_INS = 'sign-ins of ';
/** What all processes are told where an account, a person or a tenant may do something else than before. */
export const signInsOf = (id: string): string => SIGN_INS + id;

const isOf = ({ accountId, actor }: Presence, id: string): boolean =>
  id === accountId || id === actor.personId || id === actor.tenantId;

interface Remembered {
  readonly presence: Presence | null;
  readonly until: number;
  /** On which connection a change would have been heard since. */
  readonly hearing: number;
}

/** A process without the others hears all there is. */
const ALONE = 1;

/** Who a token speaks for: one round trip for the session, then memory for a few seconds. */
export function openPresences(parts: PresenceParts): Presences {
  const remembered = new Map<string, Remembered>();
  let timesForgotten = 0;
  const heard = (): number => parts.news?.hearing() ?? ALONE;

  async function recall(
    token: string,
    find: (hash: Buffer, now: Date) => Promise<Presence | null>,
  ): Promise<Presence | null> {
    const hash = hashToken(token);
    const key = hash.toString('base64url');
    const now = parts.clock();
    const hearing = heard();
    const known = remembered.get(key);
    if (hearing !== 0 && known?.hearing === hearing && isFresh(known, now)) return known.presence;
    const before = timesForgotten;
    const presence = await find(hash, now);
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    // What was read while somebody was forgotten, or nobody was heard, may be what was to be forgotten.
    if (presence && before === timesForgotten && hearing === heard())
      remembered.set(key, { presence, until: now.getTime() + PRESENCE_CACHE_MS, hearing });
    else remembered.delete(key);
    return presence;
  }

  const forgetHere = (id: string): void => {
    timesForgotten += 1;
    for (const [key, { presence }] of remembered) {
      if (presence && isOf(presence, id)) remembered.delete(key);
    }
  };
  parts.news?.hear((word) => {
    if (word.startsWith(SIGN_INS)) forgetHere(word.slice(SIGN_INS.length));
  });

  return {
    bySession: async (token, isUse = true) =>
      await recall(token, async (hash, now) => await presenceOfSession(parts, hash, now, isUse)),
    byKey: async (token) =>
      await recall(token, async (hash, now) => await presenceOfKey(parts, hash, now)),
    async forget(accountId) {
      forgetHere(accountId);
      await parts.news?.tell(signInsOf(accountId));
    },
  };
}

async function presenceOfSession(
  parts: PresenceParts,
  hash: Buffer,
  now: Date,
  isUse: boolean,
): Promise<Presence | null> {
  const session = await findSession(parts.db, hash);
  if (!session || session.awaits_code) return null;
  if (!isAlive(session, parts.settings.sessionIdleMs, now)) return null;
  const present = async () => await presenceIn(parts, session, now, isUse);
  return await inTenant(session.tenant_id, present);
}

async function presenceIn(
  parts: PresenceParts,
  session: SessionWithAccount,
  now: Date,
  isUse: boolean,
): Promise<Presence | null> {
  const actor = await parts.loadActor(parts.db, referenceOf(session, now));
  if (!actor) return null;
  if (isUse && Math.abs(now.getTime() - session.last_seen_at.getTime()) > LAST_SEEN_EVERY_MS) {
    await markSeen(parts.db, session.id, now);
  }
  return {
    accountId: session.account_id,
    sessionId: session.id,
    actor,
    owes: await owedStep(parts, session, actor),
    bucket: `account:${session.account_id}`,
  };
}

function referenceOf(session: SessionWithAccount, at: Date): ActorReference {
  return {
    tenantId: session.tenant_id,
    personId: session.person_id,
    accountId: session.account_id,
    seatId: session.seat_id ?? session.last_seat_id,
    login: session.login,
    locale: session.locale,
    via: 'session',
    scopes: ['*'],
    at,
  };
}

async function owedStep(
  parts: PresenceParts,
  session: SessionWithAccount,
  actor: Actor,
): Promise<OwedStep | null> {
  if (session.must_change_password) return 'password';
  if (session.totp_confirmed_at) return null;
  return (await parts.totpRequired(parts.db, actor)) ? 'totp' : null;
}

async function presenceOfKey(
  parts: PresenceParts,
  hash: Buffer,
  now: Date,
): Promise<Presence | null> {
  const key = await findKey(parts.db, hash, now);
  if (!key) return null;
  return await inTenant(key.tenant_id, async () => await presenceWith(parts, key, now));
}

async function presenceWith(
  parts: PresenceParts,
  key: KeyWithAccount,
  now: Date,
): Promise<Presence | null> {
  const actor = await parts.loadActor(parts.db, {
    tenantId: key.tenant_id,
    personId: key.person_id,
    accountId: key.account_id,
    seatId: key.seat_id,
    login: key.login,
    locale: key.locale,
    via: 'key',
    scopes: key.scopes,
    at: now,
  });
  if (!actor) return null;
  if (now.getTime() - (key.last_used_at?.getTime() ?? 0) > LAST_SEEN_EVERY_MS) {
    await markKeyUsed(parts.db, key.id, now);
  }
  return {
    accountId: key.account_id,
    sessionId: null,
    actor,
    owes: null,
    bucket: `key:${key.id}`,
  };
}
