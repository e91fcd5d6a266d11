import { searchKey } from '#src/platform/text/search-key.ts';
import { landKey } from './district-land.ts';
import type { HistoricUnit } from './reference.ts';
import { historicUnits, referenceUnits } from './reference.ts';
import { readPlace } from './place-text.ts';
import type { Mention } from './place-text.ts';
import { buildUnitIndex } from './unit-index.ts';
import type { IndexedCommune, IndexedPredecessor, UnitIndex } from './unit-index.ts';

export const UNIT_REASONS = [
  'same-name',
  'predecessor',
  'predecessor-part',
  'district',
  'province',
  'former-province',
] as const;
export type UnitReason = (typeof UNIT_REASONS)[number];

/** A unit of today that a place may mean. A person chooses; the score only orders the choice. */
export type UnitCandidate = {
  readonly code: string;
  readonly score: number;
  readonly reason: UnitReason;
};

/** One place named in a text, and what it may be today. */
export type FoundPlace = { readonly text: string; readonly candidates: readonly UnitCandidate[] };

type Around = {
  readonly todayCodes: ReadonlySet<string>;
  readonly formerCodes: ReadonlySet<string>;
  readonly districtKeys: ReadonlySet<string>;
};

const CLEAR_LEAD = 0.15;
const MOST_CANDIDATES = 40;

let shared: UnitIndex | undefined;

/** The index of the units in force, built at first use (a tenth of a second) and kept. */
export function unitIndex(): UnitIndex {
  shared ??= buildUnitIndex(referenceUnits(), historicUnits());
  return shared;
}

const LONGEST_KEPT = 300;
const MOST_KEPT = 1_000;
/** One line of place is asked about several times over while a petition is read. */
const lately = new Map<string, readonly FoundPlace[]>();

/** Every place a text names, each with the units of today it may be, best first. */
export function findPlaces(text: string, index: UnitIndex = unitIndex()): readonly FoundPlace[] {
  if (index !== shared || text.length > LONGEST_KEPT) return placesNamed(text, index);
  const known = lately.get(text);
  if (known) return known;
  const found = placesNamed(text, index);
  if (lately.size >= MOST_KEPT) lately.clear();
  lately.set(text, found);
  return found;
}

function placesNamed(text: string, index: UnitIndex): readonly FoundPlace[] {
  const { communes, districts, provinces } = readPlace(text, index);
  const owners = districts.flatMap((mention) => namedDistricts(mention, provinces, index));
  const around = surroundings(provinces, owners, index);
  const found = communes.map((mention) => ({
    text: mention.text,
    candidates: communeCandidates(mention, around, index),
  }));
  const named = found.filter((place) => place.candidates.length > 0);
  if (named.length > 0) return named;
  if (owners.length > 0) return [{ text, candidates: districtCandidates(owners, around, index) }];
  const whole = provinceCandidates(around, provinces, index);
  return whole.length > 0 ? [{ text, candidates: whole }] : [];
}

/** Today's provinces a text says it lies in: by their names, or by those of former districts. */
export function provincesNamed(text: string, index: UnitIndex = unitIndex()): ReadonlySet<string> {
  const { districts, provinces } = readPlace(text, index);
  const owners = districts.flatMap((mention) => namedDistricts(mention, provinces, index));
  return surroundings(provinces, owners, index).todayCodes;
}

// A road leads to a province and a bridge borders on it without lying there.
const TOWARDS =
  /(?<![\p{L}\p{M}])(?:giáp ranh|giáp|đi|qua|sang|đến|tới|nối|từ|hướng|về)(?:\s+với)?\s[^,;()]*/gu;
const PROVINCE_KIND = /(?<![\p{L}\p{M}])(?:tỉnh|thành phố|tinh|thanh pho|tp\.?)\s*\p{L}/iu;

/** The same where no doubt is left: a kind of unit stands before a name. `chợ Bình Dương` states none. */
export function provincesStated(text: string, index: UnitIndex = unitIndex()): ReadonlySet<string> {
  const lying = text.normalize('NFC').replace(TOWARDS, ' ');
  const { communes, districts } = readPlace(lying, index);
  const hasKind = [...communes, ...districts].some(({ kind }) => kind !== null);
  return hasKind || PROVINCE_KIND.test(lying) || endsInProvince(lying, index)
    ? provincesNamed(lying, index)
    : new Set();
}

/** `thôn 3, Nghệ An`; a hamlet may bear the name of a former province, seldom that of one of today. */
function endsInProvince(text: string, index: UnitIndex): boolean {
  const parts = text.split(/[,;()]/).filter((part) => part.trim() !== '');
  const last = index.provinces.get(searchKey(parts.at(-1) ?? ''));
  return parts.length > 1 && last?.some(({ isToday }) => isToday) === true;
}

/** All candidates of a text in one list, each unit once, best first. */
export function findUnits(text: string, index: UnitIndex = unitIndex()): UnitCandidate[] {
  return best(findPlaces(text, index).flatMap((place) => place.candidates));
}

/** The one unit a text means, or null where a person must choose. */
export function clearUnit(candidates: readonly UnitCandidate[]): UnitCandidate | null {
  const [first, second] = candidates;
  if (!first || first.score < 0.5) return null;
  return !second || first.score - second.score >= CLEAR_LEAD ? first : null;
}

