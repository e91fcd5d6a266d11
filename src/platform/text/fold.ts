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

const folds = new Map<number, string>();

/** What one code point contributes to a key: letters, a separator, or nothing for a combining mark. */
function foldCodePoint(code: number): string {
  const known = folds.get(code);
  if (known !== undefined) return known;
  const folded = foldFresh(String.fromCodePoint(code));
  if (folds.size < 20_000) folds.set(code, folded);
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
  const key: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < original.length;) {
    const code = original.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const folded = foldCodePoint(code);
    if (folded === '') extendLast(ends, at, next);
    else if (folded !== SEPARATOR || (key.length > 0 && key.at(-1) !== SEPARATOR))
      append(folded, at, next);
    at = next;
  }
  if (key.at(-1) === SEPARATOR) key.pop();
  return { key: foldLoneY(key.join('')), starts, ends };

  function append(folded: string, from: number, to: number): void {
    for (let unit = 0; unit < folded.length; unit += 1) {
      key.push(folded[unit] ?? '');
      starts.push(from);
      ends.push(to);
    }
  }
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
