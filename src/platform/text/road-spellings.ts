/** How Vietnamese writes the class of a road: in letters before the number, or in words. */
const CLASSES: readonly (readonly string[])[] = [
  ['ql', 'quoc lo'],
  ['dt', 'tl', 'tinh lo', 'duong tinh'],
  ['dh', 'hl', 'huyen lo', 'duong huyen'],
];
const JOINED = /^([a-z]{2})(\d\w*)$/;
const NUMBER = /^\d\w*$/;

interface Road {
  /** How many of the words name it. */
  readonly size: number;
  /** The words of each way to write it, the number last; `ql1a` is one word. */
  readonly spellings: readonly (readonly string[])[];
}

/** The road named at this place of folded words: QL1A, QL 1A and quốc lộ 1A are one. */
export function roadAt(words: readonly string[], at: number): Road | null {
  const [one = '', two = '', three = ''] = words.slice(at, at + 3);
  const [, letters = '', joined = ''] = JOINED.exec(one) ?? [];
  return road(letters, joined, 1) ?? road(one, two, 2) ?? road(`${one} ${two}`, three, 3);
}

function road(name: string, number: string, size: number): Road | null {
  const names = NUMBER.test(number) && CLASSES.find((all) => all.includes(name));
  if (!names) return null;
  const spellings = names.flatMap((known) => [
    [...known.split(' '), number],
    ...(known.includes(' ') ? [] : [[known + number]]),
  ]);
  return { size, spellings };
}
