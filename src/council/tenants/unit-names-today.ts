import { referenceUnits } from './reference.ts';
import type { ReferenceUnit } from './reference.ts';

let today: ReadonlyMap<string, ReferenceUnit> | undefined;

/** A unit in force by its official code, from the reference data in memory. */
export function unitToday(code: string): ReferenceUnit | null {
  today ??= new Map(referenceUnits().map((unit) => [unit.code, unit]));
  return today.get(code) ?? null;
}
