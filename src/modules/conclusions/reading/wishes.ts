import type { Clause } from './text/clauses.ts';
import { readBody } from './bodies/bodies.ts';
import { LEVELS } from './bodies/body-words.ts';
import { notesAlso } from './kinds.ts';
import { CHAIR, CITIZENS, DOES, OPENERS, ORDER, PAST_OPENERS } from './task-words.ts';
import { phrases } from './text/phrases.ts';
import type { Word } from './text/words.ts';

const WISH = phrases(
  'mong muốn | mong | đề nghị | kiến nghị | đòi | đòi hỏi | nguyện vọng | đề xuất | bày tỏ | tha thiết đề nghị | nhiều lần đề nghị | nhiều lần kiến nghị | tiếp tục đề nghị | tiếp tục kiến nghị | có nguyện vọng | gửi gắm | cũng đề nghị | cũng kiến nghị | đều đề nghị | xin | hỏi | yêu cầu | cho rằng | nêu | đặt câu hỏi | góp ý | hiến kế',
);
const ABOUT = phrases(
  'tại buổi | tại hội nghị | tại phiên họp | qua tiếp xúc | trước đó | tại đây | cũng tại | trao đổi tại | thảo luận tại | phát biểu tại | theo phản ánh | sau khi',
);
const THANKS = phrases(
  'cảm ơn | xin cảm ơn | trân trọng cảm ơn | chân thành cảm ơn | bày tỏ | chia sẻ | chia vui | chúc | xin chúc | kính chúc | chúc mừng | động viên | gửi lời | tin tưởng | hy vọng | mong muốn | nhiệt liệt biểu dương | nhân dịp này',
);
const COURTESY = phrases('đồng chí | các đồng chí | thay mặt');
const CONCLUSION_GIVES = phrases(
  'kết luận giao | kết luận yêu cầu | nhiệm vụ giao | việc giao | nội dung giao | kết luận số | nội dung kết luận | nội dung đề nghị | nội dung yêu cầu | việc đề nghị | nhiệm vụ đã giao',
);
const DONE = phrases(
  'đã xong | đã hoàn thành | đã thực hiện xong | đã được thực hiện | đã khắc phục | đã giải quyết xong | đã làm xong | đã triển khai | đã có kết quả | đang thực hiện | đang triển khai | chưa thực hiện | chưa hoàn thành | chưa xong | đã đóng | đã tuyển | đến nay chưa xong | đã đạt',
);
const FARTHEST = 40;

/** Wishes of voters, thanks of the chair, what was given earlier and is done: no tasks, whatever order verb they hold. */
export function wishes(words: readonly Word[], { from, to }: Clause, goesOn: boolean): boolean {
  const isMore = goesOn && WISH(words, from, to) > 0 && !chairSpeaks(words, from + 1, to);
  return (
    isMore || isWish(words, from, to) || isThanks(words, from, to) || isDoneEarlier(words, from, to)
  );
}

// 'Tại buổi gặp mặt, nhiều đại biểu mong muốn tỉnh sớm đầu tư cầu, đề nghị xã …'
function isWish(words: readonly Word[], from: number, to: number): boolean {
  let at = from + OPENERS(words, from, to);
  if (ABOUT(words, at, to) > 0 || PAST_OPENERS(words, at, to) > 0) at = pauseAfter(words, at, to);
  const who = CITIZENS(words, at, to);
  if (who === 0 || readBody(words, at, to) !== null || DOES(words, at, to) > who) return false;
  for (let place = at + who; place < Math.min(to, at + FARTHEST); place += 1) {
    if (words[place]?.text === ':' || CHAIR(words, place, to) > 0) return false;
    if (WISH(words, place, to) > 0) return !chairSpeaks(words, place + 1, to);
    if (
      words[place]?.text === ',' &&
      !words[place + 1]?.isCapital &&
      LEVELS(words, place + 1, to) === 0
    )
      return false;
  }
  return false;
}

function pauseAfter(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (words[at]?.text === ',') return at + 1;
  return from;
}

// '…; Thường trực HĐND tỉnh đề nghị UBND xã …' in the same sentence.
function chairSpeaks(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (words[at - 1]?.text !== ',') continue;
    const chair = CHAIR(words, at, to);
    if (chair > 0 && ORDER(words, at + chair + LEVELS(words, at + chair, to), to) > 0) return true;
    if (ORDER(words, at, to) > 0 && words[at]?.plain === 'giao') return true;
  }
  return false;
}

// 'Thường trực HĐND tỉnh cảm ơn Ủy ban MTTQ Việt Nam tỉnh đã cử cán bộ tham gia'
function isThanks(words: readonly Word[], from: number, to: number): boolean {
  let at = from + OPENERS(words, from, to);
  at += COURTESY(words, at, to);
  at += CHAIR(words, at, to);
  at += LEVELS(words, at, to);
  if (THANKS(words, at, to) === 0) return false;
  for (let place = at + 1; place < to; place += 1)
    if (ORDER(words, place, to) > 0 || notesAlso(words, place, to)) return false;
  return true;
}

// 'Kết luận giao Ban Quản lý dự án sửa đập đã xong từ ngày 20/8'
function isDoneEarlier(words: readonly Word[], from: number, to: number): boolean {
  if (CONCLUSION_GIVES(words, from, to) === 0) return false;
  for (let at = from; at < to; at += 1) if (DONE(words, at, to) > 0) return true;
  return false;
}
