import { hash } from 'node:crypto';
import { compareMatters, marksOf, readMatter } from '#src/council/matching/index.ts';
import type { Comparison, Matter } from '#src/council/matching/index.ts';

export interface FileNeighbour {
  readonly ordinal: number;
  readonly row: number;
  readonly sheet: string;
  readonly comparison: Comparison;
}

interface Entry {
  readonly ordinal: number;
  readonly row: number;
  readonly sheet: string;
  readonly text: string;
  readonly place: string;
  /** Under which keys it stands. */
  readonly keys: Uint32Array;
}

interface Shelf {
  readonly key: number;
  readonly rows: number[];
}

const MOST_KEYS = 48;
/** A key on so many rows tells nothing any more. */
const LONGEST_SHELF = 256;
/** By so many of its rarest keys a row is looked for. */
const ASKED_KEYS = 8;

/** When another row is compared. */
interface Reach {
  /** How many of the rarest keys it must share. */
  readonly shared: number;
  /** And of all keys, as a part of what the smaller names. */
  readonly share: number;
  readonly compared: number;
}
const THOROUGH: Reach = { shared: 2, share: 0.35, compared: 3 };
/** In a long list many rows are alike: there only what is said in nearly the same words is compared. */
const QUICK: Reach = { shared: 3, share: 0.6, compared: 2 };
const LONG_LIST = 600;
const KEPT_MATTERS = 200;

/**
 * The rows of one file read so far, found again by what they name. Only texts are kept for all of
 * them: taken apart, twenty thousand rows would fill the memory.
 */
export class FileIndex {
  readonly #shelves = new Map<string, Shelf>();
  readonly #entries: Entry[] = [];
  readonly #matters = new Map<number, Matter>();
  /** Of equal words from an equal place the first row. */
  readonly #exact = new Map<string, number>();
  /** On how many of the shelves asked a row stands; zero between two askings. */
  #counts = new Uint8Array(1_024);

  /** The nearest of the rows before that may be the same. */
  near(matter: Matter): FileNeighbour[] {
    const exact = this.#exact.get(hash('sha1', matter.key));
    const reach = this.#entries.length < LONG_LIST ? THOROUGH : QUICK;
    const likely = this.#likely(matter, reach).filter((at) => at !== exact);
    return [...(exact === undefined ? [] : [exact]), ...likely]
      .slice(0, reach.compared)
      .flatMap((at) => this.#compare(at, matter))
      .filter(({ comparison }) => comparison.same)
      .toSorted((a, b) => b.comparison.score - a.comparison.score);
  }

  add(row: Omit<Entry, 'keys'>, matter: Matter): void {
    const shelves = keysOf(matter).map((key) => this.#shelfOf(key));
    const keys = Uint32Array.from(shelves, ({ key }) => key);
    const at = this.#entries.push({ ...row, keys }) - 1;
    this.#keep(at, matter);
    if (at >= this.#counts.length) this.#counts = new Uint8Array(2 * this.#counts.length);
    const told = hash('sha1', matter.key);
    if (!this.#exact.has(told)) this.#exact.set(told, at);
    for (const { rows } of shelves) if (rows.length <= LONGEST_SHELF) rows.push(at);
  }

  #shelfOf(key: string): Shelf {
    const known = this.#shelves.get(key);
    if (known) return known;
    const shelf = { key: this.#shelves.size, rows: [] };
    this.#shelves.set(key, shelf);
    return shelf;
  }

  /** Those that share its rarest keys and most of all keys, the nearest and then the latest first. */
  #likely(matter: Matter, reach: Reach): number[] {
    const keys = keysOf(matter);
    const shelves = keys.flatMap((key) => this.#shelves.get(key) ?? []);
    const own = new Set(shelves.map(({ key }) => key));
    const asked = shelves
      .filter(({ rows }) => rows.length <= LONGEST_SHELF)
      .toSorted((a, b) => a.rows.length - b.rows.length)
      .slice(0, ASKED_KEYS);
    const likely: [at: number, shared: number][] = [];
    for (const at of this.#onSeveral(asked, Math.min(reach.shared, asked.length))) {
      const theirs = this.#entries[at]?.keys ?? [];
      let shared = 0;
      for (const key of theirs) if (own.has(key)) shared += 1;
      if (shared >= reach.share * Math.min(keys.length, theirs.length)) likely.push([at, shared]);
    }
    return likely.toSorted((a, b) => b[1] - a[1] || b[0] - a[0]).map(([at]) => at);
  }

  /** The rows that stand on so many of the shelves. */
  #onSeveral(shelves: readonly Shelf[], least: number): number[] {
    const counts = this.#counts;
    const several: number[] = [];
    for (const { rows } of shelves)
      for (const at of rows) {
        const count = (counts[at] ?? 0) + 1;
        counts[at] = count;
        if (count === least) several.push(at);
      }
    for (const { rows } of shelves) for (const at of rows) counts[at] = 0;
    return several;
  }

  #compare(at: number, matter: Matter): FileNeighbour[] {
    const entry = this.#entries[at];
    if (!entry) return [];
    const known = this.#matters.get(at) ?? readMatter(entry.text, entry.place);
    this.#keep(at, known);
    const { ordinal, row, sheet } = entry;
    return [{ ordinal, row, sheet, comparison: compareMatters(matter, known) }];
  }

  #keep(at: number, matter: Matter): void {
    this.#matters.delete(at);
    this.#matters.set(at, matter);
    if (this.#matters.size <= KEPT_MATTERS) return;
    const [oldest] = this.#matters.keys();
    if (oldest !== undefined) this.#matters.delete(oldest);
  }
}

/** What it names, and the words that say something. */
function keysOf(matter: Matter): readonly string[] {
  const words = matter.words.filter(({ weight }) => weight >= 1).map(({ word }) => word);
  return [...new Set([...marksOf(matter), ...words])].slice(0, MOST_KEYS);
}
