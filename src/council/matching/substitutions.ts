import { isOneSlip } from './overlap.ts';
import { weightOf } from './weights.ts';

/** A stretch of one telling that stands where the other says something else. */
export interface Substitution {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Where each begins in its row. */
  readonly atA: number;
  readonly atB: number;
}

const MOST_WORDS = 120;

/** Two rows of words laid beside each other. */
export interface Alignment {
  /** 0–1: twice the words of the longest common row over the words of both. */
  readonly closeness: number;
  readonly substitutions: readonly Substitution[];
}

/** One rare word, or several that occur in many petitions: *dựng nhà kho mới*, but not *đề nghị*. */
const SAYS_SOMETHING = 0.18;

/** Does each side put something that says something in place of the other's? */
export function saysOther({ a, b }: Substitution): boolean {
  const weight = (side: readonly string[]) => side.reduce((sum, word) => sum + weightOf(word), 0);
  return weight(a) >= SAYS_SOMETHING && weight(b) >= SAYS_SOMETHING;
}

/** What was put in place of what in two tellings of nearly the same words, by their longest common row. */
export function alignRows(a: readonly string[], b: readonly string[]): Alignment {
  const [one, two] = [a.slice(0, MOST_WORDS), b.slice(0, MOST_WORDS)];
  const lengths = commonLengths(one, two);
  const width = two.length + 1;
  const found: Substitution[] = [];
  let [onlyA, onlyB]: [string[], string[]] = [[], []];
  let i = 0;
  let j = 0;
  const close = (): void => {
    if (onlyA.length > 0 && onlyB.length > 0)
      found.push({ a: onlyA, b: onlyB, atA: i - onlyA.length, atB: j - onlyB.length });
    [onlyA, onlyB] = [[], []];
  };
  while (i < one.length || j < two.length) {
    const [first, second] = [one[i], two[j]];
    if (first !== undefined && second !== undefined && isAlike(first, second)) {
      close();
      i += 1;
      j += 1;
    } else if (
      second === undefined ||
      (first !== undefined &&
        (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      onlyA.push(first ?? '');
      i += 1;
    } else {
      onlyB.push(second);
      j += 1;
    }
  }
  close();
  const closeness = (2 * (lengths[0] ?? 0)) / Math.max(1, one.length + two.length);
  return { closeness, substitutions: found };
}

function isAlike(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b.length > 3 && isOneSlip(a, b));
}

function commonLengths(a: readonly string[], b: readonly string[]): Uint8Array {
  const width = b.length + 1;
  const lengths = new Uint8Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [down, right] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0];
      lengths[i * width + j] =
        a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  return lengths;
}
