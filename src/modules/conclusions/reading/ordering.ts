import { isAcronym } from './bodies/acronyms.ts';
import { readBodies } from './bodies/body-lists.ts';
import type { BodyList } from './bodies/body-lists.ts';
import { phrases } from './text/phrases.ts';
import { CITIZENS, NOT_ORDERING, PAST_OPENERS } from './task-words.ts';
import type { Word } from './text/words.ts';

const LONGEST_BEFORE = 5;
const FARTHEST = 40;
const RANKS: readonly (readonly [number, ReturnType<typeof phrases>])[] = [
  [
    5,
    phrases(
      'thường trực | hđnd | hội đồng nhân dân | chủ tịch hđnd | phó chủ tịch hđnd | chủ tọa | đoàn giám sát | đoàn đbqh | tỉnh ủy | thường trực hđnd',
    ),
  ],
  [
    4,
    phrases(
      'ubnd | ủy ban nhân dân | chủ tịch ubnd | phó chủ tịch ubnd | chủ tịch | phó chủ tịch | chính phủ | thủ tướng',
    ),
  ],
];
const LEVEL_RANKS: Readonly<Record<string, number>> = {
  tinh: 0.3,
  pho: 0.3,
  huyen: 0.2,
  quan: 0.2,
  xa: 0.1,
  phuong: 0.1,
};

/** Whether an order verb is the chair's own word now, by what stands before it in its part of the clause. */
export function isOrdered(
  words: readonly Word[],
  boundary: number,
  at: number,
  ordered: BodyList | null,
): boolean {
  for (let back = 1; back <= LONGEST_BEFORE && back <= at - boundary; back += 1)
    if (NOT_ORDERING(words, at - back) === back) return false;
  let by: BodyList | null = null;
  for (let place = Math.max(boundary, at - FARTHEST); place < at; place += 1) {
    if (CITIZENS(words, place, at) > 0 || PAST_OPENERS(words, place, at) > 0) return false;
    if (isPast(words[place])) return false;
    const named = readBodies(words, place, at);
    if (named) {
      by = named;
      place = named.to - 1;
    }
  }
  return !by || !ordered || rankOf(words, by) > rankOf(words, ordered);
}

function isPast(word: Word | undefined): boolean {
  return word?.sound === 'đa4' || word?.sound === 'vưa1' || word?.sound === 'tưng1';
}

// A department asks its committee upwards: that is no task.
function rankOf(words: readonly Word[], { bodies }: BodyList): number {
  const [body] = bodies;
  if (!body) return 0;
  const found = RANKS.find(([, list]) => list(words, body.from) > 0);
  const level = words
    .slice(body.from, body.to)
    .map(({ plain }) => LEVEL_RANKS[plain] ?? 0)
    .find((value) => value > 0);
  const house = isAcronym(words[body.from]) ? 0.01 : 0;
  return (found?.[0] ?? 2) + (level ?? 0.15) + house;
}
