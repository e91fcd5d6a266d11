import { headAt } from './heads.ts';
import type { Head } from './heads.ts';
import { SCHOOL_LEVELS } from '../lists/object-kinds.ts';
import type { ObjectKind } from '../lists/object-kinds.ts';
import { readName } from './names.ts';
import type { NamedObject } from './named-object.ts';
import type { ReadName } from './names.ts';
import { properNames } from './proper-names.ts';
import { isApart, isNamelike } from '../telling.ts';
import type { Telling } from '../telling.ts';
import type { TypedWord } from '../typed-word.ts';

const MOST_OBJECTS = 40;
const MOST_IN_LIST = 12;

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
    if (!name.isSure && isOfSeveral(words, at)) break;
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

const ALL_OF_A_KIND: ReadonlySet<string> = new Set('cac nhung moi tung nhieu'.split(' '));

// `các thôn hưởng phụ cấp`: behind several of a kind stands what they do; a name shows by its capital.
function isOfSeveral(words: readonly TypedWord[], at: number): boolean {
  return ALL_OF_A_KIND.has(words[at - 1]?.key ?? '');
}

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

/** `trường mầm non`, `lớp mẫu giáo`: a school of one level is not the school of another. */
function schoolLevels({ words }: Telling): NamedObject[] {
  const key = words.map((word) => word.key).join(' ');
  return SCHOOL_LEVELS.flatMap(({ name, pattern }) => {
    const found = pattern.exec(key);
    if (!found) return [];
    const at = key.slice(0, found.index).split(' ').length - 1;
    const shown = words.slice(at, at + found[0].split(' ').length);
    const typed = shown.map((word) => word.typed).join(' ');
    return [{ kind: 'school_level', name, fullName: '', typed, isSure: true }];
  });
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
