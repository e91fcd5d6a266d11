import { INSTITUTIONS, LEVELS, NARROWERS, OFFICES, PLURAL, SHORT_HEADS } from './body-words.ts';
import { ALSO_VERBS, FIELDS, PAIRED_FIELDS } from './field-words.ts';
import { isAcronym } from './acronyms.ts';
import { anyOf, phrases } from '../text/phrases.ts';
import { COOP, DOES, IS_FACT, NO_VERB } from '../task-words.ts';
import { unitGroupsEnd } from './unit-names.ts';
import { isAnd } from '../text/words.ts';
import type { Word } from '../text/words.ts';

export interface NameAsk {
  readonly words: readonly Word[];
  readonly end: number;
  /** 'các Sở': a comma begins another body, not another half of the name. */
  readonly isPlural: boolean;
  /** An office of two houses: 'Văn phòng HĐND và UBND xã'. */
  readonly joinsHouses: boolean;
  /** A field that is also a verb may follow the head at once: 'tổ kiểm tra'. */
  readonly takesVerbs: boolean;
  /** Where the head of the name stands. */
  readonly head?: number;
  /** Within how many other names it stands: 'Ban của HĐND'. */
  readonly depth?: number;
}

const DEEPEST = 2;
const OTHER_WORD = anyOf(DOES, IS_FACT, NO_VERB, COOP, LEVELS);
const IN_CHARGE = phrases(
  'phụ trách lĩnh vực | phụ trách khối | phụ trách mảng | phụ trách công tác | phụ trách',
);
const BELONGS = phrases('của | thuộc | trực thuộc');
const GROUND = phrases('trên địa bàn | đóng trên địa bàn | ở địa bàn');
const NUMBERED = phrases(
  'khu vực | cơ sở | quân khu | số | phường | quận | thôn | tổ dân phố | khu phố | ấp | bản | tổ | đội | cụm | xí nghiệp | khóm | buôn | quản lý dự án',
);

/** Where the name of a body ends whose head ends at `head`; `head` itself where it has none. */
export function bodyNameEnd(ask: NameAsk, head: number): number {
  let at = head;
  let field = '';
  for (;;) {
    const next = step(ask, head, at, field);
    if (next === at) return at;
    field = plainBetween(ask.words, at, next) || field;
    at = next;
  }
}

const STEPS = [
  joined,
  commaField,
  owner,
  ground,
  level,
  numbered,
  narrower,
  number,
  name,
  lowField,
  tail,
];

function step(ask: NameAsk, head: number, at: number, field: string): number {
  if (at >= ask.end) return at;
  for (const take of STEPS) {
    const to = take(ask, head, at, field);
    if (to > at) return to;
  }
  return at;
}

function joined({ words, end, isPlural, joinsHouses }: NameAsk, head: number, at: number): number {
  const sign = words[at];
  if (!sign || at === head) return at;
  const next = at + 1;
  if (isTwinName(words, at)) return at + 3;
  if (/^[-–&]$/.test(sign.text)) {
    const isName = FIELDS(words, next, end) || (isHouse(words[next]) ? 1 : 0);
    return isName ? next + isName : words[next]?.isGlued && isUpper(words[next]) ? next + 1 : at;
  }
  if (!isAnd(sign)) return at;
  if (joinsHouses && isHouse(words[next])) return next + 1;
  if (joinsHouses && HOUSES(words, next, end)) return next + HOUSES(words, next, end);
  if (isPlural || standsAlone(words, next, end)) return at;
  return next + FIELDS(words, next, end) === next ? at : next + FIELDS(words, next, end);
}

// 'Đồng Đăng - Lạng Sơn', 'Mường Tè - Pắc Ma'
function isTwinName(words: readonly Word[], at: number): boolean {
  const around = [at - 2, at - 1, at + 1, at + 2].map((place) => words[place]);
  const isDash = /^[-–]$/.test(words[at]?.text ?? '');
  return isDash && around.every((word) => word?.isCapital === true && !isUpper(word));
}

const HOUSES = phrases('hội đồng nhân dân | ủy ban nhân dân | đoàn đại biểu quốc hội');

function commaField(
  { words, end, isPlural }: NameAsk,
  _: number,
  at: number,
  field: string,
): number {
  if (isPlural || words[at]?.text !== ',') return at;
  const three = thirdFieldEnd(words, at, end);
  if (three > at && field !== '') return three;
  const taken = FIELDS(words, at + 1, end);
  if (taken === 0) return at;
  const next = plainBetween(words, at + 1, at + 1 + taken);
  const isPair = [...PAIRED_FIELDS].some((pair) => {
    const [left = '', right = ''] = pair.split('>');
    return field.endsWith(left) && next.startsWith(right);
  });
  return isPair ? at + 1 + taken : at;
}

