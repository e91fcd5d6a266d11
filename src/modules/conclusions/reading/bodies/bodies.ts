import { isAcronym } from './acronyms.ts';
import { bodyNameEnd, isUpper } from './body-name.ts';
import {
  COMMON,
  COURTESY,
  INSTITUTIONS,
  LEADERS_OF,
  NARROWERS,
  OFFICES,
  PLURAL,
  SHORT_HEADS,
} from './body-words.ts';
import { FIELDS } from './field-words.ts';
import { phrases } from '../text/phrases.ts';
import { isAnd } from '../text/words.ts';
import type { Word } from '../text/words.ts';

/** A body as it is called, by the places of its words. */
export interface BodyPhrase {
  readonly from: number;
  readonly to: number;
  /** 'các Sở Tài chính …': what follows a comma may be a name only. */
  readonly sharesHead: boolean;
  /** 'các cơ quan, đơn vị': names may follow after a colon or in brackets. */
  readonly isGeneral?: boolean;
}

/** 'Giám đốc Sở Y tế' is two deep. */
const DEEPEST = 3;

const JOINS_HOUSES = phrases(
  'văn phòng | vp | chánh vp | phó chánh vp | chánh văn phòng | phó chánh văn phòng | thường trực',
);
const TAKES_VERBS = phrases(
  'trung tâm | chi cục | cục | sở | ban | phòng | tổ | đoàn | đội | ban quản lý | công ty | hội đồng | ủy ban | bộ phận | trạm | bộ | viện | hội | hạt | ban bồi thường | ban điều hành | ban vận động | ban công tác | ban chỉ đạo | hội đồng bồi thường',
);

/** The body named at this place, or null. */
export function readBody(
  words: readonly Word[],
  at: number,
  end: number,
  depth = 0,
): BodyPhrase | null {
  if (depth > DEEPEST || at >= end || isInNumber(words, at)) return null;
  const courtesy = COURTESY(words, at, end);
  const called = courtesy > 0 ? bodyFrom(words, at + courtesy, end, true, depth) : null;
  return called ?? bodyFrom(words, at, end, false, depth);
}

function bodyFrom(
  words: readonly Word[],
  from: number,
  end: number,
  isCalled: boolean,
  depth: number,
): BodyPhrase | null {
  return (
    office(words, from, end, isCalled, depth) ??
    person(words, from, end, isCalled, depth) ??
    institution(words, from, end) ??
    together(words, from, end)
  );
}

/** 'đồng chí Lê Minh Đức, Phó Chủ tịch HĐND tỉnh'. */
function person(
  words: readonly Word[],
  at: number,
  end: number,
  isCalled: boolean,
  depth: number,
): BodyPhrase | null {
  if (!isCalled || headLength(words, at, end) > 0) return null;
  let to = at;
  while (to < end && to - at < 5 && words[to]?.isCapital && !isUpper(words[to])) to += 1;
  if (to === at) return null;
  const desk = deskOf(words, to, end, depth);
  if (desk > to) return { from: at, to: desk, sharesHead: false };
  const held = words[to]?.text === ',' ? office(words, to + 1, end, true, depth) : null;
  if (to - at < 2 && !held) return null;
  return { from: at, to: held?.to ?? to, sharesHead: false };
}

// 'Đ/c Hoa (Văn phòng)'
function deskOf(words: readonly Word[], at: number, end: number, depth: number): number {
  const body = words[at]?.text === '(' ? readBody(words, at + 1, end, depth + 1) : null;
  return body && words[body.to]?.text === ')' ? body.to + 1 : at;
}

const LOCAL_OFFICES = phrases(
  'trưởng thôn | trưởng bản | trưởng ấp | trưởng khu phố | bí thư chi bộ | tổ trưởng tổ dân phố | trưởng ban công tác mặt trận',
);

function office(
  words: readonly Word[],
  at: number,
  end: number,
  isCalled: boolean,
  depth: number,
): BodyPhrase | null {
  const many = PLURAL(words, at, end);
  const taken = OFFICES(words, at + many, end);
  if (taken === 0) return null;
  const head = at + many + taken;
  const isDesk = JOINS_HOUSES(words, at + many, end) > 0;
  const of = isDesk ? null : readBody(words, head, end, depth + 1);
  const to = of?.to ?? nameAfter(words, at + many, head, end);
  const isBare = to === head && LOCAL_OFFICES(words, at, end) === 0;
  if (isBare && (taken === 1 || !(isCalled || words[at]?.isCapital || many > 0))) return null;
  return { from: at, to: personEnd(words, to, end), sharesHead: false };
}

// The holder's own name may follow: 'Phó Trưởng Ban Văn hóa - Xã hội Nguyễn Thị Hoa'.
function personEnd(words: readonly Word[], at: number, end: number): number {
  let to = at;
  while (to < end && words[to]?.isCapital && headLength(words, to, end) === 0) to += 1;
  return to;
}

function institution(words: readonly Word[], at: number, end: number): BodyPhrase | null {
  const number = words[at]?.kind === 'number' ? 1 : 0;
  const many = number || PLURAL(words, at, end);
  const led = LEADERS_OF(words, at + many, end);
  const more = led ? PLURAL(words, at + many + led, end) : 0;
  const head = at + many + led + more;
  const isPlural = many + more > 0;
  const taken = headLength(words, head, end, isPlural);
  if (taken === 0) return null;
  const isShort = taken === 1 && !isAcronym(words[head]) && SHORT_HEADS(words, head, end) === 1;
  const to = nameAfter(words, head, head + taken, end, isPlural);
  if (isShort && !shortHeadStands(words, head, to, isPlural)) return null;
  return { from: at, to, sharesHead: isPlural && isShort && to > head + 1 };
}

