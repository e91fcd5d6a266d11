import { phrases } from './phrases.ts';
import type { Line } from './lines.ts';
import type { Word } from './words.ts';

const CONCLUDES = phrases(
  'kết luận | kết luận như sau | ý kiến như sau | kết luận , chỉ đạo như sau | kết luận và yêu cầu như sau | kết luận một số nội dung như sau | kết luận cụ thể như sau | kết luận các nội dung sau | kết luận một số nội dung sau | kết luận các nội dung như sau | kết luận và chỉ đạo như sau | có kết luận như sau | có ý kiến kết luận như sau',
);
const TAIL = phrases('nơi nhận | nơi gửi');
const SHARE_BEFORE = 0.7;

/** The lines that hold conclusions: not the head of a notice with its basis, nor who receives and signs it. */
export function conclusionLines(words: readonly Word[], lines: readonly Line[]): readonly Line[] {
  const tail = lines.findIndex(({ from, to }) => TAIL(words, from, to) > 0);
  const ended = tail > 0 ? lines.slice(0, tail) : lines;
  for (const [index, line] of ended.entries()) {
    const at = concludedAt(words, line);
    if (at === null) continue;
    const isEarly = (line.from || 0) <= words.length * SHARE_BEFORE;
    if (!isEarly) break;
    const rest = at < line.to ? [{ ...line, from: at }] : [];
    return [...rest, ...ended.slice(index + 1)];
  }
  return ended;
}

// 'kết luận như sau:', 'Thường trực HĐND phường kết luận: (1) …': the place after the colon.
function concludedAt(words: readonly Word[], { from, to }: Line): number | null {
  for (let at = from; at < to; at += 1) {
    const taken = CONCLUDES(words, at, to);
    if (taken === 0) continue;
    const after = words[at + taken];
    if (after?.text === ':') return at + taken + 1;
    const isWhole = CONCLUDES(words, at, to) > 2 && at + taken >= to;
    if (isWhole) return to;
    const followed = followedAt(words, at + taken, to);
    if (followed !== null) return followed;
  }
  return null;
}

const FOLLOWS = phrases('như sau | sau đây | dưới đây | sau | gồm');
const LONGEST_ANNOUNCED = 14;

// 'kết luận, yêu cầu các cơ quan thực hiện một số nội dung sau đây.'
function followedAt(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + LONGEST_ANNOUNCED); at += 1) {
    const sign = words[at]?.text ?? '';
    if (/^[.;:(]$/.test(sign)) return null;
    const taken = FOLLOWS(words, at, to);
    const after = words[at + taken]?.text ?? '.';
    if (taken > 0 && (after === ':' || (taken > 1 && (after === '.' || at + taken >= to))))
      return Math.min(to, at + taken + 1);
  }
  return null;
}

const FACT_HEADS = phrases(
  'đánh giá chung | kết quả đạt được | những kết quả đạt được | tình hình | ưu điểm | tồn tại | hạn chế | những tồn tại | kết quả thực hiện | đánh giá tình hình | những mặt được | khái quát | thành phần | thành phần tham dự | diễn biến',
);

/** A heading under which stands what was done: 'I. ĐÁNH GIÁ CHUNG'. */
export function isFactHead(words: readonly Word[], { from, to }: Line): boolean {
  if (to - from > 16) return false;
  for (let at = from; at < Math.min(to, from + 4); at += 1)
    if (FACT_HEADS(words, at, to) > 0) return true;
  return false;
}
