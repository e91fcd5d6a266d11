import { searchKey } from '#src/platform/text/search-key.ts';
import { isDecoy } from './lists/decoys.ts';
import { isCommonPair, isNameWord } from './name-words.ts';
import { OBJECT_KINDS, SCHOOL_LEVELS } from './lists/object-kinds.ts';
import type { ObjectKind } from './lists/object-kinds.ts';
import { spellingOf } from './spelling.ts';
import { isApart, isInName, isNamelike } from './telling.ts';
import type { Telling, TypedWord } from './telling.ts';

/** A thing with a name or number of its own: a road, a dam, a school, a hamlet. */
export interface NamedObject {
  readonly kind: string;
  /** Folded: `2c`, `nguyen trai`, `145 17`. */
  readonly name: string;
  /** With the last syllable of its head, for names of one: `song lo`. Empty where there is no head. */
  readonly fullName: string;
  /** As typed, with its head, to be shown. */
  readonly typed: string;
  /** The name is surely whole: it was written with capitals, or is a number. */
  readonly isSure: boolean;
}

interface Head {
  readonly kind: ObjectKind;
  readonly keys: readonly string[];
  readonly spellings: readonly string[];
}

interface ReadName {
  readonly key: string;
  readonly end: number;
  readonly isSure: boolean;
}

const MOST_OBJECTS = 40;
const MOST_IN_LIST = 12;
const LONGEST_NAME = 5;
const LONGEST_UNSURE_NAME = 3;

const heads = headsByFirst();

export function readObjects(telling: Telling): NamedObject[] {
  const found: NamedObject[] = [];
  for (let at = 0; at < telling.words.length && found.length < MOST_OBJECTS; at += 1) {
    const head = headAt(telling, at);
    if (!head) continue;
    const { objects, end } = objectsAfter(telling, at, head);
    found.push(...objects);
    at = Math.max(at, end - 1);
  }
  return withoutRepeats([...found, ...schoolLevels(telling), ...properNames(telling)]);
}

function headAt(telling: Telling, at: number): Head | undefined {
  return heads.get(telling.words[at]?.key ?? '')?.find((head) => headStands(telling, at, head));
}

function headStands(telling: Telling, at: number, { keys, spellings }: Head): boolean {
  const { words, isPlain } = telling;
  if (keys.length === 1) {
    if (isDecoy(telling, at) || isInName(telling, at)) return false;
    return isPlain ? isNameWord(keys[0] ?? '') : words[at]?.spelling === spellings[0];
  }
  return keys.every(
    (key, step) => words[at + step]?.key === key && (step === 0 || words[at + step]?.before === ''),
  );
}

/** The name behind a head, and those listed after it: `các đội 10, 11 và 12`. */
function objectsAfter(
  telling: Telling,
  at: number,
  { kind, keys }: Head,
): { objects: NamedObject[]; end: number } {
  const { words } = telling;
  const objects: NamedObject[] = [];
  let from = at + keys.length;
  let end = from;
  // In “Bản Mế”, “Trường Sinh” the head may itself be a name's first syllable.
  const isHead = (name: ReadName): boolean =>
    keys.length > 1 || /^\d/.test(name.key) || !isNamelike(telling, at);
  from = pastFillers(words, from);
  let name = words[from]?.before === ',' ? null : readName(telling, from, kind);
  while (name && objects.length < MOST_IN_LIST) {
    const shown = [...words.slice(at, at + keys.length), ...words.slice(from, name.end)];
    const typed = shown.map((word) => word.typed).join(' ');
    objects.push({
      kind: kind.code,
      name: name.key,
      fullName: `${keys.at(-1)} ${name.key}`,
      typed,
      isSure: name.isSure && isHead(name),
    });
    end = name.end;
    const next = name.isSure && mayList(telling, at, kind) ? nextInList(words, end) : null;
    name = next === null || headAt(telling, next) ? null : readListed(telling, next, kind);
    from = next ?? end;
  }
  if (kind.code === 'alley' && objects.length > 0) objects.push(...streetOf(telling, end));
  return { objects, end };
}

