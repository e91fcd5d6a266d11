import type { Matter } from './matter.ts';
import { readPlaces } from './places.ts';
import { readTelling } from './telling.ts';
import { readPhrases, weighWords } from './words.ts';

export function readMatter(text: string, place: string): Matter {
  const telling = readTelling(text);
  return {
    key: ` ${telling.words.map((word) => word.key).join(' ')} `,
    words: weighWords(telling),
    phrases: readPhrases(telling),
    places: readPlaces(place),
    objects: [],
    subjects: [],
    requests: [],
    beneficiaries: [],
  };
}
