import type { BodyList } from './bodies/body-lists.ts';
import { DOES } from './task-words.ts';
import { phrases } from './text/phrases.ts';
import type { Word } from './text/words.ts';

/** The word before a body, in its clause and after the last pause. */
interface Place {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly boundary: number;
}

const BINDS = phrases('phải | cần | cần phải | phải sớm | cần sớm | sẽ phải');
const ALLOWS = phrases(
  'phê duyệt | đồng ý | chấp thuận | thông qua | cho phép | thống nhất | xem xét | quyết định | cho ý kiến | giao | phân công | thẩm định | chỉ đạo | ghi nhận | biết | xác nhận',
);

// 'số tiền cần được | Ủy ban MTTQ tỉnh công khai', 'mặt bằng phải được UBND phường bàn giao'
export function isBoundBy({ words, from, at, to }: Place, list: BodyList): boolean {
  if (words[at]?.sound !== 'đươc5' || at - 1 <= from) return false;
  const isBound = BINDS(words, at - 1, at) > 0 || BINDS(words, at - 2, at) > 0;
  return isBound && DOES(words, list.to, to) > 0 && ALLOWS(words, list.to, to) === 0;
}

const BELONGS = phrases('thuộc | thuộc về | là của | là việc của | là trách nhiệm của');
const CHARGES = phrases('trách nhiệm | nhiệm vụ | phần việc | việc này | đầu mối');
const LONGEST_CHARGE = 16;

// 'trách nhiệm sửa chữa trước mùa mưa thuộc | Công ty …': at the end of its clause.
export function isInCharge({ words, boundary, at, to }: Place, list: BodyList): boolean {
  if (BELONGS(words, at, to) === 0 || at - boundary > LONGEST_CHARGE) return false;
  return CHARGES(words, boundary, at) > 0 && isEnd(words, list.to, to);
}

const LIMITS = phrases(
  'trước ngày | chậm nhất | trong ngày | trong tháng | trong quý | trong tuần | trước tháng | trước kỳ họp | xong trước',
);
const LONGEST_TASK = 30;

// '… gửi Sở Tài chính trước ngày 05/12/2026 để | Sở Tài chính tổng hợp, trình UBND tỉnh trong tháng 12'
export function isNextDoer({ words, at, to }: Place, list: BodyList): boolean {
  if (words[at]?.sound !== 'đê3' || words[at - 1]?.kind !== 'number') return false;
  if (DOES(words, list.to, to) === 0) return false;
  for (let place = list.to; place < Math.min(to, list.to + LONGEST_TASK); place += 1)
    if (LIMITS(words, place, to) > 0) return true;
  return false;
}

function isEnd(words: readonly Word[], at: number, end: number): boolean {
  return at >= end || (at === end - 1 && words[at]?.kind === 'sign') || words[at]?.text === ',';
}
