import type { Line } from './lines.ts';
import { phrases } from './phrases.ts';
import type { Word } from './words.ts';

/** A stretch between full stops, semicolons and inline numbers. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** What parts it from the clause before: the line's beginning, a sentence's, a semicolon, a number. */
  readonly after: 'line' | 'sentence' | 'semicolon' | 'number';
}

const SHORTENED = phrases(
  'tp | tx | đ | ts | ths | gs | pgs | bs | kts | ks | p | q | h | st | số | đt | ql | tl',
);
const COUNTED = phrases(
  'thứ nhất | thứ hai | thứ ba | thứ tư | thứ năm | một là | hai là | ba là | bốn là | năm là',
);

/** No clause is longer: what is read of it costs its length several times over. */
const MOST_WORDS = 300;

export function clausesOf(words: readonly Word[], line: Line): Clause[] {
  const clauses: Clause[] = [];
  let from = line.from;
  let after: Clause['after'] = 'line';
  const close = (to: number, next: number, then: Clause['after']): void => {
    if (to > from) clauses.push({ from, to, after });
    from = next;
    after = then;
  };
  for (let at = line.from; at < line.to; at += 1) {
    const number = inlineNumber(words, at, line.to);
    if (number > 0) close(at, at + number, 'number');
    else if (words[at]?.text === ';') close(at, at + 1, 'semicolon');
    else if (at - from > MOST_WORDS) close(at, at, 'sentence');
    else if (endsSentence(words, at, line.to)) close(at, at + 1, 'sentence');
    else if (at > line.from && isCounted(words, at)) close(at, at, 'number');
  }
  close(line.to, line.to, 'sentence');
  return clauses;
}

function endsSentence(words: readonly Word[], at: number, end: number): boolean {
  const sign = words[at]?.text ?? '';
  if (!/^[.!?…]$/.test(sign)) return false;
  const next = words[at + 1];
  if (at + 1 >= end || !next) return true;
  if (next.isGlued && next.kind === 'number' && words[at - 1]?.kind === 'number') return false;
  if (next.isGlued && sign === '.' && SHORTENED(words, at - 1) > 0) return false;
  const before = words[at - 1];
  if (before && before.text.length === 1 && before.isCapital && next.isCapital) return false;
  return SHORTENED(words, at - 1) === 0 || next.isCapital;
}

// '(1)', '(a)', and '2)' after a pause.
function inlineNumber(words: readonly Word[], at: number, end: number): number {
  const [open, label, close] = [words[at], words[at + 1], words[at + 2]];
  if (open?.text === '(' && close?.text === ')' && at + 2 < end && isLabel(label)) return 3;
  const isPaused = /^[.;:,]$/.test(words[at - 1]?.text ?? '');
  return isPaused && label?.text === ')' && label.isGlued && isLabel(open) ? 2 : 0;
}

function isLabel(word: Word | undefined): boolean {
  if (!word) return false;
  return word.kind === 'number'
    ? word.text.length < 3
    : /^(?:[a-hđ]|i{1,3}|iv|v)$/i.test(word.text);
}

function isCounted(words: readonly Word[], at: number): boolean {
  const taken = COUNTED(words, at);
  return taken > 0 && /^[,:]$/.test(words[at + taken]?.text ?? '');
}
