import { historicUnits, referenceUnits } from './reference.ts';
import { splitName } from './unit-names.ts';

const SEPARATORS = /[,;()]|\s+và\s+/u;
const PROPER = /(?:\p{Lu}[\p{L}'’]*)(?:[ -]\p{Lu}[\p{L}'’]*)+/u;

let known: ReadonlySet<string> | null = null;

/** Names of two words and more of today's units, of those they were made of, and of former districts, in small letters. */
export function unitNamesInSmallLetters(): ReadonlySet<string> {
  return (known ??= read());
}

function read(): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (text: string) => {
    const name = PROPER.exec(splitName(text.trim()).name)?.[0].normalize('NFC').toLowerCase();
    if (name !== undefined) names.add(name);
  };
  for (const { name, predecessors } of referenceUnits()) {
    add(name);
    for (const part of predecessors.split(SEPARATORS)) add(part);
  }
  for (const { name } of historicUnits()) add(name);
  return names;
}
