import { cleanText } from '#src/platform/text/normalise.ts';
import { COMMON_FIELDS } from './cues/field-cues.ts';
import type { CommonField } from './cues/field-cues.ts';
import { TIERS } from './cues/tier-cues.ts';
import type { Tier } from './cues/tier-cues.ts';
import { suggestionText } from './messages.ts';
import { readOwnFields } from './own-fields.ts';
import type { FieldOfCouncil } from './own-fields.ts';
import { clausesOf } from './reading/clauses.ts';
import { writtenLessonWords } from './reading/lesson-words.ts';
import { readSyllables } from './reading/syllables.ts';
import type { Knowledge, Suggester } from './suggested.ts';
import { learnedScores } from './weighing/taught.ts';
import { fieldsFor } from './weighing/rank-fields.ts';
import { learnedKind, ranked } from './weighing/rank.ts';
import { shares } from './weighing/tally.ts';
import type { Tally } from './weighing/tally.ts';
import { bodyWeigher } from './weighing/weigh-body.ts';
import { weighFields } from './weighing/weigh-field.ts';
import { weighKind } from './weighing/weigh-kind.ts';
import { weighTiers } from './weighing/weigh-tier.ts';
import { clearUnit, weighUnits } from './weighing/weigh-unit.ts';

const LONGEST = 8_000;

/** Pure: the same text gets the same suggestions until the council decides something new. */
export function suggesterOf(knowledge: Knowledge): Suggester {
  const own = readOwnFields(knowledge.fields);
  const weighBody = bodyWeigher(knowledge.bodies);
  const t = suggestionText(knowledge.locale);
  return {
    suggest(ask) {
      const text = cleanText(ask.text.slice(0, LONGEST));
      const read = readSyllables(text);
      const written = writtenLessonWords(read);
      const words = [...written.keys()];
      const learned = learnedScores(knowledge.taught, words);
      const clauses = clausesOf(text);
      const common = weighFields(clauses);
      const unit = weighUnits({ ...knowledge, text, place: ask.place });
      const tiers = weighTiers(clauses, knowledge.tier);
      const tier = ranked(knowledge, tiers, learned('tier'), tierLabel);
      const kind = weighKind(read);
      const clear = clearUnit(unit);
      const bodies = weighBody({
        words: read,
        locale: knowledge.locale,
        fields: commonShares(common),
        tiers: new Map(
          TIERS.map((one) => [one, tier.find(({ value }) => value === one)?.score ?? 0]),
        ),
        unit: clear && { code: clear.value, label: clear.label },
      });
      return {
        field: fieldsFor(knowledge, { own, common, words: read, written }, learned('field')),
        unit,
        tier,
        body: ranked(knowledge, bodies, learned('body'), bodyLabel, false),
        ...learnedKind(knowledge, kind, learned('kind')),
      };
    },
  };

  function tierLabel(value: string): string | null {
    return Object.hasOwn(t.tiers, value) ? t.tiers[value as Tier] : null;
  }

  function bodyLabel(value: string): string | null {
    return knowledge.bodies.find(({ id }) => id === value)?.shortName ?? null;
  }
}

function commonShares(tally: Tally) {
  const totals = new Map(tally.values.map((value) => [value, tally.total(value)]));
  return [...shares(totals)]
    .map(([code, score]) => ({ code: code as CommonField, score }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3);
}

export const commonFields = (): readonly FieldOfCouncil[] =>
  Object.entries(COMMON_FIELDS).map(([code, label]) => ({ code, label }));