const LONGEST_FIELD = 4;

// 'Biển, | Hải đảo và Kiểm ngư': of three fields the middle one stands after a comma.
function thirdFieldEnd(words: readonly Word[], comma: number, end: number): number {
  const isOther = (place: number) =>
    !words[place]?.isCapital || isUpper(words[place]) || isHeadAt(words, place, end);
  if (isOther(comma + 1)) return comma;
  for (let at = comma + 2; at <= comma + 1 + LONGEST_FIELD; at += 1) {
    const word = words[at];
    if (isAnd(word)) {
      const last = isOther(at + 1) ? 0 : FIELDS(words, at + 1, end);
      return last > 0 ? at + 1 + last : comma;
    }
    if (!word || word.kind !== 'word' || word.isCapital) return comma;
  }
  return comma;
}

function isHeadAt(words: readonly Word[], at: number, end: number): boolean {
  return (
    SHORT_HEADS(words, at, end) > 0 ||
    (INSTITUTIONS(words, at, end) > 0 && FIELDS(words, at, end) === 0) ||
    OFFICES(words, at, end) > 1
  );
}

function owner(ask: NameAsk, _: number, at: number): number {
  const { words, end } = ask;
  const taken = BELONGS(words, at, end);
  if (taken === 0 || (ask.depth ?? 0) > DEEPEST) return at;
  const from = at + taken;
  const head =
    INSTITUTIONS(words, from, end) ||
    SHORT_HEADS(words, from, end) ||
    (isAcronym(words[from]) ? 1 : 0);
  if (head > 0)
    return bodyNameEnd({ ...ask, isPlural: false, depth: (ask.depth ?? 0) + 1 }, from + head);
  const unit = LEVELS(words, from, end);
  return unit > 0 ? from + unit : at;
}

function ground({ words, end }: NameAsk, _: number, at: number): number {
  return at + GROUND(words, at, end);
}

function level({ words, end, isPlural }: NameAsk, _: number, at: number): number {
  const count = words[at]?.kind === 'number' && (words[at]?.text.length ?? 9) < 3 ? 1 : 0;
  const many = count || PLURAL(words, at, end);
  const unit = LEVELS(words, at + many, end);
  if (unit === 0 || INSTITUTIONS(words, at + many, end) > unit) return at;
  let to = at + many + unit;
  for (;;) {
    const sign = words[to];
    const parted = sign?.text === ',' || isAnd(sign) || sign?.text === '/' ? 1 : 0;
    const more = parted ? LEVELS(words, to + parted, end) : 0;
    if (more === 0 || words[to + parted]?.isCapital) break;
    to += parted + more;
  }
  return many > 0 || isPlural ? unitGroupsEnd(words, to, end) : to;
}

function narrower({ words, end }: NameAsk, head: number, at: number): number {
  const taken = NARROWERS(words, at, end);
  const of = taken > 0 ? IN_CHARGE(words, at, end) : 0;
  if (of > 0) return at + of + FIELDS(words, at + of, end);
  return taken === 1 && at === head ? at : at + taken;
}

const NUMBER_SIGN = phrases(
  'số | đơn vị số | đơn vị bầu cử số | khu vực số | tại đơn vị bầu cử số',
);

// 'Tổ đại biểu HĐND phường | số 3', '… tỉnh | đơn vị số 9'.
function numbered({ words }: NameAsk, head: number, at: number): number {
  const taken = NUMBER_SIGN(words, at);
  const word = words[at + taken];
  const isNumber =
    word?.kind === 'number' ? word.text.length < 4 : /^[IVX]+$/.test(word?.text ?? '');
  const goesOn = /^[/.]$/.test(words[at + taken + 1]?.text ?? '') && words[at + taken + 2]?.isGlued;
  return taken > 0 && at > head && isNumber && !goesOn ? at + taken + 1 : at;
}

function number({ words }: NameAsk, _: number, at: number): number {
  const word = words[at];
  if (word?.kind !== 'number' || word.text.length > 3) return at;
  const isOfName =
    NUMBERED(words, at - 1) === 1 || NUMBERED(words, at - 2) === 2 || NUMBERED(words, at - 4) === 4;
  return isOfName || isUpper(words[at - 1]) ? at + 1 : at;
}

