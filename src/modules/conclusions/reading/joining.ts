import { readBodies } from './bodies/body-lists.ts';
import type { BodyList } from './bodies/body-lists.ts';
import { COOP, DOES, IS_FACT } from './task-words.ts';
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

const DIRECTS = phrases(
  'chỉ đạo | tiếp tục chỉ đạo | sớm chỉ đạo | khẩn trương chỉ đạo | quan tâm chỉ đạo | tập trung chỉ đạo | cần chỉ đạo | phải chỉ đạo | trực tiếp chỉ đạo',
);
const MEETS = phrases(
  'làm việc với | làm việc trực tiếp với | làm việc ngay với | cần làm việc với | sớm làm việc với',
);
const OUTSIDE = phrases(
  'chủ đầu tư | nhà thầu | nhà đầu tư | doanh nghiệp | đơn vị thi công | đơn vị tư vấn',
);

/** Bodies named as directed to do it, or as those it is done with, right after the body that is asked. */
export function alongWith(words: readonly Word[], at: number, end: number): BodyList | null {
  const directs = DIRECTS(words, at, end);
  const taken = directs || MEETS(words, at, end);
  const list = taken > 0 ? readBodies(words, at + taken, end) : null;
  if (!list) return null;
  const named = list.bodies.filter(
    ({ from, isGeneral }) =>
      isGeneral !== true && OUTSIDE(words, from) === 0 && words[from]?.plain !== 'cac',
  );
  if (named.length === 0) return null;
  const acts = DOES(words, list.to, end) > 0 && IS_FACT(words, list.to, end) === 0;
  return directs === 0 || acts ? { bodies: named, to: list.to } : null;
}
