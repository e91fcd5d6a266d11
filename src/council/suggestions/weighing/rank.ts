import { suggestionText } from '../messages.ts';
import type { Knowledge, Suggested, Suggestions } from '../suggested.ts';
import { shares } from './tally.ts';
import type { Tally } from './tally.ts';
import type { Learned } from './taught.ts';
import type { WeighedKind } from './weigh-kind.ts';
import { USUAL_TIER } from './weigh-tier.ts';

export const MOST_SUGGESTED = 6;
const LEAST = 0.02;
const HEARD = 0.5;

/** Values by what speaks for them and what was taught, the likeliest first. */
export function ranked(
  knowledge: Knowledge,
  tally: Tally,
  learned: ReadonlyMap<string, Learned>,
  labelOf: (value: string) => string | null,
  areWords = true,
): readonly Suggested[] {
  const t = suggestionText(knowledge.locale);
  const values = [...new Set([...tally.values, ...learned.keys()])];
  const totals = new Map(
    values.map((value) => [value, tally.total(value) + (learned.get(value)?.score ?? 0)]),
  );
  const scores = shares(totals);
  return values
    .flatMap((value) => {
      const label = labelOf(value);
      const lesson = learned.get(value);
      const said = tally.words(value).filter((words) => words !== USUAL_TIER);
      const reasons = [
        ...(said.length === 0 ? [] : areWords ? [t.words(said)] : said.map(sentence)),
        ...(tally.words(value).includes(USUAL_TIER) ? [t.usualTier] : []),
        ...(lesson && lesson.score > HEARD ? [t.learned([])] : []),
      ];
      return label === null ? [] : [{ value, label, score: scores.get(value) ?? 0, reasons }];
    })
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_SUGGESTED);
}

export function learnedKind(
  { locale }: Knowledge,
  kind: WeighedKind,
  learned: ReadonlyMap<string, Learned>,
): Pick<Suggestions, 'kind' | 'kindReasons'> {
  const t = suggestionText(locale);
  const general =
    kind.kind === 'petition' ? { petition: 2, opinion: 0 } : { petition: 0, opinion: 1 };
  const total = (one: 'petition' | 'opinion') => general[one] + (learned.get(one)?.score ?? 0);
  const chosen = total('opinion') > total('petition') ? 'opinion' : 'petition';
  const said = kind.kind === 'petition' ? t.asks(kind.words) : t.asksNothing(kind.words);
  if (chosen !== kind.kind) return { kind: chosen, kindReasons: [t.learned([])] };
  return { kind: chosen, kindReasons: kind.words.length === 0 ? [] : [said] };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
