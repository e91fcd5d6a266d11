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
  /** How many keys it stands under. */
  readonly keys: number;
}

const KEYS = 8;
const LONGEST_SHELF = 48;
/** What two rows must have in common before they are compared, as a part of what the smaller names. */
const LEAST_SHARE = 0.5;
const COMPARED = 2;
const KEPT_MATTERS = 300;

/**
 * The rows of one file read so far, found again by what they name. Only texts are kept for all of
 * them: taken apart, twenty thousand rows would fill the memory.
 */
export class FileIndex {
  readonly #shelves = new Map<string, number[]>();
  readonly #entries: Entry[] = [];
  readonly #matters = new Map<number, Matter>();

  /** The nearest of the rows before that may be the same. */
  near(matter: Matter): FileNeighbour[] {
    const keys = keysOf(matter);
    const shared = new Map<number, number>();
    for (const key of keys) {
      for (const at of this.#shelves.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const isWorth = ([at, count]: readonly [number, number]): boolean => {
      const smaller = Math.min(keys.length, this.#entries[at]?.keys ?? 0);
      return count >= 2 && count >= LEAST_SHARE * smaller;
    };
    return [...shared]
      .filter(isWorth)
      .toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, COMPARED)
      .flatMap(([at]) => this.#compare(at, matter))
      .filter(({ comparison }) => comparison.same)
      .toSorted((a, b) => b.comparison.score - a.comparison.score);
  }

  add(entry: Omit<Entry, 'keys'>, matter: Matter): void {
    const keys = keysOf(matter);
    const at = this.#entries.push({ ...entry, keys: keys.length }) - 1;
    this.#keep(at, matter);
    for (const key of keys) {
      const shelf = this.#shelves.get(key);
      if (!shelf) this.#shelves.set(key, [at]);
      else {
        if (shelf.length >= LONGEST_SHELF) shelf.shift();
        shelf.push(at);
      }
    }
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

/** What it names, and the words that say most. */
function keysOf(matter: Matter): readonly string[] {
  const heavy = matter.words
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, KEYS)
    .map(({ word }) => word);
  return [...new Set([...marksOf(matter).slice(0, KEYS), ...heavy])];
}
