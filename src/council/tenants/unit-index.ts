import { searchKey } from '#src/platform/text/search-key.ts';
import { districtLands } from './district-land.ts';
import { formerProvinceOf } from './former-provinces.ts';
import { readPredecessors } from './predecessors.ts';
import type { Share } from './predecessors.ts';
import type { HistoricUnit, ReferenceUnit } from './reference.ts';
import { nameKey, splitName } from './unit-names.ts';
import type { NameKind } from './unit-names.ts';

/** A commune of today with the old province and, where published, the old districts of its land. */
export type IndexedCommune = {
  readonly unit: ReferenceUnit;
  readonly kind: NameKind | null;
  readonly formerProvince: string | null;
  readonly districts: Set<string>;
};

export type IndexedPredecessor = {
  readonly commune: IndexedCommune;
  readonly kind: NameKind;
  readonly share: Share;
  readonly district: string | null;
};

/** A province as a word in a text: today's code, and the old province it may have meant. */
export type NamedProvince = {
  readonly todayCode: string;
  readonly formerCode: string | null;
  readonly kind: NameKind | null;
  readonly isToday: boolean;
};

export type UnitIndex = {
  readonly provinces: ReadonlyMap<string, readonly NamedProvince[]>;
  readonly communes: ReadonlyMap<string, readonly IndexedCommune[]>;
  readonly predecessors: ReadonlyMap<string, readonly IndexedPredecessor[]>;
  readonly districts: ReadonlyMap<string, readonly HistoricUnit[]>;
  readonly all: readonly IndexedCommune[];
  /** By `landKey`. */
  readonly lands: ReadonlyMap<string, readonly IndexedCommune[]>;
};

// Words of offices for a province that are not its name.
const PROVINCE_NICKNAMES: Readonly<Record<string, string>> = {
  hcm: 'ho chi minh',
  tphcm: 'ho chi minh',
  'sai gon': 'ho chi minh',
  'ba ria vung tau': 'ba ria vung tau',
  'tt hue': 'thua thien hue',
};

/** Built once from the reference data; lookups then read maps only. */
export function buildUnitIndex(
  units: readonly ReferenceUnit[],
  historic: readonly HistoricUnit[],
): UnitIndex {
  const all = indexCommunes(units, historic);
  const communes = new Map<string, IndexedCommune[]>();
  const predecessors = new Map<string, IndexedPredecessor[]>();
  for (const commune of all) {
    push(communes, nameKey(commune.unit.name), commune);
    indexPredecessors(commune, predecessors);
  }
  const districts = new Map<string, HistoricUnit[]>();
  for (const unit of historic)
    if (unit.tier === 'district') push(districts, searchKey(unit.name), unit);
  addNamesakeDistricts(all, districts);
  fillDistrictsBetween(all);
  return {
    provinces: indexProvinces(units, historic),
    communes,
    predecessors,
    districts,
    all,
    lands: districtLands(all, historic),
  };
}

function indexCommunes(
  units: readonly ReferenceUnit[],
  historic: readonly HistoricUnit[],
): IndexedCommune[] {
  const todayOf = new Map(
    historic
      .filter((unit) => unit.tier === 'province')
      .map((unit) => [unit.code, unit.todayProvinceCode]),
  );
  return units
    .filter((unit) => unit.tier === 'commune')
    .map((unit) => ({
      unit,
      kind: splitName(unit.name).kind,
      formerProvince: formerProvinceOf(unit.code, unit.parentCode ?? '', todayOf),
      districts: new Set<string>(),
    }))
    .toSorted((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
}

function indexPredecessors(commune: IndexedCommune, into: Map<string, IndexedPredecessor[]>): void {
  const { unchanged, successions } = readPredecessors(commune.unit.predecessors);
  const { kind, name } = splitName(commune.unit.name);
  if (unchanged && kind)
    push(into, searchKey(name), { commune, kind, share: 'whole', district: null });
  for (const { fromName, fromKind, share, district } of successions) {
    const districtKey = district === null ? null : nameKey(district);
    push(into, searchKey(fromName), { commune, kind: fromKind, share, district: districtKey });
    if (districtKey !== null && share !== 'rest') commune.districts.add(districtKey);
    // A town (thị trấn) bears its district's name more often than not.
    if (fromKind === 'thị trấn') commune.districts.add(searchKey(fromName));
  }
}

// Xã Hiệp Đức keeps the name of the district whose seat it was.
function addNamesakeDistricts(
  all: readonly IndexedCommune[],
  districts: ReadonlyMap<string, readonly HistoricUnit[]>,
): void {
  for (const commune of all) {
    const key = nameKey(commune.unit.name).replace(/ \d$/, '');
    const namesakes = districts.get(key) ?? [];
    if (namesakes.some((unit) => unit.parentCode === commune.formerProvince))
      commune.districts.add(key);
  }
}

// Codes run district by district: what lies between two communes of one district is of that district.
function fillDistrictsBetween(all: readonly IndexedCommune[]): void {
  const known = all.filter((commune) => commune.districts.size > 0);
  const places = new Map(all.map((commune, index) => [commune, index]));
  known.forEach((from, order) => {
    const to = known[order + 1];
    if (!to || to.formerProvince !== from.formerProvince) return;
    const shared = [...from.districts].filter((district) => to.districts.has(district));
    const between = all.slice((places.get(from) ?? 0) + 1, places.get(to));
    for (const commune of between) for (const district of shared) commune.districts.add(district);
  });
}

function indexProvinces(
  units: readonly ReferenceUnit[],
  historic: readonly HistoricUnit[],
): Map<string, NamedProvince[]> {
  const provinces = new Map<string, NamedProvince[]>();
  for (const unit of units)
    if (unit.tier === 'province')
      push(provinces, nameKey(unit.name), {
        todayCode: unit.code,
        formerCode: null,
        kind: splitName(unit.name).kind,
        isToday: true,
      });
  for (const unit of historic)
    if (unit.tier === 'province')
      push(provinces, searchKey(unit.name), {
        todayCode: unit.todayProvinceCode,
        formerCode: unit.code,
        kind: unit.kind,
        isToday: false,
      });
  for (const [nickname, key] of Object.entries(PROVINCE_NICKNAMES))
    provinces.set(nickname, provinces.get(key) ?? []);
  return provinces;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
