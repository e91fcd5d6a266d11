import { FIELD_CUES } from '../cues/field-cues.ts';
import { phrasesOf } from '../cues/cue-table.ts';
import type { Cue } from '../cues/cue-table.ts';
import { TELLS_NOTHING } from '../cues/field-people.ts';
import type { Clause } from '../reading/clauses.ts';
import { tonedKey } from '../reading/syllables.ts';
import { phraseFinder } from './phrase-finder.ts';
import { Tally } from './tally.ts';

const finder = phraseFinder<Cue | null>([
  ...FIELD_CUES.map((cue) => ({ phrase: cue.phrase, meaning: cue })),
  ...phrasesOf(TELLS_NOTHING).map((phrase) => ({ phrase, meaning: null })),
]);

// What a petition names first is mostly what it is about.
const LATER = 0.1;
// `trước trường`, `qua kênh`, `gần trạm y tế` say where, not what.
const WHERE = new Set(
  [
    'qua',
    'gần',
    'cạnh',
    'sát',
    'bên',
    'ven',
    'trước',
    'ngang',
    'dọc',
    'vào',
    'tới',
    'quanh',
    'cổng',
  ].map(tonedKey),
);
const ONLY_WHERE = 0.5;

/** What the words of a petition say for each of the common fields. */
export function weighFields(clauses: readonly Clause[]): Tally {
  const tally = new Tally();
  let order = 0;
  for (const clause of clauses) {
    for (const found of finder.find(clause.words)) {
      const cues = found.meanings.filter((cue) => cue !== null);
      const where = WHERE.has(found.before) ? ONLY_WHERE : 1;
      const weight = (clause.weight * where) / (1 + LATER * order);
      for (const cue of cues) tally.add(cue.value, cue.weight * weight, found.words);
      if (cues.length > 0) order += 1;
    }
  }
  return tally;
}
