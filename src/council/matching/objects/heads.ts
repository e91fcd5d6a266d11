import { searchKey } from '#src/platform/text/search-key.ts';
import { isDecoy } from '../lists/decoys.ts';
import { OBJECT_KINDS } from '../lists/object-kinds.ts';
import type { ObjectKind } from '../lists/object-kinds.ts';
import { isNameWord } from './name-words.ts';
import { spellingOf } from '../spelling.ts';
import { isInName } from '../telling.ts';
import type { Telling } from '../telling.ts';

/** The word of a kind that a name stands behind: `quốc lộ`, `kiệt`. */
export interface Head {
  readonly kind: ObjectKind;
  readonly keys: readonly string[];
  readonly spellings: readonly string[];
}

const heads = headsByFirst();

export function headAt(telling: Telling, at: number): Head | undefined {
  return heads.get(telling.words[at]?.key ?? '')?.find((head) => headStands(telling, at, head));
}

function headStands(telling: Telling, at: number, { keys, spellings }: Head): boolean {
  const { words, isPlain } = telling;
  if (keys.length === 1) {
    if (isDecoy(telling, at) || isInName(telling, at)) return false;
    return isPlain ? isNameWord(keys[0] ?? '') : words[at]?.spelling === spellings[0];
  }
  return keys.every(
    (key, step) => words[at + step]?.key === key && (step === 0 || words[at + step]?.before === ''),
  );
}

function headsByFirst(): ReadonlyMap<string, readonly Head[]> {
  const byFirst = new Map<string, Head[]>();
  for (const kind of OBJECT_KINDS)
    for (const head of kind.heads.split(', ')) {
      const words = head.split(' ');
      const keys = words.map(searchKey);
      const list = byFirst.get(keys[0] ?? '') ?? [];
      list.push({ kind, keys, spellings: words.map(spellingOf) });
      byFirst.set(keys[0] ?? '', list);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return byFirst;
}
