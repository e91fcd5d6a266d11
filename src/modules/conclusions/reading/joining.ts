import { readBodies } from './bodies/body-lists.ts';
import type { BodyList } from './bodies/body-lists.ts';
import { COOP } from './task-words.ts';
import { phrases } from './text/phrases.ts';
import type { Word } from './text/words.ts';

const WORKS = phrases('phối hợp | kết hợp | phối kết hợp | hợp tác | cùng phối hợp');
const WITH = phrases('với | cùng | cùng với');
const LONGEST_ADVERB = 4;

// 'phối hợp thêm với', 'phối hợp chặt chẽ, thường xuyên với'
function adverbWith(words: readonly Word[], at: number, end: number): number {
  const works = WORKS(words, at, end);
  if (works === 0) return 0;
  for (let place = at + works; place <= at + works + LONGEST_ADVERB; place += 1) {
    const taken = WITH(words, place, end);
    if (taken > 0) return place + taken - at;
    const isAdverb = words[place]?.kind === 'word' && !words[place]?.isCapital;
    if (!isAdverb && words[place]?.text !== ',') return 0;
  }
  return 0;
}

const INVITES = phrases('mời | mời thêm | rủ | huy động | đề nghị');
const JOINS = phrases('cùng | tham gia | cùng tham gia | vào cuộc | cùng vào cuộc | phối hợp');

// 'mời Sở Tài chính cùng rà quỹ đất'
function invited(words: readonly Word[], at: number, end: number): number {
  const taken = INVITES(words, at, end);
  const list = taken > 0 ? readBodies(words, at + taken, end) : null;
  return list && JOINS(words, list.to, end) > 0 && words[at]?.plain !== 'de' ? taken : 0;
}

/** The bodies that a word of working together names here; null where none does. */
export function joinedBy(words: readonly Word[], at: number, end: number): BodyList | null {
  for (const joins of [COOP, adverbWith, invited]) {
    const taken = joins(words, at, end);
    const list = taken > 0 ? readBodies(words, at + taken, end) : null;
    if (list) return list;
  }
  return null;
}