// `nghị quyết số 28`, `cao tốc TP. Hồ Chí Minh`
function pastFillers(words: readonly TypedWord[], at: number): number {
  let from = at;
  while (words[from]?.key === 'so') from += 1;
  return words[from]?.key === 'thanh' && words[from + 1]?.key === 'pho' ? from + 2 : from;
}

const SEVERAL: ReadonlySet<string> = new Set(
  'cac hai ba bon nam sau bay may nhung nhieu giua'.split(' '),
);

// `xã A, huyện B` goes up to the next tier; `các xã A, B` goes on. Numbers and hamlets always may go on.
function mayList({ words }: Telling, at: number, { role }: ObjectKind): boolean {
  const before = words[at - 1];
  return (
    role !== 'unit' || (before !== undefined && (SEVERAL.has(before.key) || /^\d/.test(before.key)))
  );
}

function readListed(telling: Telling, at: number, kind: ObjectKind): ReadName | null {
  const isNumber = /^\d/.test(telling.words[at]?.key ?? '');
  if (isNumber !== /^\d/.test(telling.words[at - 1]?.key ?? '') && isNumber) return null;
  const name = readName(telling, at, kind);
  return name?.isSure === true ? name : null;
}

function nextInList(words: readonly TypedWord[], at: number): number | null {
  const next = words[at];
  if (!next) return null;
  if (next.key === 'va' && !isApart(next)) return at + 1;
  return next.before === ',' || next.before === '-' ? at : null;
}

/** `kiệt 95 Đống Đa`: the street stands behind the number of its alley. */
function streetOf(telling: Telling, at: number): NamedObject[] {
  const word = telling.words[at];
  if (!word || isApart(word) || word.before === ',') return [];
  const name = readName(telling, at, { ...ROAD, name: 'words' });
  if (!name) return [];
  const typed = telling.words.slice(at, name.end).map((one) => one.typed);
  return [
    { kind: 'road', name: name.key, fullName: '', typed: typed.join(' '), isSure: name.isSure },
  ];
}

const ROAD: ObjectKind = { code: 'road', role: 'object', name: 'either', heads: '' };

function readName(telling: Telling, at: number, kind: ObjectKind): ReadName | null {
  const first = telling.words[at];
  if (!first || isApart(first)) return null;

  if (/^\d/.test(first.key)) return readNumber(telling, at, kind);
  if (kind.name === 'number') return null;
  const name = telling.hasCase ? readCapitals(telling, at) : readUncertain(telling, at);
  return name ?? (kind.code === 'junction' ? readCommonName(telling, at) : null);
}

function readNumber({ words }: Telling, at: number, kind: ObjectKind): ReadName | null {
  const parts = [words[at]?.key ?? ''];
  let end = at + 1;
  const joins = (word: TypedWord | undefined): boolean =>
    word !== undefined &&
    /^\d/.test(word.key) &&
    (word.before === '/' ||
      (word.before === '-' && kind.code === 'company') ||
      (word.before === '' && kind.code === 'alley'));
  while (joins(words[end]) && parts.length < 3) parts.push(words[end++]?.key ?? '');
  if (kind.code === 'zone' || kind.code === 'project')
    while (words[end]?.isCapital && words[end]?.before === '' && parts.length < LONGEST_NAME)
      parts.push(words[end++]?.key ?? '');
  if (kind.name === 'words' && parts.length < 2) return null;
  return { key: numberKey(parts, kind), end, isSure: true };
}

// Quốc lộ 1 and Quốc lộ 1A are one road; 01 is 1.
function numberKey(parts: readonly string[], kind: ObjectKind): string {
  const key = parts.map((part) => part.replace(/^0+(?=\d)/, '')).join(' ');
  return kind.code === 'road' && key === '1a' ? '1' : key;
}

function readCapitals({ words }: Telling, at: number): ReadName | null {
  const parts: string[] = [];
  let end = at;
  for (; end < words.length && parts.length < LONGEST_NAME; end += 1) {
    const word = words[end];
    if (!word?.isCapital || (end > at && word.before !== '')) break;
    parts.push(word.key);
  }
  return parts.length === 0 ? null : { key: parts.join(' '), end, isSure: true };
}

