import { personalDataIn, withoutPersonalData } from '#src/modules/publication/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { Delegate } from './queries/delegates.ts';

/** A hall may be called after a person; telephone, plot and paper numbers have no place in an announcement. */
export function announced(place: string): string {
  const found = personalDataIn(place).filter(({ kind }) => kind !== 'name');
  return withoutPersonalData(place, found, () => '…');
}

/** Of the names an office typed, those who hold a public seat of the council. */
export function namedDelegates(typed: string, delegates: readonly Delegate[]): readonly string[] {
  const key = ` ${searchKey(typed)} `;
  const names = delegates.map(({ fullName }) => fullName);
  return [...new Set(names)].filter((name) => key.includes(` ${searchKey(name)} `));
}
