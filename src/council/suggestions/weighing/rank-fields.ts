import { suggestionText } from '../messages.ts';
import type { OwnFields } from '../own-fields.ts';
import type { Knowledge, Suggested } from '../suggested.ts';
import type { ReadText } from '../reading/syllables.ts';
import { MOST_SUGGESTED } from './rank.ts';
import { shares } from './tally.ts';
import type { Tally } from './tally.ts';
import type { Learned } from './taught.ts';

const MOST_GENERAL = 8;
const NAMED_LABEL = 4;
// Where no word tells anything, nothing is as likely as the field for everything else.
const NOTHING_TOLD = 0.4;
const HEARD = 0.5;

export interface ReadFields {
  readonly own: OwnFields;
  readonly common: Tally;
  readonly words: ReadText;
  readonly written: ReadonlyMap<string, string>;
}

/** A council's own fields, by what the words say for the common ones and by what it taught. */
export function fieldsFor(
  knowledge: Knowledge,
  { own, common, words: read, written }: ReadFields,
  learned: ReadonlyMap<string, Learned>,
): readonly Suggested[] {
  const t = suggestionText(knowledge.locale);
  const inText = new Map<string, string>();
  for (const { words, meanings } of own.labels.find(read))
    for (const code of meanings) inText.set(code, words);
  const told = knowledge.fields.map((field) => {
    const meanings = own.meanings.get(field.code) ?? [];
    const best = meanings.toSorted((a, b) => common.total(b) - common.total(a))[0];
    const said = best === undefined ? [] : common.words(best);
    const label = inText.get(field.code);
    const lesson = learned.get(field.code);
    const general = settled(
      (best === undefined ? 0 : common.total(best)) + (label === undefined ? 0 : NAMED_LABEL),
    );
    const spoke = [...new Set([...said, ...(label === undefined ? [] : [label.toLowerCase()])])];
    const isOther = best === 'other' && general === 0;
    return {
      field,
      total: general + (lesson?.score ?? 0) + (isOther ? NOTHING_TOLD : 0),
      reasons: [
        ...(spoke.length > 0 ? [t.words(spoke)] : []),
        ...(isOther ? [t.nothingTelling] : []),
        ...(lesson && lesson.score > HEARD ? [t.learned(shownWords(lesson, written))] : []),
      ],
    };
  });
  const scores = shares(new Map(told.map(({ field, total }) => [field.code, total])));
  return told
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total)
    .slice(0, MOST_SUGGESTED)
    .map(({ field: { code, label }, reasons }) => ({
      value: code,
      label,
      score: scores.get(code) ?? 0,
      reasons,
    }));
}

function shownWords({ words }: Learned, written: ReadonlyMap<string, string>): readonly string[] {
  const pairs = words.filter((word) => word.includes(' ')).slice(0, 3);
  return pairs.map((word) => written.get(word) ?? word);
}

/** However many words speak for a value, an office that decided otherwise thirty times is heard. */
function settled(total: number): number {
  return MOST_GENERAL * (1 - Math.exp(-total / MOST_GENERAL));
}
