import { readBodies } from './bodies/body-lists.ts';
import { LEVELS } from './bodies/body-words.ts';
import { smallNumberAt } from './due/due-numbers.ts';
import type { Clause } from './text/clauses.ts';
import { CHAIR, OPENERS, ORDER } from './task-words.ts';
import { phrases } from './text/phrases.ts';
import type { Word } from './text/words.ts';

/** How a sentence opens that tells why something was not done. */
const REASONS = phrases(`
nguyên nhân | lý do | sở dĩ | về nguyên nhân | nguyên nhân chủ quan | nguyên nhân khách quan | tồn tại | hạn chế | khó khăn | trong đợt trước | đợt trước | trong đợt bão trước | trong đợt mưa lũ vừa qua | trong kỳ báo cáo | kỳ trước | năm trước | theo báo cáo | qua giám sát | qua theo dõi | qua báo cáo | báo cáo của | kết quả thực hiện | tình hình thực hiện
theo ban | theo sở | theo ubnd | theo văn phòng | theo phản ánh | theo giải trình | theo đánh giá | nhờ | do | vì
`);
const LATE = phrases(`
chậm | trễ | muộn | còn chậm | rất chậm | quá chậm | kéo dài | lúng túng | chưa đạt | chưa kịp thời | chưa đầy đủ | chưa nghiêm | chưa chi trả | chưa hoàn thành | chưa thực hiện | quá hạn | đùn đẩy | né tránh
`);
// In brackets after a matter they tell how it stands: '(quá hạn 15 ngày)'.
const STATES = phrases(
  'quá hạn | đã quá hạn | chậm tiến độ | chưa xong | chưa hoàn thành | chưa thực hiện | đang thực hiện | đang triển khai | đã xong | đã hoàn thành | đã thực hiện | đạt',
);
const BEHIND = phrases('chậm | muộn | trễ');
const UNIT = phrases('ngày | tuần | tháng');
const BLAMED = phrases(
  'đã nhắc nhở | đã phê bình | đã rút kinh nghiệm | đã bị nhắc nhở | đã có văn bản nhắc | đã nhắc | phải nhắc | bị phê bình',
);
const SAYS = phrases(`
cho rằng | cho biết | cho hay | báo cáo rằng | thông tin rằng | phản ánh rằng | nhận định | thừa nhận | lý giải | giải thích | trả lời rằng | nói rằng | nêu ý kiến | nêu thực trạng | nêu rõ khó khăn | trình bày | hứa | cam kết sẽ | cam kết
nhận trách nhiệm | nhận khuyết điểm | nhất trí và cho biết | bày tỏ | kể | than | xin lỗi | khẳng định
`);
const TAKES_IN = phrases(
  'tiếp thu kiến nghị | tiếp thu ý kiến | tiếp thu các ý kiến | tiếp thu | xin tiếp thu',
);
const BOUND = phrases('phải | cần | có trách nhiệm');
const NEAR = 12;

/** A sentence that tells what was done, said, or why it was not: bodies named in it are asked nothing, unless the chair orders. */
export function tells(words: readonly Word[], { from, to }: Clause, goesOn: boolean): boolean {
  if (goesOn) return true;
  const opened = from + OPENERS(words, from, to);
  return (
    givesReason(words, opened, to) || isBlamed(words, opened, to) || isSaidBy(words, opened, to)
  );
}

const SPEECHES = phrases(`
trả lời | giải trình | cử tri | ý kiến cử tri | cử tri hỏi | đại biểu | đại biểu hỏi | câu hỏi | hỏi | đáp | chất vấn | phản ánh | cử tri phản ánh | nội dung kiến nghị | kiến nghị của cử tri | kết quả giải quyết | kết quả thực hiện | tình hình | hiện trạng | thực trạng | báo cáo
`);
const SPEECH_OF = phrases(
  'trả lời của | giải trình của | báo cáo của | ý kiến của | ý kiến | phát biểu của | phản ánh của | trình bày của',
);

/** 'Trả lời: Sở Xây dựng sẽ sửa …', 'Báo cáo của Phòng Kinh tế: …': what others said. */
export function isSpeech(words: readonly Word[], { from, to }: Clause): boolean {
  const bare = SPEECHES(words, from, to);
  if (bare > 0 && words[from + bare]?.text === ':') return true;
  const of = SPEECH_OF(words, from, to);
  if (of === 0 || CHAIR(words, from + of, to) > 0) return false;
  const by = readBodies(words, from + of, to);
  return by !== null && words[by.to]?.text === ':';
}

function givesReason(words: readonly Word[], from: number, to: number): boolean {
  const taken = REASONS(words, from, to);
  if (taken === 0 || isAskedIn(words, from, to)) return false;
  const isShort = taken === 1 && /^(?:do|vi|nho|sở)$/.test(words[from]?.plain ?? '');
  return !isShort && readsAsFact(words, from + taken, to);
}

function readsAsFact(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (BOUND(words, at, to) > 0 && words[at]?.plain !== 'co') return false;
  return true;
}

// 'Sở … gửi hồ sơ chậm 20 ngày, … đã nhắc nhở'
function isBlamed(words: readonly Word[], from: number, to: number): boolean {
  let isLate = false;
  for (let at = from; at < to; at += 1) {
    if (LATE(words, at, to) > 0 && words[at + 1]?.plain !== 'nhat') isLate = true;
    if (BLAMED(words, at, to) > 0) return isLate;
    if (words[at]?.text === '(' && STATES(words, at + 1, to) > 0) return true;
    const isBehind = BEHIND(words, at, to) > 0 && words[at + 1]?.plain !== 'nhat';
    const count = isBehind ? smallNumberAt(words, at + 1) : null;
    if (count && UNIT(words, count.to, to) > 0) return true;
  }
  return false;
}

// 'Đại diện Sở Xây dựng tiếp thu kiến nghị, cho biết hồ sơ đang được thẩm định'
function isSaidBy(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + NEAR); at += 1) {
    if (at > from && words[at - 1]?.text !== ',' && words[at - 1]?.text !== ':') continue;
    if (CHAIR(words, at, to) > 0) return false;
    const named = readBodies(words, at, to);
    if (!named) continue;
    const takes = TAKES_IN(words, named.to, to);
    if (takes > 0) return takesIn(words, named.to + takes, to);
    const said = SAYS(words, named.to, to);
    return said > 0 && !isAskedIn(words, named.to + said, to);
  }
  return false;
}

// 'tiếp thu kiến nghị về đường, cho biết …', 'UBND phường tiếp thu.'
function takesIn(words: readonly Word[], from: number, to: number): boolean {
  if (from >= to || to - from < 3) return true;
  for (let at = from; at < to; at += 1) {
    const isPart = words[at - 1]?.text === ',' || words[at - 1]?.plain === 'va';
    if (isPart && SAYS(words, at, to) > 0) return true;
  }
  return false;
}

// '…, Thường trực HĐND tỉnh đề nghị UBND xã …'
function isAskedIn(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (!/^[,:]$/.test(words[at - 1]?.text ?? '')) continue;
    const chair = CHAIR(words, at, to);
    const order = at + chair + (chair > 0 ? LEVELS(words, at + chair, to) : 0);
    if (ORDER(words, order, to) > 0 && readBodies(words, order + ORDER(words, order, to), to))
      return true;
  }
  return false;
}
