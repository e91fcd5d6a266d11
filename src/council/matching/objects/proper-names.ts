import { readCapitals } from './names.ts';
import type { NamedObject } from './named-object.ts';
import { spellingOf } from '../spelling.ts';
import { isApart } from '../telling.ts';
import type { Telling } from '../telling.ts';
import type { TypedWord } from '../typed-word.ts';

const MOST_NAMES = 12;

// Capitalised, yet no names of the matter: Bộ Y tế, Sở Xây dựng, Quốc hội, Nhà nước.
const OFFICES: ReadonlySet<string> = new Set(
  'bộ sở ban phòng ủy uỷ ubnd hđnd hội quốc chính nhà trung tòa toà viện cục chi tổng đoàn đảng mặt thường công điện văn nhân cử đề kiến bà luật'
    .split(' ')
    .map(spellingOf),
);

function isOffice(words: readonly TypedWord[], at: number): boolean {
  const word = words[at];
  return word !== undefined && OFFICES.has(word.spelling);
}

/** Runs of capitals without a head (`khúc Nguyễn Văn Cừ`): no kind, yet good to find again. */
export function properNames(telling: Telling): NamedObject[] {
  if (!telling.hasCase) return [];
  const { words } = telling;
  const names: NamedObject[] = [];
  for (let at = 1; at < words.length && names.length < MOST_NAMES; at += 1) {
    const name = startsApart(words, at) ? null : readCapitals(telling, at);
    if (!name) continue;
    const parts = name.key.split(' ');
    if (parts.length >= 2 && !/^\d/.test(name.key) && !isOffice(words, at))
      names.push({
        kind: 'name',
        name: name.key,
        fullName: '',
        typed: words
          .slice(at, name.end)
          .map((word) => word.typed)
          .join(' '),
        isSure: true,
      });
    at = name.end - 1;
  }
  return names;
}

function startsApart(words: readonly TypedWord[], at: number): boolean {
  const word = words[at];
  return word === undefined || isApart(word);
}
