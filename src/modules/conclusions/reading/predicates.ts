import { phrases } from './text/phrases.ts';
import { DOES, IS_FACT, NO_VERB, TELLS } from './task-words.ts';
import { VERBS } from './work-verbs.ts';
import type { Word } from './text/words.ts';

const BETWEEN = phrases(
  'có tên trong lịch | có tên trong lịch đến | có tên trong danh sách | theo lĩnh vực phụ trách | theo lĩnh vực được phân công | theo lĩnh vực | theo phân công | theo địa bàn phụ trách | trong phạm vi nhiệm vụ được giao | căn cứ chức năng , nhiệm vụ | trên cơ sở đó | theo chức năng , nhiệm vụ được giao | theo chức năng , nhiệm vụ | theo chức năng | theo thẩm quyền | theo nhiệm vụ được giao | tuần sau | tuần tới | tuần này | ngày mai | thời gian tới | trong thời gian tới | tới đây | sắp tới | sang tuần | sang năm | ngay | cũng | cùng | phải | sẽ | thì | trước hết | giờ | bây giờ | cùng nhau | nên | khi | cũng phải | tự | , ngay | thì phải | thì cùng | cần phải | vẫn phải | đều phải | thì cần | thì sớm | thì cứ | cứ | nhớ | hãy | thì nhớ | thì sẽ | thì phải cùng | trong tuần tới | trong tuần này | trong tháng này | ngay trong tuần | từ nay | từ tuần sau | đầu tuần sau | có trách nhiệm cùng | lập tức | gấp | cố gắng | tranh thủ | ráng | giúp tôi | giùm | làm sao | đi | đi ngay | xuống | xuống ngay | lên | ra | vào | về | về ngay | qua | tới | cho người | cho anh em | trực tiếp xuống | chủ động đi',
);
const BINDS = phrases('phải | cũng phải | nên | tự | giờ');
const MUST = phrases('phải | cũng phải | cần phải | thì phải | giờ phải | hãy | nhớ');
const NOT_RELATIVE = phrases('thì | nên | tôi | chúng ta | là | từ nay');
const SHORT_DOES = phrases('gửi | nộp | cử | lập | trình | rà | mời | phải | cần | ký | báo');
const LONGEST_RELATIVE = 6;

export interface Predicate {
  /** Where the task's own words begin. */
  readonly at: number;
  /** Where the body's name ends: a clause that narrows it belongs to it. */
  readonly nameEnd: number;
  /** 'perhaps': a word that is no known verb; only among other tasks it is one. */
  readonly kind: 'label' | 'does' | 'tells' | 'perhaps';
}

/** What a body named as the subject is to do; null where the words after it tell a fact. */
export function predicateAt(
  words: readonly Word[],
  at: number,
  end: number,
  isPlural: boolean,
): Predicate | null {
  const label = labelAt(words, at, end);
  if (label > 0 && (TOLD(words, at + label, end) > 0 || isPromise(words, at + label, end)))
    return null;
  if (label > 0) return { at: at + label, nameEnd: at, kind: 'label' };
  const bracket = roleBracket(words, at, end);
  const from = at + bracket;
  const labelled = bracket > 0 ? labelAt(words, from, end) : 0;
  if (labelled > 0) return { at: from + labelled, nameEnd: at, kind: 'label' };
  if (from >= end) return bracket > 0 ? { at: from, nameEnd: at, kind: 'does' } : null;
  const straight = doesAt(words, from, end);
  if (straight) return { ...straight, nameEnd: at };
  if (afterInsert(words, from, end) > 0) return { at: from + 1, nameEnd: at, kind: 'does' };
  return (isPlural ? relative(words, from, end) : null) ?? perhaps(words, from, end);
}

function doesAt(
  words: readonly Word[],
  at: number,
  end: number,
): Omit<Predicate, 'nameEnd'> | null {
  const skipped = between(words, at, end);
  const isOwn = skipped > 0 && DOES(words, at, end) > 0 && DOES(words, at + skipped, end) === 0;
  const passed = isOwn ? 0 : skipped;
  const from = at + passed;
  const taken = DOES(words, from, end);
  if (passed === 0 && IS_FACT(words, at, end) > Math.max(0, taken - 1)) return null;
  const isBoundTo = taken === 0 && MUST(words, at, end) > 0 && isPlainWord(words, from, end);
  if (isBoundTo && !isDone(words, from)) return { at, kind: 'does' };
  if (taken === 0 || isDone(words, from + taken)) return null;
  const isBound = passed > 0 && BINDS(words, at, end) > 0;
  const told = !isBound && TELLS(words, from, end) >= taken;
  const isThen = passed > 0 && words[at]?.plain === 'thi';
  const start = isThen ? (DAYS(words, at + 1, end) > 0 ? at + 1 : from) : at;
  return { at: passed > 0 ? start : from, kind: told ? 'tells' : 'does' };
}

const MOST_BETWEEN = 3;
const DAYS = phrases(
  'mai | sáng mai | chiều mai | ngay mai | hôm nay | chiều nay | tối nay | đầu tuần | cuối tuần | mỗi tuần | mỗi tháng | hằng tuần | hằng tháng | tuần này | tháng này | tháng tới | tháng sau | năm tới | quý tới',
);

// 'thì mai cho người xuống', 'từ nay đi': adverbs one after another.
function between(words: readonly Word[], at: number, end: number): number {
  let to = at;
  for (let count = 0; count < MOST_BETWEEN; count += 1) {
    const taken = Math.max(BETWEEN(words, to, end), DAYS(words, to, end));
    if (taken === 0 || (to > at && DOES(words, to, end) >= taken)) break;
    to += taken;
  }
  return to - at;
}

