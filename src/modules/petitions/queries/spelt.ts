import type { MatchReason } from '#src/council/matching/index.ts';
import { markRanges } from '#src/platform/text/highlight.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

/** Shared words are compared folded; a reader is told them as the asked text spells them. */
export function speltAs(text: string, reason: MatchReason): MatchReason {
  if (reason.code !== 'same_words' && reason.code !== 'shared_phrases') return reason;
  const words = reason.words.map((word) => {
    const [first] = markRanges(text, `"${word}"`);
    return first ? text.slice(first.start, first.end).toLocaleLowerCase('vi') : word;
  });
  return { ...reason, words: [...new Set(words)] };
}

/**
 * The reasons as far as they are told in the asked text's own words: what speaks against, and any
 * other word of the petition found, is for those who may read it.
 */
export function ownReasons(asked: string, reasons: readonly MatchReason[]): MatchReason[] {
  const own = ` ${searchKey(asked)} `;
  return reasons
    .filter(({ code }) => !code.startsWith('other_'))
    .map(({ code, words }) => ({
      code,
      words: words.filter((word) => own.includes(` ${searchKey(word)} `)),
    }))
    .filter(({ words }) => words.length > 0);
}
