import { unitNamesInSmallLetters } from '#src/council/tenants/index.ts';
import { COUNTED, KIN_TITLES } from './word-lists.ts';
import type { NameSpan } from './span.ts';

const MORE = String.raw`(?:[ -]\p{Lu}[\p{L}'’ʼ]*)`;
/** H'Hen Niê, K'Brêu, Y Thông Êban, A Lăng Bhin, Zơ Râm Nghiết, Rơ Châm Phiang. */
const SHAPES: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\p{N}'’])[HKY]['’ʼ] ?\p{Lu}\p{L}+${MORE}{0,3}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}'’])(?:A|Y|Ya|Ma) \p{Lu}\p{Ll}+${MORE}{0,2}`, 'gu'),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:Alăng|Zơ ?[Rr]âm|Rơ ?(?:Châm|Lan|Mah|Ô)|Pơ ?[Ll]oong|Bh?n?ling|B?h?nướch|Ating|Arất|Tơ ?[Nn]gôl|Cơ ?[Ll]âu|Kpă|Kpuih|Ksor|Ksơr|Nay|Siu|Puih)${MORE}{1,3}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'’]*[ -]){1,3}(?:Niê|Êban|Mlô|Byă|Kbuôr|Ayŭn|Bkrông|Knul|Kđoh)(?!\p{L})`,
    'gu',
  ),
  // Shortened: Ng. V. Hùng, N.V. Hùng, Nguyễn V. H.
  /(?<![\p{L}.])(?:Ng\.|\p{Lu}\. ?(?=\p{Lu}\.)) ?(?:\p{Lu}\. ?){0,2}\p{Lu}\p{Ll}+/gu,
  /(?<![\p{L}.])(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô) (?:\p{Lu}\. ?){1,3}(?:\p{Lu}\p{Ll}*)?/gu,
  /(?<=(?:ông|bà|anh|chị|cô|chú|hộ) )(?:\p{Lu}\.){1,3}\p{Lu}?(?!\p{L})/giu,
];

/** Names that no list of Kinh family names finds, and names cut to their first letters. */
export function foreignNames(text: string): readonly NameSpan[] {
  return SHAPES.flatMap((shape, order) =>
    Array.from(text.matchAll(shape), (match) => ({
      from: match.index,
      to: match.index + match[0].trimEnd().length,
      isUnsure: order === 1,
      words: match[0],
    })),
  )
    .filter(({ from, words }) => !isCounted(text, from, words))
    .map(({ from, to, isUnsure }) => ({ from, to, isUnsure }));
}

function isCounted(text: string, from: number, words: string): boolean {
  if (/^[HKY]['’ʼ]/.test(words)) return false;
  if (/^Y T(?:ế|ý)/.test(words)) return true;
  const two = words.split(' ').slice(0, 2).join(' ').toLowerCase();
  if (unitNamesInSmallLetters().has(two)) return true;
  const before = /(\p{L}+)[ \t]*$/u.exec(text.slice(Math.max(0, from - 20), from))?.[1] ?? '';
  if (!/^(?:A|Y|Ya|Ma) /.test(words)) return false;
  const small = before.toLowerCase();
  return COUNTED.has(small) || (/^\p{Lu}/u.test(before) && !KIN_TITLES.has(small));
}
