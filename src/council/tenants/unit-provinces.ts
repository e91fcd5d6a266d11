import { historicUnits, referenceUnits } from './reference.ts';

let provinces: ReadonlyMap<string, string> | undefined;

/** Today's province of a unit's land, the unit in force or not; itself for a province, null for no unit. */
export function provinceOfUnit(code: string): string | null {
  provinces ??= new Map([
    ...historicUnits().map((unit) => [unit.code, unit.todayProvinceCode] as const),
    ...referenceUnits().map((unit) => [unit.code, unit.parentCode ?? unit.code] as const),
  ]);
  return provinces.get(code) ?? null;
}
