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

// Tested where they stand: what a match would give costs more than the rest of the reading.
const BETWEEN = /[^\p{L}\p{M}\p{N}]*/uy;
const WORD = /[\p{L}\p{M}\p{N}]+/uy;
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

interface Form {
  readonly toned: string;
  readonly plain: string;
  readonly isCapital: boolean;
}

const forms = new Map<string, Form>();

function formOf(written: string): Form {
  const known = forms.get(written);
  if (known) return known;
  const isCapital = /^\p{Lu}/u.test(written);
  const form = { toned: tonedKey(written), plain: searchKey(written), isCapital };
  if (forms.size < 50_000) forms.set(written, form);
  return form;
}

/** Of a text as the product keeps it: clean. */
export function readSyllables(text: string): ReadText {
  const clean = text.includes('[') ? text.replace(BLACKENED, ' … ') : text;
  const shouts = isShouted(clean);
  const syllables: Syllable[] = [];
  let end = 0;
  for (;;) {
    const start = endOf(BETWEEN, clean, end);
    const stop = endOf(WORD, clean, start);
    if (stop === start) break;
    const written = clean.slice(start, stop);
    const between = clean.slice(end, start);
    const isSpace = between === ' ';
    const starts = syllables.length === 0 || (!isSpace && /[.!?:;\n…“"]/.test(between));
    const { toned, plain, isCapital } = formOf(written);
    syllables.push({
      toned,
      plain,
      written,
      isName: !shouts && !starts && isCapital,
      afterBreak: !isSpace && between.trim() !== '',
    });
    end = stop;
  }
  return {
    syllables,
    isPlain: syllables.length > 0 && !MARKED_LETTER.test(clean),
  };
}

/** Where a pattern that is tried from here stops; here where it does not fit. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

const isSmallLatin = (code: number): boolean => code >= 97 && code <= 122;

const MOSTLY = 0.6;

function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals === 0) return false;
  let small = 0;
  for (let at = 0; at < text.length; at += 1) if (isSmallLatin(text.charCodeAt(at))) small += 1;
  // The plain letters alone often are too many already.
  if (capitals <= (capitals + small) * MOSTLY) return false;
  return capitals > (text.match(/\p{L}/gu)?.length ?? 0) * MOSTLY;
}
