import type { Context } from 'hono';
import type { Actor } from '../../auth/actor.ts';
import { snapshotOf } from '../../db/snapshot.ts';
import { readCookie } from '../cookies.ts';
import { FLASH } from '../forms.ts';
import { takesPacked } from './packed.ts';

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
  const { actor, platform } = c.var;
  if (!actor || c.req.method !== 'GET') return await read();
  if (!c.var.snapshot) c.set('snapshot', snapshotOf(platform.db));
  const snapshot = (await c.var.snapshot) ?? '';
  const { values } = keptFor(actor, snapshot);
  const known = values.get(key);
  if (known) return (await known) as T;
  const value = read();
  if (values.size >= MOST) values.clear();
  values.set(key, value);
  value.catch(() => values.delete(key));
  return await value;
}

function keptFor(actor: Actor, snapshot: string): Kept {
  const known = readers.get(actor);
  if (known?.snapshot === snapshot) return known;
  const fresh = { snapshot, values: new Map<string, Promise<unknown>>() };
  readers.set(actor, fresh);
  return fresh;
}

interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

/** A whole page in the same way, for pages of figures that are opened again and again. */
export async function pageWhileUnchanged(
  c: Context,
  day: string,
  draw: () => Promise<Response>,
): Promise<Response> {
  if (readCookie(c, FLASH) !== undefined) return await draw();
  const { locale, theme } = c.var;
  const key = `page ${day} ${locale} ${theme} ${takesPacked(c)} ${c.req.url}`;
  const { bytes, headers } = await whileUnchanged(c, key, async () => await pageOf(await draw()));
  return c.body(bytes, 200, headers);
}

const KEPT_HEADERS = ['content-type', 'content-encoding', 'vary'] as const;

async function pageOf(answer: Response): Promise<Page> {
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return { bytes: new Uint8Array(await answer.arrayBuffer()), headers };
}
