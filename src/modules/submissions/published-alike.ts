import { compareMatters, readMatter } from '#src/council/matching/index.ts';
import type { Matter } from '#src/council/matching/index.ts';
import { publicPetitions } from '#src/modules/publication/index.ts';
import type { PublicLine } from '#src/modules/publication/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

interface Known {
  readonly line: PublicLine;
  readonly matter: Matter;
  readonly words: ReadonlySet<string>;
}
interface Shelf {
  readonly all: readonly Known[];
  /** In how many of the texts a word stands. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface Alike {
  readonly line: PublicLine;
  readonly isSame: boolean;
}

const MOST_READ = 1_500;
const KEPT_MS = 60_000;
const MOST_SHELVES = 60;
const CANDIDATES = 40;
const READ_IN_ONE_GO = 50;
const SHOWN = 4;
const FLOOR = 0.42;

interface Reading {
  readonly at: number;
  readonly shelf: Promise<Shelf>;
}

const shelves = new WeakMap<Db, Map<string, Reading>>();

/** Published petitions of the council that say what somebody is writing; nothing else is looked at. */
export async function publishedAlike(
  db: Db,
  at: { readonly tenantId: string; readonly councilId: string },
  told: { readonly text: string; readonly place: string },
  now: Date,
): Promise<readonly Alike[]> {
  const shelf = await shelfOf(db, at, now);
  const matter = readMatter(told.text.slice(0, 2_000), told.place.slice(0, 300));
  return likely(shelf, told)
    .map(({ line, matter: other }) => ({ line, ...compareMatters(matter, other) }))
    .filter(({ score, same }) => same || score >= FLOOR)
    .toSorted((a, b) => Number(b.same) - Number(a.same) || b.score - a.score)
    .slice(0, SHOWN)
    .map(({ line, same }) => ({ line, isSame: same }));
}

/** Those that share the rarest words: only they are compared piece by piece. */
function likely(shelf: Shelf, told: { text: string; place: string }): readonly Known[] {
  const words = wordsOf(`${told.text} ${told.place}`);
  const total = shelf.all.length;
  const weights = [...words].flatMap((word) => {
    const count = shelf.counts.get(word);
    return count === undefined ? [] : [[word, Math.log(1 + total / count)] as const];
  });
  return shelf.all
    .map((known) => ({
      known,
      weight: weights.reduce((sum, [word, one]) => sum + (known.words.has(word) ? one : 0), 0),
    }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, CANDIDATES)
    .map(({ known }) => known);
}

async function shelfOf(
  db: Db,
  at: { readonly tenantId: string; readonly councilId: string },
  now: Date,
): Promise<Shelf> {
  const kept = shelves.get(db) ?? new Map<string, Reading>();
  shelves.set(db, kept);
  const before = kept.get(at.councilId);
  if (before && Math.abs(now.getTime() - before.at) < KEPT_MS) return await before.shelf;
  const shelf = readShelf(db, at, before?.shelf);
  kept.delete(at.councilId);
  kept.set(at.councilId, { at: now.getTime(), shelf });
  shelf.catch(() => kept.delete(at.councilId));
  if (kept.size > MOST_SHELVES) kept.delete(kept.keys().next().value ?? '');
  return await shelf;
}

async function readShelf(
  db: Db,
  at: { readonly tenantId: string; readonly councilId: string },
  before: Promise<Shelf> | undefined,
): Promise<Shelf> {
  const { items } = await publicPetitions(db, { ...at, limit: MOST_READ });
  const old = await before?.catch(() => undefined);
  const known = new Map(old?.all.map((one) => [keyOf(one.line), one]));
  const all: Known[] = [];
  for (const line of items) {
    all.push(known.get(keyOf(line)) ?? toKnown(line));
    // Reading many for the first time lets others be answered in between.
    if (all.length % READ_IN_ONE_GO === 0) await new Promise((next) => setImmediate(next));
  }
  const counts = new Map<string, number>();
  for (const { words } of all)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { all, counts };
}

const keyOf = ({ code, title, asked }: PublicLine): string => `${code} ${title} ${asked}`;

function toKnown(line: PublicLine): Known {
  const text = `${line.title}. ${line.asked}`;
  const matter = readMatter(text, line.unitName);
  return { line, matter, words: wordsOf(`${text} ${line.unitName}`) };
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    searchKey(text.slice(0, 2_300))
      .split(' ')
      .filter((word) => word.length > 1),
  );
