import type { Context } from 'hono';
import type { Actor } from '../../auth/actor.ts';
import { snapshotOf } from '../../db/snapshot.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What the database showed when this request first asked. */
    snapshot: Promise<string> | undefined;
  }
}

interface Kept {
  readonly snapshot: string;
  readonly values: Map<string, Promise<unknown>>;
}

/** A reader is forgotten with what is remembered of his sign-in, a few seconds later at most. */
const readers = new WeakMap<Actor, Kept>();
const MOST = 60;

/**
 * What this reader was told before, as long as nobody has written anything since: exact at every
 * moment, whichever process wrote. `key` names the question with its day and language.
 */
export async function whileUnchanged<T>(
  c: Context,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const { actor } = c.var;
  if (!actor || c.req.method !== 'GET') return await read();
  const { values } = keptFor(actor, await shownTo(c));
  const known = values.get(key);
  if (known) return (await known) as T;
  const value = read();
  if (values.size >= MOST) values.clear();
  values.set(key, value);
  value.catch(() => values.delete(key));
  return await value;
}

/** What the database shows to this request, as a word, asked once. */
export async function shownTo(c: Context): Promise<string> {
  if (!c.var.snapshot) c.set('snapshot', snapshotOf(c.var.platform.db));
  return (await c.var.snapshot) ?? '';
}

function keptFor(actor: Actor, snapshot: string): Kept {
  const known = readers.get(actor);
  if (known?.snapshot === snapshot) return known;
  const fresh = { snapshot, values: new Map<string, Promise<unknown>>() };
  readers.set(actor, fresh);
  return fresh;
}
