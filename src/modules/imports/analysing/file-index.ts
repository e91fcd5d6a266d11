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
}

const KEYS = 10;
const LONGEST_SHELF = 64;
const LEAST_SHARED = 2;
const COMPARED = 4;
const KEPT_MATTERS = 3_000;
const NEAR = 0.45;
const SHOWN = 3;

/**
 * The rows of one file read so far, found again by what they name. Only texts are kept for all of
 * them; the latest are kept taken apart, so that a long file does not fill the memory.
 */
export class FileIndex {
  readonly #shelves = new Map<string, number[]>();
  readonly #entries: Entry[] = [];
  readonly #matters = new Map<number, Matter>();

  /** The nearest of the rows before. */
  near(matter: Matter): FileNeighbour[] {
    const shared = new Map<number, number>();
    for (const key of keysOf(matter)) {
      for (const at of this.#shelves.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= LEAST_SHARED)
      .toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, COMPARED)
      .flatMap(([at]) => this.#compare(at, matter))
      .filter(({ comparison }) => comparison.same || comparison.score >= NEAR)
      .toSorted((a, b) => b.comparison.score - a.comparison.score)
      .slice(0, SHOWN);
  }

  add(entry: Entry, matter: Matter): void {
    const at = this.#entries.push(entry) - 1;
    this.#keep(at, matter);
    for (const key of keysOf(matter)) {
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
