import { wordsOf } from './blocks.ts';
import type { PaperBlock } from './blocks.ts';

/** A run of words that stayed, came or went. */
export interface WordRun {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What became of a block between two versions. */
export interface BlockChange {
  readonly change: 'same' | 'added' | 'removed' | 'changed';
  readonly kind: PaperBlock['kind'];
  readonly runs: readonly WordRun[];
}

/** Beyond this many pairs texts are laid side by side whole: two reports, not two drafts of one. */
const MOST_PAIRS = 4_000_000;
/** Blocks that share at least this part of their words are one block, rewritten. */
const ALIKE = 0.4;

/** Block by block and word by word, what `after` says otherwise than `before`. */
export function compareBlocks(
  before: readonly PaperBlock[],
  after: readonly PaperBlock[],
): readonly BlockChange[] {
  const keyOf = (block: PaperBlock) => `${block.kind}\n${wordsOf(block)}`;
  const aligned = align(before.map(keyOf), after.map(keyOf));
  const changes: BlockChange[] = [];
  let gone: PaperBlock[] = [];
  let come: PaperBlock[] = [];
  const close = (): void => {
    changes.push(...pairUp(gone, come));
    gone = [];
    come = [];
  };
  for (const { change, before: at, after: to } of aligned) {
    const [old, now] = [before[at], after[to]];
    if (change === 'removed' && old) gone.push(old);
    if (change === 'added' && now) come.push(now);
    if (change === 'same' && now) {
      close();
      changes.push(whole('same', now));
    }
  }
  close();
  return changes;
}

/** Word by word. */
export function compareWords(before: string, after: string): readonly WordRun[] {
  const [a, b] = [tokens(before), tokens(after)];
  const runs: { change: WordRun['change']; text: string }[] = [];
  for (const { change, before: at, after: to } of align(a, b)) {
    const text = (change === 'removed' ? a[at] : b[to]) ?? '';
    const last = runs.at(-1);
    if (last?.change === change) last.text += text;
    else runs.push({ change, text });
  }
  return joined(runs);
}

/** Words replaced one after the other read as one replacement, not word by word. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const read: WordRun[] = [];
  let zone = { removed: '', added: '' };
  const close = (): void => {
    if (zone.removed !== '') read.push({ change: 'removed', text: zone.removed });
    if (zone.added !== '') read.push({ change: 'added', text: zone.added });
    zone = { removed: '', added: '' };
  };
  for (const [index, { change, text }] of runs.entries()) {
    const isBetween = text.trim() === '' && zone.removed !== '' && zone.added !== '';
    if (change === 'same' && !(isBetween && index < runs.length - 1)) {
      close();
      read.push({ change, text });
    } else {
      if (change !== 'added') zone.removed += text;
      if (change !== 'removed') zone.added += text;
    }
  }
  close();
  return read;
}

export const hasChanges = (changes: readonly BlockChange[]): boolean =>
  changes.some(({ change }) => change !== 'same');

const whole = (change: 'same' | 'added' | 'removed', block: PaperBlock): BlockChange => ({
  change,
  kind: block.kind,
  runs: [{ change, text: wordsOf(block) }],
});

/** Between two unchanged blocks: what was rewritten is paired, the rest came or went. */
function pairUp(gone: readonly PaperBlock[], come: readonly PaperBlock[]): BlockChange[] {
  const changes: BlockChange[] = [];
  let from = 0;
  for (const block of come) {
    const partner = gone.findIndex((old, index) => index >= from && areAlike(old, block));
    if (partner === -1) {
      changes.push(whole('added', block));
      continue;
    }
    changes.push(...gone.slice(from, partner).map((old) => whole('removed', old)));
    const old = gone[partner];
    if (old) {
      const runs = compareWords(wordsOf(old), wordsOf(block));
      changes.push({ change: 'changed', kind: block.kind, runs });
    }
    from = partner + 1;
  }
  return [...changes, ...gone.slice(from).map((old) => whole('removed', old))];
}

function areAlike(a: PaperBlock, b: PaperBlock): boolean {
  if (a.kind !== b.kind) return false;
  const words = (block: PaperBlock) => tokens(wordsOf(block)).filter((word) => word.trim() !== '');
  const [one, other] = [words(a), words(b)];
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return shared / Math.max(1, one.length, other.length) >= ALIKE;
}

/** Words and what stands between them, so that joined runs give the text back. */
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

interface Aligned {
  readonly change: WordRun['change'];
  readonly before: number;
  readonly after: number;
}

/** A longest common row of two rows; what is not on it went or came. */
function align(a: readonly string[], b: readonly string[]): readonly Aligned[] {
  if (a.length * b.length > MOST_PAIRS) return apart(a, b);
  const longest = table(a, b);
  const at = (i: number, j: number) => longest[i * (b.length + 1) + j] ?? 0;
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      aligned.push({ change: 'same', before: i, after: j });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      aligned.push({ change: 'removed', before: i, after: j });
      i += 1;
    } else {
      aligned.push({ change: 'added', before: i, after: j });
      j += 1;
    }
  }
  return aligned;
}

function apart(a: readonly string[], b: readonly string[]): readonly Aligned[] {
  return [
    ...a.map((_, index): Aligned => ({ change: 'removed', before: index, after: 0 })),
    ...b.map((_, index): Aligned => ({ change: 'added', before: a.length, after: index })),
  ];
}

function table(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  return longest;
}
