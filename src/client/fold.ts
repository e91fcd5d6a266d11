/** Small letters without diacritics, single spaces: "  Ủy  Ban" becomes "uy ban". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/\s+/gu, ' ')
    .trim();

/** Every word typed begins some word of the text, in any order. */
export const foldedMatch = (folded: string, query: string): boolean => {
  const haystack = ` ${folded}`;
  return fold(query)
    .split(' ')
    .every((word) => haystack.includes(` ${word}`) || (word.length > 2 && folded.includes(word)));
};
