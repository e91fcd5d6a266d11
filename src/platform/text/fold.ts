/**
 * The letters and digits of a text, folded to plain lower case, one space between words,
 * each key position knowing the stretch of the original it came from.
 */
export type FoldedText = {
  readonly key: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const SEPARATOR = ' ';
const KEEPS = /[\p{L}\p{N}]/u;
const MARK = /^\p{M}$/u;

/** The letters of Vietnamese stand below; they are looked up by their number alone. */
const NEAR = 0x2000;
const near = Array.from<string | undefined>({ length: NEAR });
const folds = new Map<number, string>();

/** What one code point contributes to a key: letters, a separator, or nothing for a combining mark. */
function foldCodePoint(code: number): string {
  const known = near[code] ?? folds.get(code);
  if (known !== undefined) return known;
  const folded = foldFresh(String.fromCodePoint(code));
  if (code < NEAR) near[code] = folded;
  else if (folds.size < 20_000) folds.set(code, folded);
  return folded;
}

function foldFresh(character: string): string {
  if (MARK.test(character)) return '';
  if (/^[\u200B-\u200D\u2060\uFEFF\u00AD]$/.test(character)) return '';
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðɖ]/g, 'd');
  const kept = Array.from(plain).filter((part) => KEEPS.test(part));
  return kept.length === 0 ? SEPARATOR : kept.join('');
}

export function foldText(original: string): FoldedText {
  let key = '';
  let isApart = true;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < original.length;) {
    const code = original.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const folded = foldCodePoint(code);
    if (folded === '') extendLast(ends, at, next);
    else if (folded !== SEPARATOR || !isApart) {
      key += folded;
      isApart = folded === SEPARATOR;
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(at);
        ends.push(next);
      }
    }
    at = next;
  }
  return { key: foldLoneY(withoutLast(key, isApart)), starts, ends };
}

/** The key alone, where nobody asks where it stood. */
export function foldKey(original: string): string {
  let key = '';
  let isApart = true;
  for (let at = 0; at < original.length;) {
    const code = original.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    const folded = foldCodePoint(code);
    if (folded === '' || (folded === SEPARATOR && isApart)) continue;
    key += folded;
    isApart = folded === SEPARATOR;
  }
  return foldLoneY(withoutLast(key, isApart));
}

function withoutLast(key: string, isApart: boolean): string {
  return isApart ? key.slice(0, -1) : key;
}

function extendLast(ends: number[], from: number, to: number): void {
  const last = ends.length - 1;
  if (ends[last] === from) ends[last] = to;
}

const LONE_Y = /(^| )((?:ngh?|[cgknpt]h|tr|qu|gi|[bcdghklmnpqrstvx])?)y(?= |$)/g;

// kỹ/kĩ, lý/lí, Mỹ/Mĩ, quý/quí, ý: y alone as the vowel of a syllable is i. In uy, ay, yên it is another sound.
function foldLoneY(key: string): string {
  return key.includes('y') ? key.replace(LONE_Y, '$1$2i') : key;
}
