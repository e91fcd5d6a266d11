import { readBodies } from './bodies/body-lists.ts';
import type { BodyList } from './bodies/body-lists.ts';
import type { Mention } from './mention.ts';
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
    ({ from, to, isGeneral }) =>
      isGeneral !== true && OUTSIDE(words, from) === 0 && !isOfMany(words, from, to),
  );
  if (named.length === 0) return null;
  const acts = DOES(words, list.to, end) > 0 && IS_FACT(words, list.to, end) === 0;
  return directs === 0 || acts ? { bodies: named, to: list.to } : null;
}

// 'UBND các xã', 'công an cấp xã' name nobody.
function isOfMany(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ sound }) => sound === 'cac2' || sound === 'câp2');
}

const SHORT_HELP = 4;
const LENDS_HAND = phrases(
  'ra phụ | phụ | phụ giúp | phụ một tay | ra giúp | tiếp sức | góp sức | góp công | chung tay | giúp một tay | hỗ trợ lực lượng | hỗ trợ nhân lực | hỗ trợ phương tiện | hỗ trợ thêm | hỗ trợ một tay | tiếp một tay | đi cùng | tham gia cùng',
);
const TOGETHER = phrases('cùng');

// 'Đoàn Thanh niên xã ra phụ một tay', 'Hội Phụ nữ cùng rà, …' after the body that leads.
export function lendsHand(words: readonly Word[], { to }: Mention): boolean {
  if (LENDS_HAND(words, to) > 0) return true;
  const taken = TOGETHER(words, to) > 0 ? DOES(words, to + 1) : 0;
  return taken > 0 && words[to + 1 + taken]?.kind !== 'word';
}

// 'Sở Tài chính (phối hợp)'
export function isBracketedHelp(words: readonly Word[], { to }: Mention): boolean {
  const at = words[to - 1]?.text === ':' ? to - 1 : to;
  return words[at - 2]?.plain === 'hop' && words[at - 1]?.text === ')';
}

const HELPS = phrases('phối hợp | cùng phối hợp | phối hợp thực hiện | phối hợp cùng');
const JUST_HELPS = phrases(
  'giúp việc | giúp | hỗ trợ | cùng tham gia | tham gia | cùng thực hiện | cùng làm | phục vụ | cùng đi | tham gia thực hiện | cùng phối hợp thực hiện',
);
const SHORT_PART = 9;
// 'UBND xã cử cán bộ địa chính | cùng thực hiện'
const DOING_SO = phrases('cùng thực hiện | cùng tham gia | cùng triển khai | cùng giải quyết');
const HELPS_ONLY = phrases('phối hợp | cùng phối hợp | có trách nhiệm phối hợp | hỗ trợ');

// 'Ban Pháp chế chủ trì, Ban Kinh tế - Ngân sách | phối hợp giám sát …'
export function helpsNext(words: readonly Word[], { role, to, predicate }: Mention): boolean {
  return role === 'subject' && HELPS_ONLY(words, predicate?.at ?? to) > 0;
}

export function onlyHelps(words: readonly Word[], mention: Mention, to: number): boolean {
  const isAll = mention.to >= to && isBracketedHelp(words, mention);
  const just = JUST_HELPS(words, mention.to, to);
  if (just > 0 && mention.to + just >= to) return true;
  if (to - mention.to <= SHORT_PART && DOING_SO(words, to - 3, to) === 3) return true;
  return isAll || (HELPS(words, mention.to, to) > 0 && to - mention.to <= SHORT_HELP);
}
