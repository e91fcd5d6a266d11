import { isAcronym } from './bodies/acronyms.ts';
import { readBodies } from './bodies/body-lists.ts';
import type { BodyPhrase } from './bodies/bodies.ts';
import type { BodyList } from './bodies/body-lists.ts';
import { phrases } from './text/phrases.ts';
import { CITIZENS, NOT_ORDERING, OPENERS, ORDER, PAST_OPENERS } from './task-words.ts';
import type { Word } from './text/words.ts';

const LONGEST_BEFORE = 5;
const FARTHEST = 40;
const RANKS: readonly (readonly [number, ReturnType<typeof phrases>])[] = [
  [
    5,
    phrases(
      'thường trực | hđnd | hội đồng nhân dân | phó chủ tịch thường trực | chủ tịch hội đồng nhân dân | phó chủ tịch hội đồng nhân dân | chủ tịch hđnd | phó chủ tịch hđnd | chủ tọa | đoàn giám sát | đoàn đbqh | tỉnh ủy | thường trực hđnd | trưởng đoàn giám sát | trưởng đoàn khảo sát | trưởng đoàn công tác | phó trưởng đoàn giám sát | trưởng đoàn',
    ),
  ],
  [
    4,
    phrases(
      'ubnd | ủy ban nhân dân | chủ tịch ubnd | phó chủ tịch ubnd | chủ tịch | phó chủ tịch | chính phủ | thủ tướng',
    ),
  ],
];
const CHAIR_RANK = 5;
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
    if (NOT_ORDERING(words, at - back) === back && !(back === 1 && isReported(words, boundary, at)))
      return false;
  let by: BodyList | null = null;
  for (let place = Math.max(boundary, at - FARTHEST); place < at; place += 1) {
    if (CITIZENS(words, place, at) > 0 || PAST_OPENERS(words, place, at) > 0) return false;
    if (isPast(words[place]) && !isReported(words, boundary, at)) return false;
    const named = readBodies(words, place, at);
    if (named) {
      by = named;
      place = named.to - 1;
    }
  }
  if (!by) return true;
  return ordered ? rankOf(words, by) > rankOf(words, ordered) : rankOf(words, by) >= CHAIR_RANK;
}

const COMMITTEES = phrases(
  'ban pháp chế | ban kinh tế - ngân sách | ban kinh tế ngân sách | ban văn hóa - xã hội | ban văn hóa xã hội | ban dân tộc | ban đô thị | các ban | ban của hđnd | đoàn khảo sát | tổ đại biểu',
);
const PROPOSES = phrases('kiến nghị | đề nghị | đề xuất , kiến nghị');

// 'Qua khảo sát, Ban Pháp chế kiến nghị: UBND tỉnh …': a committee's list of proposals.
export function isProposed(
  words: readonly Word[],
  boundary: number,
  at: number,
  list: number,
): boolean {
  const isList = words[list - 1]?.text === ':' && PROPOSES(words, at) > 0;
  return isList && COMMITTEES(words, boundary, at) > 0;
}

const CHAIR_PERSON = phrases(
  'đồng chí | chủ tịch hđnd | chủ tịch hội đồng nhân dân | phó chủ tịch hđnd | phó chủ tịch hội đồng nhân dân | phó chủ tịch thường trực hđnd | chủ tọa | chủ trì phiên họp',
);
const EARLIER = phrases(
  'trước đó | trước đây | trước phiên | trước kỳ họp | hôm trước | tuần trước | tháng trước | năm | quý | ngày',
);
const NEAR = 14;

// 'Tại phiên họp, Chủ tịch HĐND tỉnh đã yêu cầu Sở Y tế …': a newspaper tells the order of the day.
function isReported(words: readonly Word[], boundary: number, at: number): boolean {
  if (words[at - 1]?.sound !== 'đa4') return false;
  const opened = boundary + OPENERS(words, boundary, at);
  if (CHAIR_PERSON(words, opened, at) === 0 && opened < at - 1) return false;
  for (let place = Math.max(0, boundary - NEAR); place < at; place += 1) {
    const isTold = PAST_OPENERS(words, place, at) > 0 || EARLIER(words, place, at) > 0;
    if (isTold) return false;
  }
  return opened < at - 1;
}

