import { BENEFICIARIES } from './lists/beneficiaries.ts';
import { buildLexicon, findWordings } from './lexicon.ts';
import { marksOf } from './marks.ts';
import type { Named } from './marks.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matter } from './matter.ts';
import { ROLE_OF } from './lists/object-kinds.ts';
import { readObjects } from './objects/objects.ts';
import type { NamedObject } from './objects/named-object.ts';
import { readPlaces } from './places.ts';
import { REQUEST_FAMILIES, REQUESTS } from './lists/requests.ts';
import { SUBJECTS } from './lists/subjects.ts';
import { readTelling } from './telling.ts';
import type { Telling } from './telling.ts';
import { readNumbers, readPhrases, weighWords } from './words.ts';

const subjects = buildLexicon(SUBJECTS);
const requests = buildLexicon(REQUESTS);
const beneficiaries = buildLexicon(BENEFICIARIES);
/** What a place line says below the commune. */
const SPOT_KINDS: ReadonlySet<string> = new Set('road alley house hamlet zone junction'.split(' '));
const LONGEST_ROW = 120;
const LONGEST_PLACE = 300;

export function readMatter(text: string, place: string): Matter {
  const telling = readTelling(text);
  const where = readTelling(place.slice(0, LONGEST_PLACE));
  const row = telling.words.slice(0, LONGEST_ROW);
  const wordings = {
    subjects: wordingsIn(telling, subjects),
    requests: wordingsIn(telling, requests),
    beneficiaries: wordingsIn(telling, beneficiaries),
  };
  const asked = codesOf(wordings.requests);
  return {
    key: ` ${telling.words.map((word) => word.key).join(' ')} . ${where.words.map((word) => word.key).join(' ')} `,
    placeKey: ` ${where.words.map((word) => word.key).join(' ')} `,
    isPlain: telling.isPlain,
    row: row.map((word) => word.key),
    typedRow: row.map((word) => word.typed).join(' '),
    words: weighWords(telling),
    phrases: readPhrases(telling),
    numbers: readNumbers(telling),
    ...readNamed(telling, where, place),
    subjects: withImplied(codesOf(wordings.subjects)),
    requests: asked,
    families: familiesOf(asked),
    beneficiaries: codesOf(wordings.beneficiaries),
    wordings,
  };
}

/** The marks of a text alone, for whoever asks nothing else of its matter. */
export function marksOfText(text: string, place: string): readonly string[] {
  const where = readTelling(place.slice(0, LONGEST_PLACE));
  return marksOf(readNamed(readTelling(text), where, place));
}

function readNamed(telling: Telling, where: Telling, place: string): Named {
  const objects = readObjects(telling);
  const spots = readObjects(where).filter(({ kind }) => SPOT_KINDS.has(kind));
  return {
    places: readPlaces(place.trim() === '' ? placeInText(objects) : place),
    objects: [...objects, ...spots],
  };
}

/** Where the place was left empty, the units the text names stand for it. */
function placeInText(objects: readonly NamedObject[]): string {
  return objects
    .filter(({ kind }) => ROLE_OF.get(kind) === 'unit')
    .map(({ typed }) => typed)
    .join(', ');
}

/** Code → the words it was first read in. */
function wordingsIn(telling: Telling, lexicon: Lexicon): ReadonlyMap<string, string> {
  const wordings = new Map<string, string>();
  for (const { code, at, length } of findWordings(telling, lexicon)) {
    if (wordings.has(code)) continue;
    const words = telling.words.slice(at, at + length);
    wordings.set(code, words.map(({ typed }) => typed).join(' '));
  }
  return wordings;
}

function codesOf(wordings: ReadonlyMap<string, string>): string[] {
  return [...wordings.keys()].toSorted();
}

function withImplied(codes: readonly string[]): string[] {
  const isDirtyWater = codes.includes('clean_water') && codes.includes('pollution');
  return isDirtyWater ? [...new Set([...codes, 'dirty_water'])].toSorted() : [...codes];
}

function familiesOf(asked: readonly string[]): string[] {
  return [...new Set(asked.flatMap((code) => REQUEST_FAMILIES[code] ?? []))].toSorted();
}
