import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Actor } from '../../auth/actor.ts';
import { readCookie } from '../cookies.ts';
import { FLASH } from '../forms.ts';
import { PageShelf } from './page-shelf.ts';
import { answerDrawn, takesPacked } from './packed.ts';
import type { Drawn } from './packed.ts';
import { shownTo } from './unchanged.ts';

interface KeptPage extends Drawn {
  /** What the database showed just before it was drawn. */
  readonly snapshot: string;
  readonly at: number;
}

/** Each page belongs to one reader; the pages of all readers together hold so much memory. */
const shelf = new PageShelf<KeptPage>({ mostBytes: 16 * 1_048_576, largest: 512 * 1_024 });
/** What a page says of the time of day, or took from memory, is no older than this. */
const OLDEST_MS = 60_000;

/**
 * A whole page as this reader was shown it before, as long as nobody has written anything since,
 * in whatever process. `day` is the day its words are of. Who reloads without the browser's memory
 * (`cache-control: no-cache`) is shown it drawn anew.
 */
export async function pageWhileUnchanged<R extends Response>(
  c: Context,
  day: string,
  draw: () => R | Promise<R>,
): Promise<R> {
  const { actor, platform } = c.var;
  if (!actor || c.req.method !== 'GET' || readCookie(c, FLASH) !== undefined) return await draw();
  const key = keyOf(c, actor, day);
  const now = platform.clock().getTime();
  const snapshot = await shownTo(c);
  const known = asksAnew(c) ? undefined : shelf.get(key);
  if (known?.snapshot === snapshot && Math.abs(now - known.at) < OLDEST_MS) {
    return answerDrawn(c, known) as R;
  }
  const answer = await draw();
  const { drawn } = c.var;
  // Only a page that was found, and that leaves nothing in the browser, is the same for the next asking.
  if (!drawn || answer.status !== 200 || answer.headers.has('set-cookie')) return answer;
  const { bytes, headers } = drawn;
  shelf.put(key, { bytes, headers, snapshot, at: now });
  return answer;
}

const asksAnew = (c: Context): boolean => /\bno-cache\b/.test(c.req.header('cache-control') ?? '');

function keyOf(c: Context, actor: Actor, day: string): string {
  const { locale, theme } = c.var;
  return `${readerOf(actor)} ${day} ${locale} ${theme} ${takesPacked(c)} ${c.req.url}`;
}

const readers = new WeakMap<Actor, string>();

/** Everything known of a reader in one word: whoever may do something else is somebody else. */
function readerOf(actor: Actor): string {
  const known = readers.get(actor);
  if (known !== undefined) return known;
  const told = JSON.stringify(actor, (_, value: unknown) =>
    value instanceof Set || value instanceof Map ? [...value] : value,
  );
  const word = createHash('sha256').update(told).digest('base64url');
  readers.set(actor, word);
  return word;
}
