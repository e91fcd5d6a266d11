import { isCommonPair, isNameWord } from './name-words.ts';
import { endsName } from '../lists/name-ends.ts';
import type { ObjectKind } from '../lists/object-kinds.ts';
import { isApart } from '../telling.ts';
import type { Telling } from '../telling.ts';
import type { TypedWord } from '../typed-word.ts';

export interface ReadName {
  readonly key: string;
  readonly end: number;
  readonly isSure: boolean;
}

const LONGEST_NAME = 5;
const LONGEST_UNSURE_NAME = 3;

/** The name or number that begins at a word, or null where none does. */
export function readName(telling: Telling, at: number, kind: ObjectKind): ReadName | null {
  const first = telling.words[at];
  if (!first || isApart(first)) return null;

  if (/^\d/.test(first.key)) return readNumber(telling, at, kind);
  if (kind.name === 'number') return null;
  const name = readsCapitals(telling, kind)
    ? readCapitals(telling, at)
    : readUncertain(telling, at);
  return name ?? (kind.code === 'junction' ? readCommonName(telling, at) : null);
}

// `thôn hưởng phụ cấp`: written small and with its marks, what stands behind a hamlet is seldom its name.
function readsCapitals({ hasCase, isPlain, isShouted }: Telling, { code }: ObjectKind): boolean {
  return hasCase || (code === 'hamlet' && !isPlain && !isShouted);
}

function readNumber({ words }: Telling, at: number, kind: ObjectKind): ReadName | null {
  const parts = [words[at]?.key ?? ''];
  let end = at + 1;
  const joins = (word: TypedWord | undefined): boolean =>
    word !== undefined &&
    /^\d/.test(word.key) &&
    (word.before === '/' ||
      (word.before === '-' && kind.code === 'company') ||
      (word.before === '' && kind.code === 'alley'));
  while (joins(words[end]) && parts.length < 3) parts.push(words[end++]?.key ?? '');
  if (kind.code === 'zone' || kind.code === 'project')
    while (words[end]?.isCapital && words[end]?.before === '' && parts.length < LONGEST_NAME)
      parts.push(words[end++]?.key ?? '');
  if (kind.name === 'words' && parts.length < 2) return null;
  return { key: numberKey(parts, kind), end, isSure: true };
}

// Quốc lộ 1 and Quốc lộ 1A are one road; 01 is 1.
function numberKey(parts: readonly string[], kind: ObjectKind): string {
  const key = parts.map((part) => part.replace(/^0+(?=\d)/, '')).join(' ');
  return kind.code === 'road' && key === '1a' ? '1' : key;
}

export function readCapitals({ words }: Telling, at: number): ReadName | null {
  const parts: string[] = [];
  let end = at;
  for (; end < words.length && parts.length < LONGEST_NAME; end += 1) {
    const word = words[end];
    if (!word?.isCapital || (end > at && word.before !== '')) break;
    parts.push(word.key);
  }
  return parts.length === 0 ? null : { key: parts.join(' '), end, isSure: true };
}

function readUncertain(telling: Telling, at: number): ReadName | null {
  const { words } = telling;
  const parts: string[] = [];
  let end = at;
  for (; end < words.length && parts.length < LONGEST_UNSURE_NAME; end += 1) {
    const word = words[end];
    if (!word || (end > at && word.before !== '') || !isNameWord(word.key)) break;
    if ((end > at && isHeadWord(words, end)) || endsName(telling, end)) break;
    parts.push(word.key);
    if (/^\d/.test(word.key)) {
      end += 1;
      break;
    }
  }
  const key = parts.join(' ');
  return parts.length === 0 || isCommonPair(key) ? null : { key, end, isSure: false };
}

// `ngã tư bưu điện`: a junction is called by what stands there.
function readCommonName(telling: Telling, at: number): ReadName | null {
  const name = telling.isPlain ? null : readUncertain(telling, at);
  return name?.key.includes(' ') === true ? { ...name, isSure: true } : null;
}

// Only in tellings without capitals: there a name ends at the next head.
const PLAIN_HEADS: ReadonlySet<string> = new Set([
  'thon',
  'xom',
  'xa',
  'phuong',
  'huyen',
  'tinh',
  'duong',
  'truong',
  'cong',
  'quoc',
  'tram',
  'khu',
]);

function isHeadWord(words: readonly TypedWord[], at: number): boolean {
  return PLAIN_HEADS.has(words[at]?.key ?? '');
}
