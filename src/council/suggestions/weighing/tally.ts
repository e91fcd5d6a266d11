const REPEATED = 0.25;

/** Adds up what speaks for each value, and remembers which words spoke. */
export class Tally {
  readonly #sums = new Map<string, Map<string, { words: string; weight: number }>>();

  add(value: string, weight: number, words: string): void {
    const said = this.#sums.get(value) ?? new Map<string, { words: string; weight: number }>();
    this.#sums.set(value, said);
    const key = words.toLowerCase();
    const before = said.get(key);
    const other = before?.weight ?? 0;
    // A word said twice tells little more than once.
    const total = Math.max(other, weight) + Math.min(other, weight) * REPEATED;
    said.set(key, { words: before?.words ?? words, weight: total });
  }

  get values(): readonly string[] {
    return [...this.#sums.keys()];
  }

  total(value: string): number {
    const said = this.#sums.get(value)?.values() ?? [];
    return [...said].reduce((sum, { weight }) => sum + weight, 0);
  }

  /** The words for a value, the most telling first. */
  words(value: string, most = 4): readonly string[] {
    return [...(this.#sums.get(value)?.values() ?? [])]
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, most)
      .map(({ words }) => words);
  }
}

/** Scores from 0 to 1 that leave room for doubt: a lone weak word is no certainty. */
export function shares(totals: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const DOUBT = 1;
  const powers = [...totals].map(([value, total]): [string, number] => [
    value,
    total <= 0 ? 0 : Math.exp(Math.min(total, 60) / 3) - 1,
  ]);
  const sum = powers.reduce((all, [, power]) => all + power, DOUBT);
  return new Map(powers.map(([value, power]) => [value, Math.round((power / sum) * 1000) / 1000]));
}
