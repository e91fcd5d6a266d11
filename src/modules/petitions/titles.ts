const LONGEST = 140;
const SHORTEST_CUT = 60;
const LONGEST_TYPED = 300;
const SHORTEST_SHOUT = 12;

// A full stop after one of these does not end a sentence: TP. Hà Tĩnh, QL. 1, ThS. Lan.
const ABBREVIATIONS = new Set([
  'tp',
  'tx',
  'tt',
  'p',
  'q',
  'h',
  'x',
  'ql',
  'tl',
  'ts',
  'ths',
  'gs',
  'pgs',
  'bs',
  'ks',
  'số',
]);

export { LONGEST_TYPED as TITLE_LIMIT };

/** The title a petition gets until a clerk writes a better one: its first sentence, cut well. */
export function titleOf(text: string): string {
  const line = sentenceCase(withoutListMark(text.replace(/\s+/g, ' ').trim()));
  const sentence = firstSentence(line).replace(/[.;:,\s]+$/, '');
  const title = sentence.length <= LONGEST ? sentence : shorten(sentence);
  return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1);
}

/** Annexes number their lines, and copying glues the number to the words: "20Dân quân…", "1. Đường…", "a) Cầu…". */
function withoutListMark(line: string): string {
  const mark = /^(?:(?:\d{1,3}(?:[.)/]|\s*[-–:])|[a-zđ]\)|[-–•*+])\s*|\d{1,3})(?=\p{Lu}\p{Ll})/u;
  return line.replace(mark, '');
}

const SYLLABLE = /^[bcdđghklmnpqrstvx]{0,3}[aeiouy]{1,4}(?:c|ch|m|n|ng|nh|p|t)?$/u;

/** A text typed in capitals becomes a sentence; letters that are no syllable (UBND, QL) stay. */
function sentenceCase(line: string): string {
  if (/\p{Ll}/u.test(line)) return line;
  const letters = line.match(/\p{L}/gu) ?? [];
  if (letters.length < SHORTEST_SHOUT) return line;
  return line.replace(/\p{L}+/gu, (word) => {
    const lower = word.toLocaleLowerCase('vi');
    return SYLLABLE.test(lower.normalize('NFD').replace(/\p{M}/gu, '')) ? lower : word;
  });
}

function firstSentence(line: string): string {
  for (const end of line.matchAll(/[.!?…]+(?=\s+["“(]?[\p{Lu}\d])/gu)) {
    const before = line.slice(0, end.index);
    const word = /[\p{L}\d]+$/u.exec(before)?.[0].toLowerCase() ?? '';
    if (end[0] === '.' && ABBREVIATIONS.has(word)) continue;
    if (/^\d$/.test(word) && before.length < 4) continue;
    if (before.length >= 15) return end[0] === '.' ? before : before + end[0];
  }
  return line;
}

/** Cut at the last clause, else between words; an ellipsis says that words are missing. */
function shorten(sentence: string): string {
  const head = sentence.slice(0, LONGEST);
  const clause = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(' – '));
  if (clause >= SHORTEST_CUT) return `${head.slice(0, clause)}…`;
  const space = head.lastIndexOf(' ');
  return `${space >= SHORTEST_CUT ? head.slice(0, space) : Array.from(head).slice(0, -1).join('')}…`;
}
