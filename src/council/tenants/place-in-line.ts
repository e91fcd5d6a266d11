import { searchKey } from '#src/platform/text/search-key.ts';
import { findPlaces, unitIndex } from './find-unit.ts';
import type { FoundPlace } from './find-unit.ts';
import { HIGHER_KIND } from './place-text.ts';
import { nameKey, splitName } from './unit-names.ts';

/** A commune named in a short place line, and the other words of the line: hamlet, street. */
export interface PlaceInLine {
  readonly found: FoundPlace;
  /** `xã Thạch Hà`; false where only the name is written, as a hamlet's may be. */
  readonly hasKind: boolean;
  readonly rest: string;
}

const BELOW =
  /^(?:thôn|thon|ấp|ap|bản|buôn|làng|xóm|xom|khóm|khu|tổ|to|khối|khoi|đường|duong|ngõ|ngách|hẻm|số|km|quốc lộ|ql|tỉnh lộ|đt|cầu|kênh|chợ|trường)(?:\s|\.|$)/iu;
const ABOVE = new Set(['tỉnh', 'thành phố', 'thị xã', 'quận', 'huyện']);
const KIND = /(?<![\p{L}\p{M}\p{N}]|thị\s)(?:xã|phường|thị trấn|đặc khu|tt\.?)\s+(?=\p{L})/giu;
const KIND_WITHOUT_MARKS = /(?<!\w|thi\s)(?:xa|phuong|thi tran|dac khu|tt\.?)\s+(?=\w)/gi;
const MARKED = /[^\P{L}a-z]/iu;
const DASH = /\s+[-–—]\s*|\s*[-–—]\s+|[-–—](?=(?:thôn|xóm|tổ|ấp|xã|phường|thị trấn)\s)/giu;
const LINKS = /(?:^|\s+)(?:(?:ở|tại|thuộc|của|trên|địa bàn)\s*)+$/iu;
const LONGEST = 6;

/**
 * The communes a line of place names: `xã Thạch Hà thôn 3`, `gần chợ xã Thạch Hà`, and where none stands
 * behind its kind, the name that the line begins with, `Thạch Hà thôn 3`.
 */
export function placesInLine(words: string): readonly PlaceInLine[] {
  const parts = words
    .normalize('NFC')
    .replace(/(?<!\p{L})x\.\s*(?=\p{L})/giu, 'xã ')
    .replace(/(?<!\p{L})p\.\s*(?=\p{L})/giu, 'phường ')
    .replace(DASH, ', ')
    .split(/[,;()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const withKind = parts.flatMap((part, order) => {
    const named = nameBehindKind(part);
    return named ? [inLine(named, parts, order)] : [];
  });
  if (withKind.length > 0) return withKind;
  const [first = ''] = parts;
  const named = BELOW.test(first) ? null : nameAtStart(first);
  return named ? [inLine(named, parts, 0)] : [];
}

function inLine(named: PlaceInLine, parts: readonly string[], order: number): PlaceInLine {
  const others = parts.filter((part, other) => other !== order && !isAbove(part));
  return { ...named, rest: [named.rest, ...others].filter(Boolean).join(', ') };
}

/** A district or province, which says nothing below the commune; `đường huyện 103` does. */
function isAbove(part: string): boolean {
  const { kind } = splitName(part);
  const { districts, provinces } = unitIndex();
  if (kind === null) return provinces.has(searchKey(part));
  return ABOVE.has(kind) && (districts.has(nameKey(part)) || provinces.has(nameKey(part)));
}

/** The kind may stand anywhere: what is before it lies within the commune. */
function nameBehindKind(part: string): PlaceInLine | null {
  const kinds = part.matchAll(MARKED.test(part) ? KIND : KIND_WITHOUT_MARKS);
  for (const { index } of kinds) {
    const named = nameAtStart(part.slice(index));
    if (!named?.hasKind) continue;
    const before = part.slice(0, index).trim().replace(LINKS, '');
    return { ...named, rest: [before, named.rest].filter(Boolean).join(', ') };
  }
  return null;
}

/** The longest beginning that is a commune's name; a name that goes on in capitals is another's. */
function nameAtStart(part: string): PlaceInLine | null {
  const words = part.split(/\s+/);
  for (let size = Math.min(words.length, LONGEST); size >= 1; size -= 1) {
    const tail = words.slice(size);
    if (/^\p{Lu}/u.test(tail[0] ?? '') && !BELOW.test(tail.join(' '))) continue;
    const head = words.slice(0, size).join(' ');
    const hasKind = splitName(head.replace(/\./g, ' ')).kind !== null;
    if (!hasKind && size < 2) return null;
    const [found] = findPlaces(head);
    const [first] = found?.candidates ?? [];
    const isCommune = first?.reason === 'same-name' || first?.reason.startsWith('predecessor');
    // `xã Thạch Hà và xã Lộc`: only a part of these words is the name.
    if (!found || !isCommune || !isWhole(head, found.text)) continue;
    const rest = tail.join(' ');
    const isOnlyAbove = rest.split(HIGHER_KIND).every(isAbove);
    return { found, hasKind, rest: isOnlyAbove ? '' : rest };
  }
  return null;
}

/** An abbreviated kind is spelt out in what was found. */
function isWhole(head: string, found: string): boolean {
  return nameKey(head.replace(/\./g, ' ')) === nameKey(found);
}