const INSERTED = phrases(
  'có sự tham gia | với sự tham gia | với sự phối hợp | có sự phối hợp | với sự hỗ trợ | phối hợp | cùng | cùng với | theo | căn cứ | trên cơ sở | trong phạm vi | với vai trò | với trách nhiệm | là cơ quan | ngoài | bên cạnh | sau khi | ngay sau | ngay trong | từ | bằng | trong | thông qua | qua | nhất là | đặc biệt là | trước hết là',
);
const LONGEST_INSERT = 24;

// 'Sở Tài chính, có sự tham gia của Ban Kinh tế - Ngân sách, | rà soát …'
function afterInsert(words: readonly Word[], at: number, end: number): number {
  if (words[at]?.text !== ',' || INSERTED(words, at + 1, end) === 0) return 0;
  for (let to = at + 2; to < Math.min(end, at + LONGEST_INSERT); to += 1) {
    if (/^[:;(]$/.test(words[to]?.text ?? '')) return 0;
    const isVerb = words[to]?.text === ',' && DOES(words, to + 1, end) > 0;
    if (isVerb && IS_FACT(words, to + 1, end) === 0) return to + 1;
  }
  return 0;
}

const OWN = phrases(
  'sở | đơn vị | chúng tôi | xã | phường | ban | phòng | công ty | ngành | cơ quan',
);
const LONGEST_PROMISE = 10;

// 'Giám đốc Sở Y tế: trong tháng 12 Sở sẽ hoàn thành …'
function isPromise(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + LONGEST_PROMISE); at += 1)
    if (
      words[at]?.sound === 'se4' &&
      (at === from || OWN(words, at - 1) > 0 || OWN(words, at - 2) === 2)
    )
      return true;
  return false;
}

// 'Sở Tài chính: đã bố trí 20 tỷ'
const TOLD = phrases(
  'đã | đang | vừa | vừa mới | thiếu | dự kiến | cơ bản đã | chưa có | còn thiếu | còn vướng',
);

const SOON = 4;

// '… được giao chủ trì đã triển khai'
function isDone(words: readonly Word[], at: number): boolean {
  for (let place = at; place < at + SOON; place += 1) {
    if (words[place]?.sound === 'hưa2') return true;
    if (words[place]?.sound === 'đa4' && DESCRIBES(words, place + 1) === 0) return true;
  }
  return false;
}

// 'thực hiện đúng cam kết đã ký' tells which.
const DESCRIBES = phrases(
  'ký | cam kết | được | nêu | ban hành | phê duyệt | giao | đề ra | chỉ ra | có | thống nhất | duyệt | đăng ký | kết luận | thông qua | trả lời | tiếp nhận | hết hạn | quá hạn | xuống cấp | hư hỏng | cấp | đầu tư | bàn giao | hoàn thành | công bố | hứa',
);

// 'các đơn vị chưa tự chủ | xây dựng lộ trình'
function relative(words: readonly Word[], at: number, end: number): Predicate | null {
  const stop = Math.min(end, at + LONGEST_RELATIVE);
  for (let place = at; place < stop; place += 1) {
    const word = words[place];
    if (!word || word.kind === 'sign' || word.plain === 'da') return null;
    if (NOT_RELATIVE(words, place, end) > 0) return null;
    const does = DOES(words, place, end);
    if (place > at && (does > 1 || SHORT_DOES(words, place, end) > 0))
      return { at: place, nameEnd: place, kind: 'tells' };
    if (place === at && IS_FACT(words, at, end) > 0 && word.plain !== 'chua') return null;
    if (place === at && VERBS(words, at, end) > 0) return null;
  }
  return null;
}

function isPlainWord(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at];
  return at < end && word?.kind === 'word' && !word.isCapital && NO_VERB(words, at, end) === 0;
}

const LAYS = phrases('yêu cầu | giao | phân công | chuyển | nhắc nhở');

function perhaps(words: readonly Word[], at: number, end: number): Predicate | null {
  if (LAYS(words, at, end) > 0 && at + 1 < end) return { at, nameEnd: at, kind: 'does' };
  const word = words[at];
  if (!word || word.kind !== 'word' || word.isCapital || at + 1 >= end) return null;
  if (IS_FACT(words, at, end) > 0 || NO_VERB(words, at, end) > 0 || isDone(words, at)) return null;
  return { at, nameEnd: at, kind: 'perhaps' };
}

function labelAt(words: readonly Word[], at: number, end: number): number {
  const sign = words[at];
  if (!sign || at >= end) return 0;
  if (sign.text === ':') return 1;
  const isDash = /^[-–—]$/.test(sign.text) && !sign.isGlued;
  return isDash && words[at + 1]?.isGlued === false ? 1 : 0;
}

const ROLE = phrases('chủ trì | phối hợp | đầu mối | thực hiện');

// '(chủ trì)'
function roleBracket(words: readonly Word[], at: number, end: number): number {
  if (words[at]?.text !== '(') return 0;
  const aside = asideAt(words, at, end);
  const role = ROLE(words, at + 1, end);
  return role > 0 && words[at + 1 + role]?.text === ')' ? role + 2 : aside;
}

const LONGEST_ASIDE = 12;

// 'Công an tỉnh (Phòng Cảnh sát môi trường) xử lý …'
function asideAt(words: readonly Word[], at: number, end: number): number {
  for (let to = at + 1; to < Math.min(end, at + LONGEST_ASIDE); to += 1)
    if (words[to]?.text === ')') return to + 1 < end ? to + 1 - at : 0;
  return 0;
}