function namedDistricts(
  { kind, key }: Mention,
  provinces: readonly string[],
  index: UnitIndex,
): readonly HistoricUnit[] {
  const all = index.districts.get(key) ?? [];
  const named = provinces.flatMap((name) => index.provinces.get(name) ?? []);
  const near = keepIfAny(all, (unit) =>
    named.some((one) => one.todayCode === unit.todayProvinceCode),
  );
  const owned = keepIfAny(near, (unit) => named.some((one) => one.formerCode === unit.parentCode));
  return keepIfAny(owned, (unit) => unit.kind === kind);
}

function keepIfAny<T>(list: readonly T[], keep: (one: T) => boolean): readonly T[] {
  const kept = list.filter(keep);
  return kept.length > 0 ? kept : list;
}

function surroundings(
  provinces: readonly string[],
  owners: readonly HistoricUnit[],
  index: UnitIndex,
): Around {
  const named = provinces.map((name) => index.provinces.get(name) ?? []);
  const today = named.flat().map((one) => one.todayCode);
  const onlyFormer = named.filter((meanings) => !meanings.some((one) => one.isToday)).flat();
  const former =
    owners.length > 0
      ? owners.map((unit) => unit.parentCode)
      : onlyFormer.map((one) => one.formerCode);
  return {
    todayCodes: new Set(today.length > 0 ? today : owners.map((unit) => unit.todayProvinceCode)),
    formerCodes: new Set(former.filter((code) => code !== null)),
    districtKeys: new Set(owners.map((unit) => searchKey(unit.name))),
  };
}

function communeCandidates(mention: Mention, around: Around, index: UnitIndex): UnitCandidate[] {
  const oldAddress = around.districtKeys.size > 0;
  const same = (index.communes.get(mention.key) ?? [])
    .filter((commune) => isNear(commune, around))
    .map((commune) => sameNameCandidate(commune, mention, oldAddress));
  const before = (index.predecessors.get(mention.key) ?? [])
    .filter(({ commune }) => isNear(commune, around))
    .filter(({ district }) => !oldAddress || district === null || around.districtKeys.has(district))
    .map((predecessor) => predecessorCandidate(predecessor, mention, around));
  return best([...same, ...before]);
}

function isNear(commune: IndexedCommune, around: Around): boolean {
  if (around.formerCodes.size > 0) return around.formerCodes.has(commune.formerProvince ?? '');
  return around.todayCodes.size === 0 || around.todayCodes.has(commune.unit.parentCode ?? '');
}

function sameNameCandidate(
  commune: IndexedCommune,
  mention: Mention,
  oldAddress: boolean,
): UnitCandidate {
  const score = (oldAddress ? 0.7 : 1) - kindPenalty(commune.kind, mention);
  return { code: commune.unit.code, score: round(score), reason: 'same-name' };
}

function predecessorCandidate(
  { commune, kind, share, district }: IndexedPredecessor,
  mention: Mention,
  around: Around,
): UnitCandidate {
  const base = share === 'whole' ? 0.8 : 0.55;
  const published = district !== null && around.districtKeys.has(district);
  const inferred = [...commune.districts].some((one) => around.districtKeys.has(one));
  const bonus = published ? 0.2 : inferred ? 0.1 : 0;
  return {
    code: commune.unit.code,
    score: round(base + bonus - kindPenalty(kind, mention)),
    reason: share === 'whole' ? 'predecessor' : 'predecessor-part',
  };
}

function kindPenalty(kind: string | null, mention: Mention): number {
  return mention.kind === null || mention.kind === kind ? 0 : 0.2;
}

function districtCandidates(
  owners: readonly HistoricUnit[],
  around: Around,
  index: UnitIndex,
): UnitCandidate[] {
  const provinces = new Set(owners.map((unit) => unit.todayProvinceCode));
  const likely = owners.flatMap(
    ({ parentCode, name }) => index.lands.get(landKey(parentCode, searchKey(name))) ?? [],
  );
  const known = index.all.filter(
    (commune) =>
      provinces.has(commune.unit.parentCode ?? '') &&
      isNear(commune, around) &&
      [...commune.districts].some((one) => around.districtKeys.has(one)),
  );
  return best([
    ...[...known, ...likely].map((commune) => ({
      code: commune.unit.code,
      score: 0.4,
      reason: 'district' as const,
    })),
    ...[...provinces].map((code) => ({ code, score: 0.3, reason: 'province' as const })),
  ]);
}

function provinceCandidates(
  around: Around,
  provinces: readonly string[],
  index: UnitIndex,
): UnitCandidate[] {
  const isToday = provinces.some((name) => index.provinces.get(name)?.some((one) => one.isToday));
  const reason = isToday ? 'province' : 'former-province';
  return [...around.todayCodes].map((code) => ({ code, score: isToday ? 1 : 0.9, reason }));
}

function best(candidates: readonly UnitCandidate[]): UnitCandidate[] {
  const byCode = new Map<string, UnitCandidate>();
  for (const candidate of candidates)
    if ((byCode.get(candidate.code)?.score ?? 0) < candidate.score)
      byCode.set(candidate.code, candidate);
  return [...byCode.values()]
    .toSorted((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