function isPast(word: Word | undefined): boolean {
  return word?.sound === 'đa4' || word?.sound === 'vưa1' || word?.sound === 'tưng1';
}

const OUTSIDE = phrases(
  'nhà thầu | chủ đầu tư | nhà đầu tư | đơn vị thi công | đơn vị tư vấn | doanh nghiệp | các nhà thầu | các chủ đầu tư | các doanh nghiệp | từng | các thành viên | thành viên | cán bộ | công chức',
);

const ADVERBS = phrases(
  'cũng | đồng thời | còn | cũng đã | đã | tiếp tục | một lần nữa | trực tiếp | thống nhất | và | nhấn mạnh , | nhấn mạnh và | kết luận , | kết luận và | kết luận',
);

/** 'Chủ tịch HĐND tỉnh cũng lưu ý Ban …' orders; 'UBND tỉnh phân công từng thành viên' is itself to do so. */
export function ordersAt(words: readonly Word[], { bodies, to }: BodyList, end: number): boolean {
  const chair = bodies.length === 1 && IS_CHAIR(words, bodies[0]?.from ?? 0) > 0;
  const at = chair ? to + ADVERBS(words, to, end) : to;
  const taken = ORDER(words, at, end);
  const isOverList = words[at + taken]?.text === ':' && at + taken === end - 1;
  if (taken === 0 || chair || isOverList) return taken > 0;
  const below = readBodies(words, at + taken, end);
  const lays = LAYS(words, at, end) > 0;
  return !(lays && (!below || isAbove(words, { bodies, to }, below)));
}

const IS_CHAIR = phrases(
  'thường trực | chủ tịch hđnd | phó chủ tịch hđnd | chủ tịch hội đồng nhân dân | phó chủ tịch hội đồng nhân dân | phó chủ tịch thường trực | hđnd | hội đồng nhân dân | chủ tọa | đoàn giám sát | đoàn khảo sát | đoàn công tác | tổ công tác | chủ tịch ubnd | phó chủ tịch ubnd | trưởng đoàn giám sát | trưởng đoàn khảo sát | trưởng đoàn công tác | phó trưởng đoàn giám sát | trưởng đoàn | đồng chí trưởng đoàn | đồng chí trưởng đoàn giám sát',
);
const LAYS = phrases('phân công | giao | giao nhiệm vụ cho | yêu cầu | chuyển | lưu ý | nhắc nhở');

/** Whether the first may lay a task on the second. */
function isAbove(words: readonly Word[], one: BodyList, other: BodyList): boolean {
  return (
    OUTSIDE(words, other.bodies[0]?.from ?? 0) > 0 || rankOf(words, one) > rankOf(words, other)
  );
}

// 'đồng chí Lê Minh Đức, | Phó Chủ tịch HĐND tỉnh'
function officeFrom(words: readonly Word[], { from, to }: BodyPhrase): number {
  for (let at = from + 1; at < to; at += 1)
    if (words[at - 1]?.text === ',' && RANKS.some(([, list]) => list(words, at) > 0)) return at;
  return from;
}

// A department asks its committee upwards: that is no task.
function rankOf(words: readonly Word[], { bodies }: BodyList): number {
  const [body] = bodies;
  if (!body) return 0;
  const held = officeFrom(words, body);
  const found = RANKS.find(([, list]) => list(words, held) > 0);
  const level = words
    .slice(body.from, body.to)
    .map(({ plain }) => LEVEL_RANKS[plain] ?? 0)
    .find((value) => value > 0);
  const house = isAcronym(words[body.from]) ? 0.01 : 0;
  return (found?.[0] ?? 2) + (level ?? 0.15) + house;
}
