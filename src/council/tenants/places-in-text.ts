import { searchKey } from '#src/platform/text/search-key.ts';
import { findPlaces, unitIndex } from './find-unit.ts';
import type { FoundPlace } from './find-unit.ts';
import { splitName } from './unit-names.ts';

// A kind of unit and the name behind it: syllables with a capital, or a number.
const NAMED =
  /(?<![\p{L}\p{M}])(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|TP\.?|TX\.?|TT\.?|P\.|X\.|H\.|Q\.)\s*((?:\p{Lu}[\p{L}\p{M}'’]*|\d{1,2}(?![\d.,]))(?:[ -]+(?:\p{Lu}[\p{L}\p{M}'’]*|\d{1,2}(?![\d.,])))*)/gu;
const MARKED_LETTER = /[^\P{L}a-z]/iu;
const LOWER_KIND = /^(?:huyện|quận|thị xã|thành phố|tỉnh|tp|tx|h|q)\.?$/iu;
const KIND_WORDS = new Set([
  'xa',
  'phuong',
  'thi tran',
  'dac khu',
  'huyen',
  'quan',
  'thi xa',
  'thanh pho',
  'tinh',
]);
const LONGEST_NAME = 4;
const LONGEST_TEXT = 6_000;

/**
 * The places a running text names: `Cử tri xã X, huyện Y đề nghị…`. Each commune is read together with the
 * districts and provinces of the text; `around` says where an office's own place line puts it.
 */
export function placesInText(text: string, around = ''): readonly FoundPlace[] {
  const read = text.slice(0, LONGEST_TEXT).normalize('NFC').replaceAll('Ð', 'Đ');
  const names = isWritten(read) ? writtenNames(read) : plainNames(read);
  const above = [
    ...names.filter((name) => name.isAbove).map((name) => name.text),
    ...aboveIn(around),
  ];
  const communes = names.filter((name) => !name.isAbove);
  if (communes.length > 0) return communes.flatMap((name) => placeOf(name.text, above));
  return above.length > 0 && names.length > 0 ? findPlaces(above.join(', ')) : [];
}

interface Named {
  readonly text: string;
  readonly isAbove: boolean;
}

function isWritten(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 0 && capitals < letters * 0.6 && MARKED_LETTER.test(text);
}

function writtenNames(text: string): Named[] {
  const names: Named[] = [];
  for (const [, kind = '', name = ''] of text.matchAll(NAMED)) {
    const known = longestKnown(name.split(/\s+/));
    if (known !== null) names.push({ text: `${kind} ${known}`, isAbove: LOWER_KIND.test(kind) });
  }
  return names;
}

/** All capitals, or none: a kind, and behind it the longest name a unit bears. */
function plainNames(text: string): Named[] {
  const words = searchKey(text).split(' ');
  const typed = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const names: Named[] = [];
  for (let at = 0; at < words.length - 1; at += 1) {
    const two = `${words[at] ?? ''} ${words[at + 1] ?? ''}`;
    const size = KIND_WORDS.has(two) ? 2 : KIND_WORDS.has(words[at] ?? '') ? 1 : 0;
    if (size === 0) continue;
    const known = longestKnown(words.slice(at + size, at + size + LONGEST_NAME));
    if (known === null) continue;
    const kind = words.slice(at, at + size).join(' ');
    const asTyped = typed.length === words.length ? typed.slice(at, at + size).join(' ') : kind;
    names.push({
      text: `${asTyped.toLowerCase()} ${known}`,
      isAbove: !/^(?:xa|phuong|thi tran|dac khu)$/.test(kind),
    });
  }
  return names;
}

/** Sentences run on behind a name: the longest beginning of it that some unit bears or bore. */
function longestKnown(words: readonly string[]): string | null {
  const { communes, predecessors, districts, provinces } = unitIndex();
  for (let size = Math.min(words.length, LONGEST_NAME + 1); size >= 1; size -= 1) {
    const name = words.slice(0, size).join(' ');
    const key = searchKey(name);
    if ([communes, predecessors, districts, provinces].some((names) => names.has(key))) return name;
  }
  return null;
}

function aboveIn(place: string): string[] {
  return place
    .split(/[,;()]/)
    .map((part) => part.trim())
    .filter((part) => {
      const { kind, name } = splitName(part);
      return (kind !== null && LOWER_KIND.test(kind)) || unitIndex().provinces.has(searchKey(name));
    });
}

function placeOf(commune: string, above: readonly string[]): FoundPlace[] {
  const nearest = [above.join(', '), above.slice(-1).join(', '), ''].map((where) =>
    findPlaces(where === '' ? commune : `${commune}, ${where}`).filter(
      (place) =>
        place.candidates[0]?.reason !== 'district' && place.candidates[0]?.reason !== 'province',
    ),
  );
  const found =
    nearest.find((places) => places.some(({ candidates }) => candidates.length > 0)) ?? [];
  return found.slice(0, 1).map((place) => ({ ...place, text: commune }));
}
