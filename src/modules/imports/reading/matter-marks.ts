import { readNumber } from './number-words.ts';

/** Where an enumeration's mark stands in a text: from its sign to the first letter after it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly order: number;
}

const LETTERS = 'abcdđeghiklmnopq';
// A mark stands at the start or after a stop: 'khoản 1.', 'tổ 2)', 'điểm a)' are none.
const BEFORE = '(?:^|\\n\\s*|[.;:,…!?]\\s+|[:;]\\s*)';

interface Family {
  readonly pattern: RegExp;
  readonly orderOf: (sign: string) => number | null;
}

const FAMILIES: readonly Family[] = [
  { pattern: /(?:^|[\s:;.,])(\((\d{1,2})\))\s*/g, orderOf: Number },
  {
    pattern: new RegExp(
      `${BEFORE}(((?:thứ|một|hai|ba|bốn|năm|sáu|bảy)\\s(?:nhất|hai|ba|tư|năm|sáu|bảy|là))\\s*[,:-]?\\s+)`,
      'giu',
    ),
    orderOf: (sign) => readNumber(sign.replace(/^thứ\s|\slà$/giu, '')),
  },
  {
    pattern: new RegExp(`${BEFORE}((\\d{1,2})\\s*[.)/]\\s+)(?=\\p{L}|["“])`, 'gu'),
    orderOf: Number,
  },
  { pattern: /(?:^|\n)\s*((\d{1,2})\s*[.)/-]\s*)(?=\p{L})/gu, orderOf: Number },
  {
    pattern: new RegExp(`${BEFORE}(([${LETTERS}])\\s*[.)]\\s+)(?=\\p{L})`, 'gu'),
    orderOf: (sign) => LETTERS.indexOf(sign) + 1,
  },
];
const BULLET = /(?:^|\n)\s*([-–—+*•●▪]\s*)(?=\S)/g;

/** The marks of the first enumeration that counts from one, two, … or of lines with a dash. */
export function marksIn(text: string): readonly Mark[] {
  for (const family of FAMILIES) {
    const marks = counted(text, family);
    if (marks.length >= 2) return marks;
  }
  const bullets = [...text.matchAll(BULLET)].map((match, at) => markOf(match, at + 1));
  return bullets.length >= 2 ? bullets : [];
}

// What does not go on counting (a kilometre, a year, a house) is part of the text.
function counted(text: string, { pattern, orderOf }: Family): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(pattern)) {
    if (orderOf(match[2] ?? '') === marks.length + 1) marks.push(markOf(match, marks.length + 1));
  }
  return marks;
}

function markOf(match: RegExpExecArray, order: number): Mark {
  const start = match.index + match[0].indexOf(match[1] ?? '');
  return { start, end: match.index + match[0].length, order };
}
