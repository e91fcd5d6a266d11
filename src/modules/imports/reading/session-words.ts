import { searchKey } from '#src/platform/text/search-key.ts';
import { NUMBER_WORDS, readNumber } from './number-words.ts';

/** What a wording such as 'sau kỳ họp thứ mười ba, HĐND tỉnh khóa XIV' says of a session. */
export interface SessionWords {
  /** null where none is said: 'kỳ họp bất thường', 'kỳ họp cuối năm 2025'. */
  readonly number: number | null;
  /** The number of the term (khóa), null where none is said. */
  readonly term: number | null;
  readonly timing: 'before' | 'after' | null;
  /** 'national' is a session of the National Assembly: never one of a council. */
  readonly assembly: 'council' | 'national' | null;
  readonly level: 'province' | 'district' | 'commune' | null;
  readonly isExtraordinary: boolean;
  /** The year, and which of its two regular sessions, where that is how it is named. */
  readonly year: number | null;
  readonly half: 'middle' | 'end' | null;
}

const NEXT_TO = new RegExp(`(?:ki hop|kh) (?:lan )?(?:thu )?(${NUMBER_WORDS})`);
const FURTHER = new RegExp(`(?:ki hop|kh)(?: [a-z]+){1,6}? (?:lan )?thu (${NUMBER_WORDS})`);
const SHORT = new RegExp(`^(?:truoc |sau )?(?:ki|so)? ?(?:thu )?(${NUMBER_WORDS})$`);
const TERM = new RegExp(`(?:khoa|nhiem ki) (?:thu )?(${NUMBER_WORDS})`);

const read = new Map<string, SessionWords | null>();

/** Null where the text speaks of no session ('tiếp công dân định kỳ'). */
export function readSession(text: string): SessionWords | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const words = readFresh(text);
  if (read.size < 2_000 && text.length <= 200) read.set(text, words);
  return words;
}

function readFresh(text: string): SessionWords | null {
  const key = searchKey(text);
  if (key === '' || key.length > 300) return null;
  const assembly = assemblyOf(key);
  const year = /nam (\d{4})/.exec(key)?.[1];
  const words: SessionWords = {
    number: sessionNumber(key),
    term: numberAt(TERM, key),
    timing: timingOf(key),
    assembly,
    level: assembly === 'national' ? null : levelOf(key),
    isExtraordinary: /ki hop (?:bat thuong|chuyen de)|bat thuong/.test(key),
    year: year === undefined ? null : Number(year),
    half: halfOf(key),
  };
  const speaks =
    words.number !== null || words.isExtraordinary || words.half !== null || /ki hop/.test(key);
  return speaks || (words.term !== null && assembly !== null) ? words : null;
}

function sessionNumber(key: string): number | null {
  const withoutTerm = key.replace(TERM, ' ').replace(/ +/g, ' ').trim();
  if (/ki hop (?:bat thuong|chuyen de|giua nam|cuoi nam)(?! thu)/.test(withoutTerm)) return null;
  return (
    numberAt(NEXT_TO, withoutTerm) ?? numberAt(FURTHER, withoutTerm) ?? numberAt(SHORT, withoutTerm)
  );
}

function numberAt(pattern: RegExp, key: string): number | null {
  const found = pattern.exec(key)?.[1];
  return found === undefined ? null : readNumber(found);
}

/** 'before' or 'after' where a text says exactly one of them. */
export function timingOf(key: string): SessionWords['timing'] {
  const before = /(?:^| )(?:truoc|tr)(?: |$)/.test(key);
  const after = /(?:^| )sau(?: ki| kh|$)/.test(key);
  if (before === after) return null;
  return before ? 'before' : 'after';
}

function assemblyOf(key: string): SessionWords['assembly'] {
  if (/hdnd|hoi dong nhan dan/.test(key)) return 'council';
  return /quoc hoi|dbqh|doan dbqh|(?:^| )qh(?: |$)/.test(key) ? 'national' : null;
}

function levelOf(key: string): SessionWords['level'] {
  const body =
    /(?:hdnd|hoi dong nhan dan) ?(?:cap )?(tinh|thanh pho|tphcm|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)/;
  const unit = body.exec(key)?.[1];
  if (unit === undefined) return null;
  if (/^(?:xa|phuong|thi tran|dac khu)$/.test(unit)) return 'commune';
  return /^(?:huyen|quan|thi xa)$/.test(unit) ? 'district' : 'province';
}

function halfOf(key: string): SessionWords['half'] {
  if (/giua nam/.test(key)) return 'middle';
  return /cuoi nam/.test(key) ? 'end' : null;
}
