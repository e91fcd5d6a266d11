import { findPlaces, referenceUnits } from '#src/council/tenants/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

/** A commune, district or province that a place names, with the units of today it may be. */
export interface PlaceOfMatter {
  readonly name: string;
  readonly key: string;
  readonly level: 'commune' | 'district' | 'province';
  /** Named as before the merger of units: two such names are two places even within one unit of today. */
  readonly isOld: boolean;
  readonly units: readonly string[];
  readonly provinces: readonly string[];
  /** The whole line it was read from, folded. */
  readonly line: string;
}

/** `same`: one place. `within`: one holds the other. `beside`: two old communes of one unit of today. */
export type PlaceRelation = 'same' | 'within' | 'beside' | 'unknown' | 'other';

const LONGEST_PLACE = 300;
const MOST_PLACES = 12;
const KEPT = 4000;
const NEAR_BEST = 0.25;
const KIND_BEFORE = /^(?:(?:cac|truoc la|nay la|nay thuoc|xa|phuong|thi tran|tt|p|x|dac khu) )+/;
// `xã Phong An cũ, nay là phường Phong Thái`: the reader of units knows the names, not the word.
const FORMER = /\s*\(?(?<!\p{L})(?:cũ|cu)(?=\s*[,;()]|\s*$|\s+\(|\s+nay)\)?/giu;
const NOW = /[,(]?\s*(?:nay là|nay thuộc|nay la|nay thuoc)\s+/giu;
const RELATIONS: readonly PlaceRelation[] = ['same', 'within', 'beside', 'unknown', 'other'];

const known = new Map<string, readonly PlaceOfMatter[]>();
let provinceOf: ReadonlyMap<string, string> | undefined;

export function readPlaces(place: string): readonly PlaceOfMatter[] {
  const asked = place.slice(0, LONGEST_PLACE);
  const found = known.get(asked);
  if (found) return found;
  const read = findPlaces(asked.replace(FORMER, '').replace(NOW, ', '))
    .slice(0, MOST_PLACES)
    .map((one) => placeOf(one, ` ${searchKey(asked)} `));
  if (known.size >= KEPT) known.clear();
  known.set(asked, read);
  return read;
}

function placeOf(
  { text, candidates }: ReturnType<typeof findPlaces>[number],
  line: string,
): PlaceOfMatter {
  const [first] = candidates;
  const reason = first?.reason ?? 'province';
  const best = candidates.filter((one) => one.score >= (first?.score ?? 0) - NEAR_BEST);
  const units = best.map((one) => one.code);
  return {
    name: text.trim(),
    key: searchKey(text).replace(KIND_BEFORE, ''),
    level:
      reason === 'district' ? 'district' : reason.endsWith('province') ? 'province' : 'commune',
    isOld: reason !== 'same-name' || (first?.score ?? 1) <= 0.7,
    units,
    provinces: [...new Set(units.map(provinceOfUnit))],
    line,
  };
}

function provinceOfUnit(code: string): string {
  provinceOf ??= new Map(referenceUnits().map((unit) => [unit.code, unit.parentCode ?? unit.code]));
  return provinceOf.get(code) ?? code;
}

/** How two tellings' places lie to each other: the closest of all their pairs. */
export function relatePlaces(
  a: readonly PlaceOfMatter[],
  b: readonly PlaceOfMatter[],
): PlaceRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  let best = RELATIONS.length - 1;
  for (const one of a)
    for (const two of b) best = Math.min(best, RELATIONS.indexOf(relateTwo(one, two)));
  return RELATIONS[best] ?? 'other';
}

function relateTwo(a: PlaceOfMatter, b: PlaceOfMatter): PlaceRelation {
  const shared = a.units.some((unit) => b.units.includes(unit));
  if (a.level === 'province' || b.level === 'province') {
    const inside = a.provinces.some((code) => b.provinces.includes(code));
    return !inside ? 'other' : a.level === b.level ? 'same' : 'within';
  }
  if (a.level !== b.level) return shared || lieWithin(a, b) ? 'within' : 'other';
  if (!shared) return 'other';
  if (a.level === 'district' || a.key === b.key) return 'same';
  return a.isOld && b.isOld ? 'beside' : 'same';
}

/** `xã A, huyện B` and `huyện B, tỉnh C`: the line of the commune names the district. */
function lieWithin(a: PlaceOfMatter, b: PlaceOfMatter): boolean {
  const [commune, district] = a.level === 'commune' ? [a, b] : [b, a];
  const name = districtOf(district.line);
  return (
    name !== null &&
    commune.line.includes(` ${name} `) &&
    commune.provinces.some((code) => district.provinces.includes(code))
  );
}

function districtOf(line: string): string | null {
  const [, named] =
    /^ (?:(?:huyen|quan|thi xa|thanh pho|h|q|tx|tp) )((?:\S+ )+?)(?:tinh |thanh pho |tp |$)/.exec(
      line,
    ) ?? [];
  const words = (named ?? '').trim().split(' ');
  return words[0] === '' ? null : words.slice(0, words.length > 3 ? 2 : words.length).join(' ');
}
