import { cleanText } from '#src/platform/text/normalise.ts';
import { readSyllables } from './syllables.ts';
import type { ReadText, Syllable } from './syllables.ts';

const MOST_WORDS = 160;
const LONGEST_TEXT = 4_000;
const SILENT = new Set(
  `cu tri de nghi kien phan anh ba con nhan dan va la co cho cac cua voi thi ma nay do duoc trong tai o den tu ra vao hien nhung rat mot nhieu khi de nen sau truoc theo ve vi bi se da dang khong chua con cung nhu lai len xuong di lam thuoc dia phuong som quan tam`.split(
    ' ',
  ),
);

/**
 * What a decision teaches: pairs of neighbouring syllables and single ones, without names and figures.
 * Names stay out for two reasons: they tell nothing of the next petition, and they may be a person's.
 */
export function lessonWords(text: string): readonly string[] {
  const read = readSyllables(cleanText(text.slice(0, LONGEST_TEXT)));
  return [...writtenLessonWords(read).keys()].toSorted();
}

/** The same with each word as the text writes it, to show why something is suggested. */
export function writtenLessonWords({ syllables, isPlain }: ReadText): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  let before: Syllable | null = null;
  for (const one of syllables) {
    if (one.isName || !/^[a-z]/.test(one.plain)) {
      before = null;
      continue;
    }
    if (!isPlain && !SILENT.has(one.plain)) words.set(one.toned, one.written);
    if (before && !one.afterBreak && !(SILENT.has(before.plain) && SILENT.has(one.plain)))
      words.set(`${before.plain} ${one.plain}`, `${before.written} ${one.written}`);
    before = one;
  }
  return words.size <= MOST_WORDS ? words : new Map([...words].slice(0, MOST_WORDS));
}
