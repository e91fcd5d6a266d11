import type { Spread } from './spread.ts';

const SHOWN_GROUPS = 3;

/** A sentence of the server with its `{numbers}` filled in. */
export const said = (sentence = '', values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));

type Outcome = Pick<Spread, 'rows' | 'over' | 'left'> & { readonly groups: readonly string[] };

/** All that became of a pasted table: what was taken, and whatever was not. */
export function wordsOf(
  { rows, over, left, groups }: Outcome,
  texts: Readonly<Record<string, string | undefined>>,
): string {
  const named = groups.slice(0, SHOWN_GROUPS).map((words) => `“${words.replaceAll('\n', ' ')}”`);
  if (groups.length > SHOWN_GROUPS) named.push('…');
  return [
    said(over > 0 ? texts['textOver'] : texts['textPasted'], { rows, over }),
    left > 0 && said(texts['textLeft'], { left }),
    groups.length > 0 &&
      said(texts['textGroups'], { groups: groups.length, words: named.join(', ') }),
  ]
    .filter(Boolean)
    .join(' ');
}