function nameAfter(
  words: readonly Word[],
  head: number,
  after: number,
  end: number,
  isPlural = false,
): number {
  const joinsHouses = JOINS_HOUSES(words, head, end) > 0;
  const takesVerbs = TAKES_VERBS(words, head, end) === after - head;
  return bodyNameEnd({ words, end, isPlural, joinsHouses, takesVerbs, head }, after);
}

function headLength(words: readonly Word[], at: number, end: number, isPlural = false): number {
  if (isAcronym(words[at])) return 1;
  if (isShortened(words, at)) return 2;
  const long = INSTITUTIONS(words, at, end);
  if (long > 0)
    return isPlural || STANDS_SMALL(words, at, end) || words[at]?.isCapital
      ? long
      : spoken(words, at, end, long);
  return SHORT_HEADS(words, at, end);
}

// 'P. Kinh tế', 'TT. Y tế'
function isShortened(words: readonly Word[], at: number): boolean {
  const isHead = /^(?:P|TT|CC|TTr|BQL)$/.test(words[at]?.text ?? '');
  return isHead && words[at + 1]?.text === '.' && words[at + 2]?.isCapital === true;
}

const STANDS_SMALL = phrases(
  'cơ quan trình | cơ quan soạn thảo | cơ quan chủ trì soạn thảo | cơ quan thẩm tra | cơ quan chủ trì | cơ quan chủ trì thẩm tra | cơ quan tham mưu | đơn vị soạn thảo | đơn vị chủ trì | văn phòng | thường trực | công an | chi cục | ủy ban | hội đồng nhân dân | ủy ban nhân dân | ban quản lý | công ty | chủ đầu tư | nhà thầu | tổ dân phố | bộ phận | mặt trận | điện lực | viện kiểm sát | tòa án | đoàn thanh niên | hội phụ nữ | hội nông dân | đơn vị thi công | đơn vị tư vấn | cấp ủy | đảng ủy | trạm y tế | kho bạc | ban chỉ đạo | chi nhánh | nhà trường | đoàn giám sát | tổ công tác | tổ giúp việc | tổ đại biểu | hợp tác xã | bưu điện | ban thường trực | ban thường vụ | bảo hiểm xã hội | ban chỉ huy | hạt kiểm lâm | xí nghiệp | liên đoàn lao động | trung tâm',
);

// 'thanh tra tỉnh', 'hải quan khu vực': in small letters only with a level beside it.
function spoken(words: readonly Word[], at: number, end: number, taken: number): number {
  const next = words[at + taken];
  return next && (SMALL_LEVEL(words, at + taken, end) > 0 || next.isCapital) ? taken : 0;
}

const SMALL_LEVEL = phrases('tỉnh | huyện | xã | phường | thành phố | khu vực | nhà nước');

function shortHeadStands(
  words: readonly Word[],
  head: number,
  to: number,
  isPlural: boolean,
): boolean {
  const first = words[head];
  const next = words[head + 1];
  if (!first || to === head + 1 || !next) return false;
  if (next.text === ',' || next.text === ':') return false;
  if (first.isCapital) return true;
  return (
    next.isCapital ||
    isAcronym(next) ||
    (FIELDS(words, head + 1, to) > 0 && (isPlural || !/^(?:to|tinh|xa|huyen)$/.test(first.plain)))
  );
}

/** 'các sở, ngành, địa phương có liên quan', 'Ban và các tổ đại biểu'. */
function together(words: readonly Word[], at: number, end: number): BodyPhrase | null {
  const many = PLURAL(words, at, end);
  const led = LEADERS_OF(words, at + many, end);
  const common = at + many + (COMMON(words, at + many, end) > 0 ? 0 : led);
  const again = common > at + many ? PLURAL(words, common, end) : 0;
  if (many + again === 0 && !bareCommon(words, at, end)) return null;
  let to = common + again + COMMON(words, common + again, end);
  if (to === common + again) return null;
  for (;;) {
    const parted = words[to]?.text === ',' || isAnd(words[to]) ? 1 : 0;
    const more = parted ? COMMON(words, to + parted, end) : 0;
    if (more === 0 || followsName(words, to + parted, to + parted + more, end)) break;
    to += parted + more;
  }
  const named = bodyNameEnd(
    { words, end, isPlural: true, joinsHouses: false, takesVerbs: false },
    to,
  );
  return { from: at, to: named + NARROWERS(words, named, end), sharesHead: false, isGeneral: true };
}

// 'cơ quan, đơn vị liên quan' after a list: without 'các', yet with 'liên quan'.
function bareCommon(words: readonly Word[], at: number, end: number): boolean {
  const taken = COMMON(words, at, end);
  if (taken === 0) return false;
  const next = at + taken;
  const joined = words[next]?.text === ',' ? next + 1 + COMMON(words, next + 1, end) : next;
  return RELATED(words, joined, end) > 0;
}

const RELATED = phrases('liên quan | có liên quan | chức năng');

// 'các phòng và Ban Pháp chế': the second is a body with a name.
function followsName(words: readonly Word[], from: number, to: number, end: number): boolean {
  return (
    words[from]?.isCapital === true && (words[to]?.isCapital === true || FIELDS(words, to, end) > 0)
  );
}

// '12/TB-HĐND'.
function isInNumber(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return (
    words[at]?.isGlued === true &&
    before !== undefined &&
    /^[-/–]$/.test(before.text) &&
    before.isGlued
  );
}
