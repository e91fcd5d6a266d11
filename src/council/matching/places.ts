import { findPlaces } from '#src/council/tenants/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

/** A commune, district or province that a place names, with the units of today it may be. */
export interface PlaceOfMatter {
  readonly name: string;
  readonly key: string;
  readonly level: 'commune' | 'district' | 'province';
  /** Named as before the merger of units: two such names are two places even within one unit of today. */
  readonly isOld: boolean;
  readonly units: readonly string[];
}

export type PlaceRelation = 'same' | 'near' | 'unknown' | 'other';

const LONGEST_PLACE = 300;
const MOST_PLACES = 12;
const KEPT = 4000;
const KIND_BEFORE = /^(?:(?:cac|truoc la|nay la|nay thuoc|xa|phuong|thi tran|tt|p|x|dac khu) )+/;
const OLD_AFTER = / cu$/;

const known = new Map<string, readonly PlaceOfMatter[]>();

export function readPlaces(place: string): readonly PlaceOfMatter[] {
  const asked = place.slice(0, LONGEST_PLACE);
  const found = known.get(asked);
  if (found) return found;
  const read = readFresh(asked);
  if (known.size >= KEPT) known.clear();
  known.set(asked, read);
  return read;
}

function readFresh(place: string): readonly PlaceOfMatter[] {
  return findPlaces(place)
    .slice(0, MOST_PLACES)
    .map(({ text, candidates }) => {
      const [first] = candidates;
      const top = candidates.filter((one) => one.score >= (first?.score ?? 0) - 0.25);
      const reason = first?.reason ?? 'province';
      const level =
        reason === 'district' ? 'district' : reason.endsWith('province') ? 'province' : 'commune';
      return {
        name: text.trim(),
        key: searchKey(text).replace(KIND_BEFORE, '').replace(OLD_AFTER, ''),
        level,
        isOld: reason !== 'same-name' || (first?.score ?? 1) <= 0.7,
        units: top.map((one) => one.code),
      } as const;
    });
}

/** How two places lie to each other: one unit of today, one within the other, or apart. */
export function relatePlaces(
  a: readonly PlaceOfMatter[],
  b: readonly PlaceOfMatter[],
): PlaceRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  let best: PlaceRelation = 'other';
  for (const one of a)
    for (const two of b) {
      const relation = relateTwo(one, two);
      if (relation === 'same') return 'same';
      if (relation === 'near') best = 'near';
    }
  return best;
}

function relateTwo(a: PlaceOfMatter, b: PlaceOfMatter): PlaceRelation {
  const shared = a.units.some((unit) => b.units.includes(unit));
  if (!shared) return 'other';
  if (a.level !== b.level) return 'near';
  if (a.level === 'commune' && a.isOld && b.isOld && a.key !== b.key) return 'near';
  return 'same';
}
