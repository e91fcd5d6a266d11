import { searchKey } from '#src/platform/text/search-key.ts';

/** Where a name stands in a text, in UTF-16 units. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
}

interface Word {
  readonly text: string;
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Nothing but spaces between it and the word before. */
  readonly joined: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Family names, the commonest of the Kinh and of other peoples. */
const FAMILY_NAMES = words(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đào đoàn mai trương lâm lương hà cao chu châu quách tạ thái tô tống tăng triệu lưu lù lò lô mạc nông hứa vi bế đàm điệp kiều khuất kim lại nghiêm ông phùng quản sơn tiết thạch thọ tiêu tôn trang từ văn viên vương xa giang giáp hàn khổng nhâm ninh phí phương ksor rcom rmah siu danh thào giàng sùng vàng hầu vừ cư cù',
);
const FOLDED_FAMILY_NAMES: ReadonlySet<string> = new Set([...FAMILY_NAMES].map(searchKey));
/** Words between family name and given name that only names have. */
const MIDDLE_NAMES = words('van thi huu duc dinh xuan ngoc thanh minh quang cong viet');
/** Unmistakable only with their marks: folded, "ba con" is no title and "co so" no person. */
const TITLES = new Set(
  'ông bà anh chị cô chú bác cụ thầy đ/c hộ'.split(' ').map((title) => title.normalize('NFC')),
);
const FOLDED_TITLES = words('ong ba anh chi co chu bac cu thay ho');
const ABOUT_PERSONS = words('ten la');
/** What may stand before a name that belongs to a place, a street, a school or a body. */
const NAMED_THINGS = words(
  'duong pho kiet hem ngo ngach tuyen khuc doan quoc lo cau cong cho ben truong thcs thpt th tieu hoc non mau mam giao trung cap vien benh phuong xa thon ap ban buon lang xom khom khu to doi huyen quan tinh tran cum nghiep ty vien ho dap kenh muong song suoi khe deo nui chua den mieu dinh mieu dao thuy dien giai quy di tich bao tang tuong dai quang dai lo nga ba tu sau toa chung cu du an kdc kcn ubnd hdnd benh phong tram san ga nha van hoa thu cong vien dai hoc cao dang',
);
const MOST_NAME_WORDS = 5;

/** A family name with its marks, or written without any. */
function isFamilyName(word: Word | undefined): word is Word {
  if (!word || word.text.length < 2) return false;
  const small = word.text.toLowerCase();
  return FAMILY_NAMES.has(small) || (small === word.key && FOLDED_FAMILY_NAMES.has(small));
}

/** Names of persons: after a form of address, or a family name followed by capitals that is no place's name. */
export function findNames(text: string): readonly NameSpan[] {
  const list = wordsOf(text);
  const spans: NameSpan[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const size = addressed(list, at) || named(list, at);
    const [first, last] = [list[at], list[at + size - 1]];
    if (size === 0 || !first || !last) continue;
    spans.push({ from: first.from, to: last.to });
    at += size - 1;
  }
  return spans;
}

function wordsOf(text: string): readonly Word[] {
  let end = 0;
  return Array.from(text.matchAll(/đ\/c|[\p{L}\p{M}]+/giu), (match) => {
    const from = match.index;
    const joined = /^[ \t\u00A0]*$/.test(text.slice(end, from));
    end = from + match[0].length;
    const plain = match[0].normalize('NFC');
    return { text: plain, key: searchKey(plain), from, to: end, joined };
  });
}

const isCapital = (word: Word | undefined): word is Word =>
  word !== undefined && /^\p{Lu}/u.test(word.text);

/** `ông Nguyễn Văn A`, `bà Tám`: how many words from `at` are the name, or 0. */
function addressed(list: readonly Word[], at: number): number {
  const title = list[at - 1];
  const first = list[at];
  if (!title || !first?.joined) return 0;
  if (isCapital(title) && isPlaceName(list, at - 1)) return 0;
  if (TITLES.has(title.text.toLowerCase())) {
    const size = nameLength(list, at);
    if (isCapital(first) && !(isCapital(title) && isShouted(list, at))) return size;
    return isFamilyName(first) ? size : 0;
  }
  if (!FOLDED_TITLES.has(title.key) && !ABOUT_PERSONS.has(title.key)) return 0;
  return isFamilyName(first) && isFullName(list, at) ? nameLength(list, at) : 0;
}

/** `Nguyễn Văn A` without a form of address. */
function named(list: readonly Word[], at: number): number {
  const first = list[at];
  if (!isCapital(first) || !isFamilyName(first)) return 0;
  if (isCapital(list[at - 1]) && first.joined && !isSentenceStart(list, at - 1)) return 0;
  if (isPlaceName(list, at)) return 0;
  if (isShouted(list, at)) return isFullName(list, at) ? nameLength(list, at) : 0;
  const size = capitalsFrom(list, at);
  return size >= 3 || (size === 2 && MIDDLE_NAMES.has(list[at + 1]?.key ?? '')) ? size : 0;
}

/** A family name, then a middle name: in shouted or small letters nothing else tells a name. */
function isFullName(list: readonly Word[], at: number): boolean {
  const middle = list[at + 1];
  return middle?.joined === true && MIDDLE_NAMES.has(middle.key) && list[at + 2]?.joined === true;
}

function nameLength(list: readonly Word[], at: number): number {
  const capitals = isShouted(list, at) ? 0 : capitalsFrom(list, at);
  if (capitals > 0) return capitals;
  if (isFullName(list, at)) return 3;
  return isFamilyName(list[at]) && list[at + 1]?.joined === true ? 2 : 1;
}

function capitalsFrom(list: readonly Word[], at: number): number {
  let size = 0;
  while (size < MOST_NAME_WORDS) {
    const word = list[at + size];
    if (!isCapital(word) || (size > 0 && !word.joined)) break;
    size += 1;
  }
  return size;
}

/** Everything around is in capitals: then a capital says nothing. */
function isShouted(list: readonly Word[], at: number): boolean {
  const around = list.slice(Math.max(0, at - 3), at + 4).filter((word) => word.text.length > 1);
  return around.length > 3 && around.every((word) => word.text === word.text.toUpperCase());
}

/** The word before, or the one before a number, names a place, a street or a body. */
function isPlaceName(list: readonly Word[], at: number): boolean {
  const before = list[at - 1];
  return (
    before !== undefined && NAMED_THINGS.has(before.key) && !TITLES.has(before.text.toLowerCase())
  );
}

function isSentenceStart(list: readonly Word[], at: number): boolean {
  return list[at]?.joined === false || at <= 0;
}
