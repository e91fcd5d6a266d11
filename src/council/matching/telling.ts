import { foldText } from '#src/platform/text/fold.ts';

/** A word as typed: folded, and whether a name may begin or end at it. */
export interface TypedWord {
  readonly key: string;
  readonly typed: string;
  readonly isCapital: boolean;
  /** What stands before it: nothing but space, a hyphen, a slash, or a mark that ends a name. */
  readonly before: '' | '-' | '/' | '.';
}

/** A telling as a row of folded words. `hasCase`: capitals tell names from words in it. */
export interface Telling {
  readonly words: readonly TypedWord[];
  readonly hasCase: boolean;
}

const LONGEST_TEXT = 6000;
const MOST_WORDS = 900;

export function readTelling(text: string): Telling {
  const original = text.slice(0, LONGEST_TEXT).normalize('NFC');
  const { key, starts, ends } = foldText(original);
  const words: TypedWord[] = [];
  let at = 0;
  let endBefore = 0;
  for (const part of key === '' ? [] : key.split(' ', MOST_WORDS)) {
    const start = starts[at] ?? 0;
    const end = ends[at + part.length - 1] ?? start;
    const typed = original.slice(start, end);
    const before = markBetween(original.slice(endBefore, start));
    for (const [order, piece] of pieces(part).entries())
      words.push({
        key: piece,
        typed,
        isCapital: isCapital(typed),
        before: order === 0 ? before : '',
      });
    at += part.length + 1;
    endBefore = end;
  }
  return { words, hasCase: hasCase(original) };
}

// `ql2c`, `thon3`, `visip1`: letters and a number written together are two words.
function pieces(part: string): string[] {
  const found = /^([a-z]{2,})(\d+[a-z]?)$/.exec(part);
  return found ? [found[1] ?? '', found[2] ?? ''] : [part];
}

function isCapital(typed: string): boolean {
  return /^[\p{Lu}\d]/u.test(typed);
}

function markBetween(gap: string): TypedWord['before'] {
  if (/[,;:()\n"“”!?[\]…•+]|\.\s|\.\./u.test(gap)) return '.';
  if (/[-–—]/u.test(gap)) return '-';
  return gap.includes('/') ? '/' : '';
}

function hasCase(text: string): boolean {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const large = text.match(/\p{Lu}/gu)?.length ?? 0;
  return large > 0 && small > large;
}
