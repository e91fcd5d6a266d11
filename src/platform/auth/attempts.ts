import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { platformFailure } from '../errors.ts';
import { DEVICE_MS } from './settings.ts';
import { secondsToWait } from './slow-down.ts';
import type { FailureTally } from './slow-down.ts';
import { hashToken } from './tokens.ts';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/** A try to sign in, entered before it is looked at, so that many at once cannot outrun the count. */
export interface Attempt {
  readonly id: string;
  readonly login: string;
  /** The network, or the device where it signed in to this account before. */
  readonly place: string;
  readonly failuresBefore: number;
}

export interface AttemptFacts {
  readonly login: string;
  readonly isKnown: boolean;
  readonly network: string;
  readonly deviceToken: string | null;
}

const devicePlace = (token: string): string => `device:${hashToken(token).toString('base64url')}`;

// People type their password into the wrong box: what is no login of ours is kept as a hash only.
const attemptLogin = ({ login, isKnown }: AttemptFacts): string =>
  isKnown ? login : `?${createHash('sha256').update(login).digest('hex').slice(0, 16)}`;

/** Enters the try, or refuses it with the seconds to wait. */
export async function beginAttempt(db: Db, facts: AttemptFacts, now: Date): Promise<Attempt> {
  const login = attemptLogin(facts);
  const device = facts.deviceToken === null ? null : devicePlace(facts.deviceToken);
  const isTrusted = device !== null && (await deviceSignedIn(db, login, device, now));
  const place = isTrusted ? device : facts.network;
  const id = newId();
  await db
    .insertInto('sign_in_attempts')
    .values({ id, login, network: place, attempted_at: now, succeeded: false })
    .execute();
  const tally = await tallyOfOthers(db, { id, login, place }, now);
  const seconds = secondsToWait(tally, now);
  if (seconds > 0) {
    await forgetAttempt(db, id);
    throw platformFailure('TooMany', 'platform.too_many', { seconds });
  }
  return { id, login, place, failuresBefore: tally.here };
}

/** Neither a success nor a failure: the password was right and the code comes next. */
export async function forgetAttempt(db: Db | Tx, id: string): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('id', '=', id).execute();
}

export async function attemptSucceeded(
  tx: Tx,
  attempt: Attempt,
  deviceToken: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('sign_in_attempts')
    .set({ succeeded: true })
    .where('id', '=', attempt.id)
    .execute();
  const device = devicePlace(deviceToken);
  if (device === attempt.place) return;
  await tx
    .insertInto('sign_in_attempts')
    .values({
      id: newId(),
      login: attempt.login,
      network: device,
      attempted_at: now,
      succeeded: true,
    })
    .execute();
}

async function deviceSignedIn(db: Db, login: string, device: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_attempts')
    .select('id')
    .where('login', '=', login)
    .where('network', '=', device)
    .where('succeeded', '=', true)
    .where('attempted_at', '>', new Date(now.getTime() - DEVICE_MS))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Every other try that is entered by now, also one that began later: of many at once the last to be
 * entered sees all the rest, whatever their order, so never more pass than one after the other.
 */
async function tallyOfOthers(
  db: Db,
  attempt: { id: string; login: string; place: string },
  now: Date,
): Promise<FailureTally> {
  const since = new Date(now.getTime() - DAY_MS);
  const { rows } = await sql<FailureTally>`
    with mine as (
      select id, attempted_at, succeeded from sign_in_attempts
      where login = ${attempt.login} and network = ${attempt.place}
        and attempted_at > ${since} and id <> ${attempt.id}
    ), failed as (
      select attempted_at from mine where not succeeded
        and id > coalesce((select max(id::text) from mine where succeeded), '00000000-0000-0000-0000-000000000000')::uuid
    ), near as (
      select attempted_at from sign_in_attempts
      where network = ${attempt.place} and not succeeded and id <> ${attempt.id}
        and attempted_at > ${new Date(now.getTime() - HOUR_MS)}
    )
    select (select count(*) from failed) as here, (select max(attempted_at) from failed) as "lastHere",
      (select count(*) from near) as network, (select max(attempted_at) from near) as "lastNetwork"
  `.execute(db);
  return rows[0] ?? { here: 0, lastHere: null, network: 0, lastNetwork: null };
}

/** Forgets what no rule looks at any more. */
export async function sweepAttempts(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('sign_in_attempts')
    .where((where) =>
      where.or([
        where('attempted_at', '<', new Date(now.getTime() - DEVICE_MS)),
        where.and([
          where('attempted_at', '<', new Date(now.getTime() - 2 * DAY_MS)),
          where('network', 'not like', 'device:%'),
        ]),
      ]),
    )
    .execute();
}
