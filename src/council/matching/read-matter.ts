import { BENEFICIARIES } from './beneficiaries.ts';
import { buildLexicon, findWordings } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matter } from './matter.ts';
import { readObjects } from './objects.ts';
import { readPlaces } from './places.ts';
import { REQUESTS } from './requests.ts';
import { SUBJECTS } from './subjects.ts';
import { readTelling } from './telling.ts';
import type { Telling } from './telling.ts';
import { readPhrases, weighWords } from './words.ts';

const subjects = buildLexicon(SUBJECTS);
const requests = buildLexicon(REQUESTS);
const beneficiaries = buildLexicon(BENEFICIARIES);
const LONGEST_PLACE = 300;

export function readMatter(text: string, place: string): Matter {
  const telling = readTelling(text);
  const where = readTelling(place.slice(0, LONGEST_PLACE));
  const spots = readObjects(where).filter(({ kind }) => kind !== 'name');
  return {
    key: ` ${telling.words.map((word) => word.key).join(' ')} . ${where.words.map((word) => word.key).join(' ')} `,
    placeKey: ` ${where.words.map((word) => word.key).join(' ')} `,
    words: weighWords(telling),
    phrases: readPhrases(telling),
    places: readPlaces(place),
    objects: [...readObjects(telling), ...spots],
    subjects: codesIn(telling, subjects),
    requests: codesIn(telling, requests),
    beneficiaries: codesIn(telling, beneficiaries),
  };
}

function codesIn(telling: Telling, lexicon: Lexicon): string[] {
  return [...new Set(findWordings(telling, lexicon).map((found) => found.code))].toSorted();
}
