import { searchKey } from '#src/platform/text/search-key.ts';
import type { UnitIndex } from './unit-index.ts';
import { splitName } from './unit-names.ts';
import type { NameKind } from './unit-names.ts';

export type Mention = {
  readonly kind: NameKind | null;
  readonly key: string;
  readonly text: string;
};

/** A place as an office writes it, taken apart: its communes, its districts, its provinces. */
export type PlaceText = {
  readonly communes: readonly Mention[];
  readonly districts: readonly Mention[];
  readonly provinces: readonly string[];
};

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:TP|T\.P)\s*\.?\s*HCM\b|\bTPHCM\b|\bHCMC\b/giu, 'thành phố Hồ Chí Minh'],
  [/(?<!\p{L})TP\.?\s+/giu, 'thành phố '],
  [/(?<!\p{L})TX\.?\s+/giu, 'thị xã '],
  [/(?<!\p{L})TT\.?\s+(?=\p{Lu})/gu, 'thị trấn '],
  [/(?<!\p{L})P\.\s*/gu, 'phường '],
  [/(?<!\p{L})X\.\s*/gu, 'xã '],
  [/(?<!\p{L})H\.\s*/gu, 'huyện '],
  [/(?<!\p{L})Q\.\s*/gu, 'quận '],
];
const SEPARATORS = /[,;:()\n]|\s+và\s+|\.\.\./gu;
const DASH = /\s*[-–]\s*(?=\p{L})/u;
// `xã A huyện B tỉnh C` with nothing between. Without its marks `tinh` stays: it ends Hà Tĩnh.
export const HIGHER_KIND =
  /(?<=[\p{L}\d])\s+(?=(?:huyện|quận|thị xã|tỉnh|thành phố|huyen|thi xa|thanh pho)\s+\p{L}|(?:quận|quan)\s+\d)/giu;
const SPOT_BEFORE =
  /^(?:thôn|thon|ấp|ap|bản|buôn|làng|xóm|xom|khóm|khu|tổ|to|khối|đường|duong)\s.*?\s(?<!th[iị]\s)(?=(?:xã|xa|phường|phuong|thị trấn|thi tran)\s)/iu;
const SEVERAL = /(?<!\p{L})(?:các|những|nhiều)\s|\d\s+(?:xã|phường)/iu;
const BELOW_COMMUNE =
  /^(?:thôn|ấp|bản|buôn|làng|xóm|khóm|khu|tổ|kiệt|hẻm|ngõ|ngách|đường|số|khối|đơn vị|mới|nay|cũ)(?:\s|$)/iu;
const NO_LONGER = /\s+(?:cũ|cu|trước đây|trước kia)$/iu;
const FORMERLY = /^trước (?:thuộc|là)\s+/iu;
const COUNT_BEFORE =
  /^(?:(?:nay thuộc|nay là|các|những|nhiều|\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+)+(?=\p{L})/iu;
const COMMUNE_KINDS: ReadonlySet<NameKind> = new Set(['xã', 'phường', 'thị trấn', 'đặc khu']);
const DISTRICT_KINDS: ReadonlySet<NameKind> = new Set(['huyện', 'thị xã', 'quận']);

export function readPlace(text: string, index: UnitIndex): PlaceText {
  const communes: Mention[] = [];
  const districts: Mention[] = [];
  const provinces: string[] = [];
  let carried: NameKind | null = null;
  const parts = split(text, index);
  const several = SEVERAL.test(text);
  parts.forEach((part, order) => {
    const { kind, name } = splitName(part.replace(FORMERLY, ''));
    const mention = { kind: kind ?? carried, key: searchKey(name), text: part };
    if (mention.key === '') return;
    if (isProvince(mention.key, kind, order, parts, index)) provinces.push(mention.key);
    else if (kind && DISTRICT_KINDS.has(kind)) districts.push(mention);
    else if (kind === 'thành phố') districts.push(mention);
    else if (kind === null && FORMERLY.test(part)) districts.push({ ...mention, kind: null });
    else if (kind && COMMUNE_KINDS.has(kind)) communes.push(withoutTail(mention, index, provinces));
    else if (
      index.districts.has(mention.key) &&
      (carriesDistrict(carried, mention.key, index) || (!several && isOwner(order)))
    )
      districts.push({ ...mention, kind: null });
    else communes.push(withoutTail(mention, index, provinces));
    if (kind) carried = kind;
  });
  return { communes, districts, provinces };

  // `xã Thạch Châu, Lộc Hà, Hà Tĩnh`: the last name before the province is the district's.
  function isOwner(order: number): boolean {
    if (communes.length === 0 || districts.length > 0) return false;
    const after = parts.slice(order + 1);
    return after.every((part) => index.provinces.has(searchKey(splitName(part).name)));
  }
}

function isName(part: string, index: UnitIndex): boolean {
  const key = searchKey(splitName(part).name);
  return index.provinces.has(key) || index.districts.has(key) || index.communes.has(key);
}

function split(text: string, index: UnitIndex): string[] {
  let expanded = text.normalize('NFC');
  for (const [short, long] of ABBREVIATIONS) expanded = expanded.replace(short, long);
  return expanded
    .replace(HIGHER_KIND, ', ')
    .split(SEPARATORS)
    .flatMap((part) => (isName(part, index) ? [part] : part.split(DASH)))
    .map((part) => part.trim().replace(SPOT_BEFORE, '').replace(COUNT_BEFORE, ''))
    .map((part) => part.replace(/\s+\d{4}$/u, ''))
    .map((part) => (isName(part, index) ? part : part.replace(NO_LONGER, '')))
    .filter((part) => part !== '' && !BELOW_COMMUNE.test(part))
    .filter((part) => splitName(`${part} x`).name !== 'x');
}

// "thành phố Tuyên Quang, Tuyên Quang" names a city of a province; "thành phố Huế" names the province-level city.
function isProvince(
  key: string,
  kind: NameKind | null,
  order: number,
  parts: readonly string[],
  index: UnitIndex,
): boolean {
  const named = index.provinces.get(key);
  if (!named) return false;
  if (kind === 'tỉnh') return true;
  if (kind === 'thành phố')
    return named.some((one) => one.kind === 'thành phố') && order === parts.length - 1;
  if (kind !== null) return false;
  return order > 0 || parts.length === 1;
}

function carriesDistrict(carried: NameKind | null, key: string, index: UnitIndex): boolean {
  if (carried && DISTRICT_KINDS.has(carried)) return true;
  return !index.communes.has(key) && !index.predecessors.has(key);
}

/** `xa loc ha ha tinh`: where nothing separates them, the province stands at the end. */
function withoutTail(mention: Mention, index: UnitIndex, provinces: string[]): Mention {
  if (index.communes.has(mention.key) || index.predecessors.has(mention.key)) return mention;
  const words = mention.key.split(' ');
  for (let size = 5; size >= 2; size -= 1) {
    const tail = words.slice(-size).join(' ');
    if (size >= words.length || !index.provinces.has(tail)) continue;
    provinces.push(tail);
    return {
      ...mention,
      key: words
        .slice(0, -size)
        .join(' ')
        .replace(/ tinh$| thanh pho$/, ''),
    };
  }
  return mention;
}
