import type { MatchReason } from '#src/council/matching/index.ts';
import { markRanges } from '#src/platform/text/highlight.ts';

/** Shared words are compared folded; a reader is told them as the asked text spells them. */
export function speltAs(text: string, reason: MatchReason): MatchReason {
  if (reason.code !== 'same_words' && reason.code !== 'shared_phrases') return reason;
  const words = reason.words.map((word) => {
    const [first] = markRanges(text, `"${word}"`);
    return first ? text.slice(first.start, first.end).toLocaleLowerCase('vi') : word;
  });
  return { ...reason, words: [...new Set(words)] };
}
