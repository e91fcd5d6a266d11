import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const UNIT_KINDS = ['province', 'municipality', 'commune', 'ward', 'special_zone'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** One of the 34 provinces and 3,321 communes in force. */
export type ReferenceUnit = {
  readonly code: string;
  readonly parentCode: string | null;
  readonly tier: 'province' | 'commune';
  readonly kind: UnitKind;
  readonly name: string;
  readonly nameEn: string;
  /** As published, free text; `readPredecessors` reads it. */
  readonly predecessors: string;
};

/** A province or district that no longer exists, and today's province of its land. */
export type HistoricUnit = {
  readonly code: string;
  /** Without its kind: Lộc Hà. */
  readonly name: string;
  readonly kind: 'tỉnh' | 'thành phố' | 'thị xã' | 'quận' | 'huyện';
  readonly tier: 'province' | 'district';
  readonly parentCode: string | null;
  readonly todayProvinceCode: string;
  /** Empty where the day was not looked up. */
  readonly validFrom: string;
  /** Empty for a province whose land and name did not change on 1 July 2025. */
  readonly validTo: string;
  readonly basis: string;
  readonly trust: string;
};

const here = createRequire(import.meta.url);

export function referenceUnits(): ReferenceUnit[] {
  return rowsOf('#src/council/tenants/administrative-units.tsv').map(
    ([code = '', parent = '', tier, kind, name = '', nameEn = '', predecessors = '']) => ({
      code,
      parentCode: parent === '' ? null : parent,
      tier: tier as ReferenceUnit['tier'],
      kind: kind as UnitKind,
      name: name.normalize('NFC'),
      nameEn,
      predecessors: predecessors.normalize('NFC').trim(),
    }),
  );
}

export function historicUnits(): HistoricUnit[] {
  return rowsOf('#src/council/tenants/historic-units.tsv').map(
    ([
      code = '',
      name = '',
      kind,
      tier,
      parent = '',
      today = '',
      from = '',
      to = '',
      basis = '',
      trust = '',
    ]) => ({
      code,
      name,
      kind: kind as HistoricUnit['kind'],
      tier: tier as HistoricUnit['tier'],
      parentCode: parent === '' ? null : parent,
      todayProvinceCode: today,
      validFrom: from,
      validTo: to,
      basis,
      trust,
    }),
  );
}

function rowsOf(file: string): string[][] {
  const [, ...lines] = readFileSync(here.resolve(file), 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}
