/** Small letters without diacritics, single spaces: "  Ủy  Ban" becomes "uy ban". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/\s+/gu, ' ')
    .trim();

/** The first letters of all words: an office types "ubnd" for "uy ban nhan dan". */
const initialsOf = (folded: string): string =>
  folded
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1))
    .join('');

/** Every word typed begins some word of the text, in any order, or abbreviates several of them. */
export const foldedMatch = (folded: string, query: string): boolean => {
  const haystack = ` ${folded}`;
  const initials = initialsOf(folded);
  return fold(query)
    .split(' ')
    .every(
      (word) =>
        haystack.includes(` ${word}`) ||
        (word.length > 2 && (folded.includes(word) || initials.includes(word))),
    );
};
