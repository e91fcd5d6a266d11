import { searchKey } from '#src/platform/text/search-key.ts';

interface Item {
  readonly id: string;
  readonly title: string;
}

/** Short words that stand in every title say nothing. */
const SHORTEST = 2;

/** The agenda item a conclusion most likely belongs to: whose title shares the most words with it. */
export function likelyItem(
  agenda: readonly Item[],
  before: string,
  content: string,
): string | null {
  const near = wordsOf(`${before.slice(-400)} ${content}`);
  const scored = agenda.map(({ id, title }) => {
    const words = wordsOf(title);
    const shared = [...words].filter((word) => near.has(word)).length;
    return { id, score: words.size === 0 ? 0 : shared / words.size };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best?.id ?? null;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    searchKey(text)
      .split(' ')
      .filter((word) => word.length > SHORTEST),
  );
}
