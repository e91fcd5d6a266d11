import { findPlaces } from './find-unit.ts';
import type { FoundPlace } from './find-unit.ts';
import { splitName } from './unit-names.ts';

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
const LONGEST = 6;

/** `Thạch Hà`, `xã Thạch Hà thôn 3`, `thôn 3, xã Thạch Hà`: null where no commune is named so. */
export function placeInLine(words: string): PlaceInLine | null {
  const parts = words
    .normalize('NFC')
    .replace(/(?<!\p{L})([xp])\.(?=\p{L})/giu, '$1. ')
    .split(/[,;()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const [order, part] of parts.entries()) {
    if (BELOW.test(part)) continue;
    const named = nameAtStart(part);
    if (!named || (order > 0 && !named.hasKind)) continue;
    const others = parts.filter((_, other) => other !== order).filter(isBelow);
    return { ...named, rest: [named.rest, ...others].filter(Boolean).join(', ') };
  }
  return null;
}

function isBelow(part: string): boolean {
  const { kind } = splitName(part);
  return kind === null || !ABOVE.has(kind);
}

/** The longest beginning that is a commune's name; a name that goes on in capitals is another's. */
function nameAtStart(part: string): PlaceInLine | null {
  const words = part.split(/\s+/);
  for (let size = Math.min(words.length, LONGEST); size >= 1; size -= 1) {
    const tail = words.slice(size);
    if (/^\p{Lu}/u.test(tail[0] ?? '') && !BELOW.test(tail.join(' '))) continue;
    const head = words.slice(0, size).join(' ');
    const hasKind = splitName(head.replace(/\./g, ' ')).kind !== null || /^[xp]\./iu.test(head);
    if (!hasKind && size < 2) return null;
    const [found] = findPlaces(head);
    const [first] = found?.candidates ?? [];
    if (found && (first?.reason === 'same-name' || first?.reason.startsWith('predecessor')))
      return { found, hasKind, rest: tail.join(' ') };
  }
  return null;
}