function name({ words, end }: NameAsk, head: number, at: number): number {
  const word = words[at];
  if (!word || word.kind !== 'word') return at;
  if (isAcronym(word)) return at + 1;
  if (!word.isCapital) return at;
  const field = FIELDS(words, at, end);
  if (field > 0) return at + field;
  const body = INSTITUTIONS(words, at, end);
  if (body > 0) return at + body;
  const office = at === head ? 0 : OFFICES(words, at, end);
  if (office > 1) return at;
  return isFirstHalf(words, at, end) ? at + 2 : at + 1;
}

// 'Luật gia', 'Tư lệnh': a name's second syllable is small; a verb after the name is not taken for it.
function isFirstHalf(words: readonly Word[], at: number, end: number): boolean {
  const half = words[at + 1];
  const before = words[at - 1];
  if (at + 1 >= end || half?.kind !== 'word' || half.isCapital) return false;
  if (before?.isCapital === true && !isHead(words, at - 1, end)) return false;
  if (OTHER_WORD(words, at + 1, end) > 0) return false;
  return true;
}

const OPEN_HEADS = phrases(
  'ban quản lý | trung tâm | đồn biên phòng | hạt kiểm lâm | cảng vụ | thuế | điện lực | viễn thông | trường tiểu học | trường mầm non | công ty | tổng công ty | tập đoàn | bệnh viện | chi nhánh | ban | hội | hiệp hội | liên hiệp | liên minh | câu lạc bộ | quỹ | trạm | trường | viện | vườn quốc gia | bảo tàng | nhà máy | xí nghiệp | chi cục | đội | ban bồi thường | ban điều hành | ban chỉ đạo | ban vận động | hợp tác xã | tổ | tổ công tác | phòng',
);
const LONGEST_TAIL = 4;

// 'Khu kinh tế | cửa khẩu Đồng Đăng', 'Trung tâm Bảo tồn | đa dạng sinh học': words not known before what must follow a name.
function tail({ words, end, head: from }: NameAsk, head: number, at: number): number {
  if (at === head || from === undefined || OPEN_HEADS(words, from, end) === 0) return at;
  if (LEVELS(words, at - 1, end) > 0 || isProperName(words, at)) return at;
  for (let to = at; to < Math.min(end, at + LONGEST_TAIL + 1); to += 1) {
    const word = words[to];
    if (!word || word.kind !== 'word') return at;
    if (to > at && (word.isCapital || LEVELS(words, to, end) > 0 || DOES(words, to, end) > 0))
      return to - at > 1 || word.isCapital ? to : at;
    if (word.isCapital || OTHER_WORD(words, to, end) > 0) return at;
  }
  return at;
}

// 'Công ty Điện lực Sơn La | đốn cây': two capitals are the name of a place.
function isProperName(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.isCapital === true && words[at - 2]?.isCapital === true;
}

function isHead(words: readonly Word[], at: number, end: number): boolean {
  return SHORT_HEADS(words, at, end) > 0;
}

function lowField({ words, end, takesVerbs }: NameAsk, head: number, at: number): number {
  const taken = FIELDS(words, at, end);
  if (taken === 0) return at;
  const isVerb = ALSO_VERBS(words, at, end) >= taken && !isOfLevel(words, at + taken, end);
  return isVerb && !(takesVerbs && at === head) ? at : at + taken;
}

// 'Trung tâm Dịch vụ tổng hợp | phường'; not 'Ban Dân tộc khảo sát xã Tả Phời'.
function isOfLevel(words: readonly Word[], at: number, end: number): boolean {
  const taken = LEVELS(words, at, end);
  return taken > 0 && at + taken < end && DOES(words, at + taken, end) > 0;
}

/** What may stand after 'và' as a body of its own. */
export function standsAlone(words: readonly Word[], at: number, end: number): boolean {
  const alone = INSTITUTIONS(words, at, end);
  if (alone > 0) return !(FIELDS(words, at, end) >= alone) || words[at]?.isCapital === true;
  return isAcronym(words[at]);
}

function isHouse(word: Word | undefined): boolean {
  return word !== undefined && /^(?:ubnd|hdnd|dbqh)$/.test(word.plain);
}

export function isUpper(word: Word | undefined): boolean {
  return word?.kind === 'word' && word.text.length > 1 && word.text === word.text.toUpperCase();
}

function plainBetween(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .filter(({ kind }) => kind === 'word')
    .map(({ plain }) => plain)
    .join(' ');
}