function readUncertain({ words }: Telling, at: number): ReadName | null {
  const parts: string[] = [];
  let end = at;
  for (; end < words.length && parts.length < LONGEST_UNSURE_NAME; end += 1) {
    const word = words[end];
    if (!word || (end > at && word.before !== '') || !isNameWord(word.key)) break;
    if (end > at && isHeadWord(words, end)) break;
    parts.push(word.key);
    if (/^\d/.test(word.key)) {
      end += 1;
      break;
    }
  }
  const key = parts.join(' ');
  return parts.length === 0 || isCommonPair(key) ? null : { key, end, isSure: false };
}

/** `trường mầm non`, `lớp mẫu giáo`: a school of one level is not the school of another. */
function schoolLevels({ words }: Telling): NamedObject[] {
  const key = words.map((word) => word.key).join(' ');
  return SCHOOL_LEVELS.flatMap(({ name, typed, pattern }) =>
    pattern.test(key) ? [{ kind: 'school_level', name, fullName: '', typed, isSure: true }] : [],
  );
}

// `ngã tư bưu điện`: a junction is called by what stands there.
function readCommonName(telling: Telling, at: number): ReadName | null {
  const name = telling.isPlain ? null : readUncertain(telling, at);
  return name?.key.includes(' ') === true ? { ...name, isSure: true } : null;
}

// Only in tellings without capitals: there a name ends at the next head.
const PLAIN_HEADS: ReadonlySet<string> = new Set([
  'thon',
  'xom',
  'xa',
  'phuong',
  'huyen',
  'tinh',
  'duong',
  'truong',
  'cong',
  'quoc',
  'tram',
  'khu',
]);

function isHeadWord(words: readonly TypedWord[], at: number): boolean {
  return PLAIN_HEADS.has(words[at]?.key ?? '');
}

// Capitalised, yet no names of the matter: Bộ Y tế, Sở Xây dựng, Quốc hội, Nhà nước.
const OFFICES: ReadonlySet<string> = new Set(
  'bộ sở ban phòng ủy uỷ ubnd hđnd hội quốc chính nhà trung tòa toà viện cục chi tổng đoàn đảng mặt thường công điện văn nhân cử đề kiến bà luật'
    .split(' ')
    .map(spellingOf),
);

function isOffice(words: readonly TypedWord[], at: number): boolean {
  const word = words[at];
  return word !== undefined && OFFICES.has(word.spelling);
}

/** Runs of capitals without a head (`khúc Nguyễn Văn Cừ`): no kind, yet good to find again. */
function properNames(telling: Telling): NamedObject[] {
  if (!telling.hasCase) return [];
  const { words } = telling;
  const names: NamedObject[] = [];
  for (let at = 1; at < words.length && names.length < 12; at += 1) {
    const name = startsApart(words, at) ? null : readCapitals(telling, at);
    if (!name) continue;
    const parts = name.key.split(' ');
    if (parts.length >= 2 && !/^\d/.test(name.key) && !isOffice(words, at))
      names.push({
        kind: 'name',
        name: name.key,
        fullName: '',
        typed: words
          .slice(at, name.end)
          .map((word) => word.typed)
          .join(' '),
        isSure: true,
      });
    at = name.end - 1;
  }
  return names;
}

function startsApart(words: readonly TypedWord[], at: number): boolean {
  const word = words[at];
  return word === undefined || isApart(word);
}

function headsByFirst(): ReadonlyMap<string, readonly Head[]> {
  const byFirst = new Map<string, Head[]>();
  for (const kind of OBJECT_KINDS)
    for (const head of kind.heads.split(', ')) {
      const words = head.split(' ');
      const keys = words.map(searchKey);
      const list = byFirst.get(keys[0] ?? '') ?? [];
      list.push({ kind, keys, spellings: words.map(spellingOf) });
      byFirst.set(keys[0] ?? '', list);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return byFirst;
}

function withoutRepeats(objects: readonly NamedObject[]): NamedObject[] {
  const seen = new Map<string, NamedObject>();
  const names = new Set(objects.filter(({ kind }) => kind === 'name').map(({ name }) => name));
  for (const object of objects) {
    if (!object.isSure && names.has(object.fullName)) continue;
    const id = `${object.kind} ${object.name}`;
    if (!seen.has(id)) seen.set(id, object);
  }
  return [...seen.values()].slice(0, MOST_OBJECTS);
}
