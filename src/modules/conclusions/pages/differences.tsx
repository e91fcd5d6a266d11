import { day, formatDay } from '#src/council/calendar/index.ts';
import { compareWords } from '#src/council/papers/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { DefinitionList, TextChanges } from '#src/ui/index.ts';
import { wordsText } from '../messages/words.ts';
import type { ChangeView } from '../queries/changes.ts';
import { differingParts } from '../rules.ts';
import type { Compared } from '../rules.ts';
import type { ConclusionFacts } from '../schema.ts';

/** Part by part what a correction changes: old words struck, new ones marked. */
export const Differences = ({ locale, change }: { locale: Locale; change: ChangeView }) => {
  const { before, after } = change;
  if (after === null) return null;
  const { parts } = wordsText(locale);
  return (
    <DefinitionList
      stacked
      items={differingParts(before, after).map((part) => ({
        term: parts[part],
        value: (
          <TextChanges
            runs={compareWords(shown(before, part, change), shown(after, part, change))}
          />
        ),
      }))}
    />
  );
};

function shown(facts: ConclusionFacts, part: Compared, { names }: ChangeView): string {
  const nameOf = (id: string) => names.get(id) ?? '';
  if (part === 'leadBodyId') return facts.leadBodyId === null ? '' : nameOf(facts.leadBodyId);
  if (part === 'coBodyIds') return facts.coBodyIds.map(nameOf).join(', ');
  if (part === 'dueOn') return facts.dueOn === null ? '' : formatDay(day(facts.dueOn));
  return facts[part];
}
