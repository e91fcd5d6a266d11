import type pg from 'pg';
import { searchKey } from '#src/platform/text/search-key.ts';
import { historicUnits, referenceUnits } from './reference.ts';
import type { HistoricUnit, ReferenceUnit } from './reference.ts';

/** The day the 34 provinces and 3,321 communes began. */
const IN_FORCE_FROM = '2025-07-01';

const COLUMNS = [
  'code',
  'parent_code',
  'tier',
  'kind',
  'name',
  'name_en',
  'predecessors',
  'search_key',
  'valid_from',
  'valid_to',
  'trust',
] as const;
type UnitValues = Record<(typeof COLUMNS)[number], string | null>;

/** Loads the units of the country, those in force and the provinces and districts before them. */
export async function loadReferenceUnits(client: pg.ClientBase): Promise<void> {
  const former = historicUnits();
  // A province that kept its land and name is the same unit as today's: no second row.
  const kept = new Map(
    former
      .filter((unit) => unit.tier === 'province' && unit.validTo === '')
      .map((unit) => [unit.code, unit.todayProvinceCode]),
  );
  const rows = [
    ...referenceUnits().map(inForce),
    ...former.filter((unit) => !kept.has(unit.code)).map((unit) => historic(unit, kept)),
  ];
  const types = COLUMNS.map((column, index) =>
    column.startsWith('valid_') ? `$${index + 1}::date[]` : `$${index + 1}::text[]`,
  );
  await client.query(
    `insert into units (${COLUMNS.join(', ')}) select * from unnest(${types.join(', ')})`,
    COLUMNS.map((column) => rows.map((row) => row[column])),
  );
}

function inForce(unit: ReferenceUnit): UnitValues {
  const name = capitalised(unit.name);
  return {
    code: unit.code,
    parent_code: unit.parentCode,
    tier: unit.tier,
    kind: unit.kind,
    name,
    name_en: unit.nameEn,
    predecessors: unit.predecessors,
    search_key: searchKey(name),
    valid_from: IN_FORCE_FROM,
    valid_to: null,
    trust: 'published',
  };
}

const FORMER_KINDS: Record<HistoricUnit['kind'], string> = {
  tỉnh: 'province',
  'thành phố': 'city',
  'thị xã': 'town',
  quận: 'urban_district',
  huyện: 'district',
};

function historic(unit: HistoricUnit, kept: ReadonlyMap<string, string>): UnitValues {
  const name = capitalised(`${unit.kind} ${unit.name.normalize('NFC')}`);
  const parent = unit.parentCode ?? unit.todayProvinceCode;
  return {
    code: unit.code,
    parent_code: kept.get(parent) ?? parent,
    tier: unit.tier,
    kind:
      unit.tier === 'province' && unit.kind === 'thành phố'
        ? 'municipality'
        : FORMER_KINDS[unit.kind],
    name,
    name_en: unit.name,
    predecessors: '',
    search_key: searchKey(name),
    valid_from: unit.validFrom || null,
    valid_to: unit.validTo || '2025-06-30',
    trust: unit.trust || 'published',
  };
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
