import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { idBefore } from '../db/ids.ts';
import { inTenant } from '../db/tenant.ts';

/** Whose events count: those of one council, and those of its tenant that name no council. */
export interface Watched {
  readonly tenantId: string;
  readonly councilId: string;
}

interface Look {
  readonly word: number;
  /** Events from this id on were counted. */
  readonly since: string;
  readonly count: number;
}

interface Begun {
  readonly at: number;
  readonly look: Promise<Look>;
}

/** So long may an event be on its way from its making to its commit. */
const ON_ITS_WAY_MS = 30_000;
const MOST = 5_000;
let words = 0;

/**
 * A word for what the events say: the same word, no event since. Every command leaves an event in its own
 * transaction, so nothing else need be looked at, whichever process wrote. Names that begin with a
 * `quiet` word do not count. The database is asked once in `everyMs` for a council, however many want
 * to know.
 */
export function wordOfEvents({ quiet, everyMs }: { quiet: readonly string[]; everyMs: number }) {
  const houses = new WeakMap<Db, Map<string, Begun>>();
  const noise = quiet.map((name) => `${name}%`);
  return async (db: Db, watched: Watched): Promise<string> => {
    const begun = houses.get(db) ?? new Map<string, Begun>();
    houses.set(db, begun);
    const key = `${watched.tenantId} ${watched.councilId}`;
    const before = begun.get(key);
    const at = performance.now();
    if (before && at - before.at < everyMs) return String((await before.look).word);
    const look = inTenant(
      watched.tenantId,
      async () => await lookAgain(db, watched, noise, before?.look),
    );
    begun.delete(key);
    begun.set(key, { at, look });
    look.catch(() => begun.delete(key));
    if (begun.size > MOST) begun.delete(begun.keys().next().value ?? '');
    return String((await look).word);
  };
}

async function lookAgain(
  db: Db,
  { tenantId, councilId }: Watched,
  noise: readonly string[],
  last: Promise<Look> | undefined,
): Promise<Look> {
  const before = await last?.catch(() => undefined);
  const next = idBefore(ON_ITS_WAY_MS);
  const since = before?.since ?? next;
  const { rows } = await sql<{ count: number; later: number }>`
    select count(*) as count, count(*) filter (where id >= ${next}) as later from events
    where tenant_id = ${tenantId} and (council_id = ${councilId} or council_id is null)
      and id >= ${since} and not name like any(${noise})`.execute(db);
  const { count = 0, later = 0 } = rows[0] ?? {};
  const word = before && count === before.count ? before.word : (words += 1);
  return { word, since: next, count: later };
}
