import { phrases } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import type { Line } from './lines.ts';
import type { Word } from './words.ts';

const CONCLUDES = phrases(
  'kết luận | kết luận như sau | ý kiến như sau | kết luận , chỉ đạo như sau | kết luận và yêu cầu như sau | kết luận một số nội dung như sau | kết luận cụ thể như sau | kết luận các nội dung sau | kết luận một số nội dung sau | kết luận các nội dung như sau | kết luận và chỉ đạo như sau | có kết luận như sau | có ý kiến kết luận như sau | có ý kiến chỉ đạo như sau | ý kiến chỉ đạo như sau | chỉ đạo như sau | kết luận và giao nhiệm vụ như sau | kết luận và phân công như sau | kết luận , giao nhiệm vụ như sau | quyết nghị như sau',
);
const TAIL = phrases('nơi nhận | nơi gửi');
const SHARE_BEFORE = 0.7;

/** The lines that hold conclusions: not the head of a notice with its basis, nor who receives and signs it. */
export function conclusionLines(words: readonly Word[], lines: readonly Line[]): readonly Line[] {
  const tail = lines.findIndex(({ from, to }) => TAIL(words, from, to) > 0);
  const ended = tail > 0 ? lines.slice(0, tail) : lines;
  const headed = ended.findLastIndex((line) => isConclusionHead(words, line));
  if (headed > 0 && headed < ended.length - 1) return sectionsOf(words, ended);
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

const HEADS = phrases(`
kết luận | kết luận của | ý kiến kết luận | phần kết luận | nội dung kết luận | chủ tọa kết luận | chủ trì kết luận | chủ tọa phiên họp kết luận | chủ trì phiên họp kết luận | kết luận cuộc họp | kết luận phiên họp | kết luận hội nghị
phát biểu kết luận | kết luận của chủ tọa | kết luận của chủ trì | tóm tắt kết luận | chủ tọa chốt | chủ trì chốt | chốt | kết luận chung | đ / c chủ tịch kết luận | đ / c chủ trì kết luận | đ / c chủ tọa kết luận | đồng chí chủ tịch kết luận | đồng chí chủ trì kết luận
`);
const OTHER_PARTS = phrases(`
diễn biến | ý kiến phát biểu | ý kiến thảo luận | phát biểu của | thảo luận | các ý kiến | ý kiến các đại biểu | ý kiến tham gia | phần thảo luận | phần báo cáo | báo cáo của | nghe báo cáo | hỏi đáp | trao đổi | nội dung báo cáo
chất vấn và trả lời | ý kiến giải trình | phần giải trình | giải trình của | nội dung cuộc họp | nội dung phiên họp | thành phần | tình hình chung
`);
const LONGEST_HEADING = 12;

// '- Kết luận của chủ tọa:', 'III. KẾT LUẬN', '10h30, chủ tọa kết luận:'
function isConclusionHead(words: readonly Word[], line: Line): boolean {
  return isPartHead(words, line, HEADS);
}

function isPartHead(words: readonly Word[], { from, to, sign }: Line, heads: Phrases): boolean {
  if (to - from > LONGEST_HEADING) return false;
  const isClosed = words[to - 1]?.text === ':' || (sign !== '' && isShort(words, from, to));
  return isClosed && heads(words, pastClock(words, from, to), to) > 0;
}

function isShort(words: readonly Word[], from: number, to: number): boolean {
  return to - from <= 6 && words.slice(from, to).every(({ kind }) => kind === 'word');
}

// '10h30,' and '9 giờ:' before what happened then.
function pastClock(words: readonly Word[], from: number, to: number): number {
  if (words[from]?.kind !== 'number') return from;
  for (let at = from; at < Math.min(to, from + 6); at += 1)
    if (/^[,:]$/.test(words[at]?.text ?? '') && words[at + 1]?.kind === 'word') return at + 1;
  return from;
}

/** Of minutes with parts: those from each heading of conclusions to the next heading of another part. */
function sectionsOf(words: readonly Word[], lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let within: Line | null = null;
  for (const line of lines) {
    if (isConclusionHead(words, line)) within = line;
    else if (within && line.rank <= within.rank && isPartHead(words, line, OTHER_PARTS))
      within = null;
    else if (within) kept.push(line);
  }
  return kept;
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
  if (to - from > 16 || isReportDue(words, from, to)) return false;
  for (let at = from; at < Math.min(to, from + 4); at += 1)
    if (FACT_HEADS(words, at, to) > 0) return true;
  return false;
}

const REPORTS = phrases('báo cáo | tổng hợp | gửi báo cáo | tổng hợp , báo cáo');
const TO_WHOM = phrases(
  'trước ngày | trước kỳ họp | trước phiên | chậm nhất | với hđnd | về hđnd | với thường trực | về thường trực | cho thường trực | với ubnd | về ubnd | gửi thường trực',
);

// 'b) Báo cáo kết quả thực hiện với HĐND tỉnh trước kỳ họp thứ 6.'
function isReportDue(words: readonly Word[], from: number, to: number): boolean {
  if (REPORTS(words, from, to) === 0) return false;
  for (let at = from; at < to; at += 1) if (TO_WHOM(words, at, to) > 0) return true;
  return false;
}

const SUMS_UP = phrases(`
kết luận phiên | kết luận phiên họp | kết luận hội nghị | kết luận buổi | kết luận cuộc | kết luận nội dung | kết luận tại | kết luận phiên giải trình | kết luận phiên làm việc | phát biểu kết luận | phát biểu chỉ đạo | kết luận buổi giám sát
kết luận buổi làm việc | kết luận cuộc họp | kết luận cuộc giám sát | phát biểu bế mạc | kết thúc phiên | kết thúc buổi | kết thúc hội nghị | kết thúc cuộc | kết luận phiên chất vấn | kết luận đợt | kết luận chung
`);
const PAUSES = /^[.!?:]$/;

/** Where a report comes to what the chair concluded ('Phát biểu kết luận, …'); 0 where it does not say. What bodies do before it is told. */
export function summedUpAt(words: readonly Word[], lines: readonly Line[]): number {
  for (const { from, to } of lines)
    for (let at = from; at < to; at += 1) {
      const isStart = at === from || PAUSES.test(words[at - 1]?.text ?? '');
      if (isStart && SUMS_UP(words, at, to) > 0) return at;
    }
  return 0;
}
