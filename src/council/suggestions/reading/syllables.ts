import { cleanText } from '#src/platform/text/normalise.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

/** One syllable of a text. `toned` tells kè from kẻ; `plain` is what a text without diacritics leaves. */
export interface Syllable {
  readonly toned: string;
  readonly plain: string;
  /** As it was written. */
  readonly written: string;
  /** Written with a capital inside a sentence: part of a name, most likely. */
  readonly isName: boolean;
  /** Punctuation stands between it and the one before. */
  readonly afterBreak: boolean;
}

export interface ReadText {
  readonly syllables: readonly Syllable[];
  /** Typed without diacritics: only phrases of several syllables can be trusted. */
  readonly isPlain: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
// Any letter beyond a to z: the text was typed with its diacritics.
const MARKED_LETTER = /[^\P{L}a-z]/iu;
// Names were blackened in the record: [tên], [số thửa].
const BLACKENED = /\[[^\]]{0,40}\]/g;

const tonedForms = new Map<string, string>();

/** hoà and hòa are one word, kè and kẻ two: the tone is set behind the letters, whatever letter bore it. */
export function tonedKey(word: string): string {
  const known = tonedForms.get(word);
  if (known !== undefined) return known;
  const apart = word.toLowerCase().normalize('NFD');
  const tone = apart.match(TONES)?.[0] ?? '';
  const key = `${apart
    .replace(TONES, '')
    .normalize('NFC')
    .replace(/^([bcdghklmnpqrstvxđ]*)y$/, '$1i')}${tone}`;
  if (tonedForms.size < 50_000) tonedForms.set(word, key);
  return key;
}

const plainForms = new Map<string, string>();

function plainKey(word: string): string {
  const known = plainForms.get(word);
  if (known !== undefined) return known;
  const key = searchKey(word);
  if (plainForms.size < 50_000) plainForms.set(word, key);
  return key;
}

export function readSyllables(text: string): ReadText {
  const clean = cleanText(text).replace(BLACKENED, ' … ');
  const shouts = isShouted(clean);
  const syllables: Syllable[] = [];
  let end = 0;
  for (const match of clean.matchAll(WORD)) {
    const [written] = match;
    const between = clean.slice(end, match.index);
    const starts = syllables.length === 0 || /[.!?:;\n…“"]/.test(between);
    syllables.push({
      toned: tonedKey(written),
      plain: plainKey(written),
      written,
      isName: !shouts && !starts && /^\p{Lu}/u.test(written),
      afterBreak: between.trim() !== '',
    });
    end = match.index + written.length;
  }
  return {
    syllables,
    isPlain: syllables.length > 0 && !MARKED_LETTER.test(clean),
  };
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(/\p{Lu}/gu)?.length ?? 0) > letters * 0.6;
}
