import type { Locale } from '#src/platform/i18n/text.ts';
import { COMMON_FIELDS } from './cues/field-cues.ts';
import type { CommonField } from './cues/field-cues.ts';
import { TIERS } from './cues/tier-cues.ts';
import type { Tier } from './cues/tier-cues.ts';
import { suggestionText } from './messages.ts';
import { readOwnFields } from './own-fields.ts';
import type { FieldOfCouncil, OwnFields } from './own-fields.ts';
import { clausesOf } from './reading/clauses.ts';
import { writtenLessonWords } from './reading/lesson-words.ts';
import { learnedScores } from './weighing/taught.ts';
import type { Learned, Taught } from './weighing/taught.ts';
import { shares } from './weighing/tally.ts';
import type { Tally } from './weighing/tally.ts';
import { bodyWeigher } from './weighing/weigh-body.ts';
import type { KnownBody } from './weighing/weigh-body.ts';
import { weighFields } from './weighing/weigh-field.ts';
import { weighKind } from './weighing/weigh-kind.ts';
import { weighTiers } from './weighing/weigh-tier.ts';
import { weighUnits } from './weighing/weigh-unit.ts';

export interface Suggested {
  readonly value: string;
  readonly label: string;
  /** 0 to 1: how sure, not how good. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Suggestions {
  readonly field: readonly Suggested[];
  readonly unit: readonly Suggested[];
  readonly body: readonly Suggested[];
  readonly tier: readonly Suggested[];
  readonly kind: 'petition' | 'opinion';
  readonly kindReasons: readonly string[];
}

export interface Suggester {
  suggest(ask: { readonly text: string; readonly place: string }): Suggestions;
}

/** All a suggester knows: general knowledge is built in, the rest is the council's own. */
export interface Knowledge {
  readonly locale: Locale;
  readonly fields: readonly FieldOfCouncil[];
  readonly bodies: readonly KnownBody[];
  readonly taught: Taught;
  readonly tier: Tier;
  readonly homeProvince: string | null;
}

const MOST = 6;
const LEAST = 0.02;
const LONGEST = 8_000;
const MOST_GENERAL = 8;
// Stands in every council's favour of saying that no common field fits.
const NOTHING_TOLD = 0.4;

/** Pure: the same text gets the same suggestions until the council decides something new. */
export function suggesterOf(knowledge: Knowledge): Suggester {
  const own = readOwnFields(knowledge.fields);
  const weighBody = bodyWeigher(knowledge.bodies);
  const t = suggestionText(knowledge.locale);
  return {
    suggest(ask) {
      const text = ask.text.slice(0, LONGEST);
      const written = writtenLessonWords(text);
      const words = [...written.keys()];
      const clauses = clausesOf(text);
      const common = weighFields(clauses);
      const unit = weighUnits({ ...knowledge, text, place: ask.place });
      const tiers = weighTiers(clauses, knowledge.tier, t.usualTier);
      const tier = ranked(
        knowledge,
        tiers,
        learnedScores(knowledge.taught.get('tier'), words),
        tierLabel,
      );
      const kind = weighKind(text);
      const [first] = unit;
      const bodies = weighBody({
        text,
        locale: knowledge.locale,
        fields: commonShares(common),
        tiers: new Map(
          TIERS.map((one) => [one, tier.find(({ value }) => value === one)?.score ?? 0]),
        ),
        unit: first ? { code: first.value, label: first.label } : null,
      });
      return {
        field: fieldsFor(
          knowledge,
          { own, common, text, written },
          learnedScores(knowledge.taught.get('field'), words),
        ),
        unit,
        tier,
        body: ranked(
          knowledge,
          bodies,
          learnedScores(knowledge.taught.get('body'), words),
          bodyLabel,
          false,
        ),
        ...learnedKind(knowledge, kind, learnedScores(knowledge.taught.get('kind'), words)),
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

interface ReadFields {
  readonly own: OwnFields;
  readonly common: Tally;
  readonly text: string;
  readonly written: ReadonlyMap<string, string>;
}

function fieldsFor(
  knowledge: Knowledge,
  { own, common, text, written }: ReadFields,
  learned: ReadonlyMap<string, Learned>,
): readonly Suggested[] {
  const t = suggestionText(knowledge.locale);
  const inText = new Map<string, string>();
  for (const { words, meanings } of own.labels.find(text))
    for (const code of meanings) inText.set(code, words);
  const told = knowledge.fields.map((field) => {
    const meanings = own.meanings.get(field.code) ?? [];
    const best = meanings.toSorted((a, b) => common.total(b) - common.total(a))[0];
    const said = best === undefined ? [] : common.words(best);
    const label = inText.get(field.code);
    const lesson = learned.get(field.code);
    const general = settled(
      (best === undefined ? 0 : common.total(best)) + (label === undefined ? 0 : 4),
    );
    const spoke = [...new Set([...said, ...(label === undefined ? [] : [label.toLowerCase()])])];
    const isOther = best === 'other' && general === 0;
    return {
      field,
      total: general + (lesson?.score ?? 0) + (isOther ? NOTHING_TOLD : 0),
      reasons: [
        ...(spoke.length > 0 ? [t.words(spoke)] : []),
        ...(isOther ? [t.nothingTelling] : []),
        ...(lesson && lesson.score > 0.5 ? [t.learned(shownWords(lesson, written))] : []),
      ],
    };
  });
  const scores = shares(new Map(told.map(({ field, total }) => [field.code, total])));
  return told
    .map(({ field, reasons, total }) => ({
      value: field.code,
      label: field.label,
      score: scores.get(field.code) ?? 0,
      reasons,
      total,
    }))
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total)
    .slice(0, MOST)
    .map(({ total: _, ...suggested }) => suggested);
}

function ranked(
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
      const said = tally.words(value);
      const reasons = [
        ...(said.length === 0 ? [] : areWords ? [t.words(said)] : said.map(sentence)),
        ...(lesson && lesson.score > 0.5 ? [t.learned([])] : []),
      ];
      return label === null ? [] : [{ value, label, score: scores.get(value) ?? 0, reasons }];
    })
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST);
}

function learnedKind(
  { locale }: Knowledge,
  kind: ReturnType<typeof weighKind>,
  learned: ReadonlyMap<string, Learned>,
): Pick<Suggestions, 'kind' | 'kindReasons'> {
  const t = suggestionText(locale);
  const general =
    kind.kind === 'petition' ? { petition: 2, opinion: 0 } : { petition: 0, opinion: 1 };
  const total = (one: 'petition' | 'opinion') => general[one] + (learned.get(one)?.score ?? 0);
  const chosen = total('opinion') > total('petition') ? 'opinion' : 'petition';
  const said = kind.kind === 'petition' ? t.asks(kind.words) : t.asksNothing(kind.words);
  return { kind: chosen, kindReasons: chosen === kind.kind ? [said] : [t.learned([])] };
}

function shownWords({ words }: Learned, written: ReadonlyMap<string, string>): readonly string[] {
  const pairs = words.filter((word) => word.includes(' ')).slice(0, 3);
  return pairs.map((word) => written.get(word) ?? word);
}

/** However many words speak for a value, an office that decided otherwise thirty times is heard. */
function settled(total: number): number {
  return MOST_GENERAL * (1 - Math.exp(-total / MOST_GENERAL));
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const commonFields = (): readonly FieldOfCouncil[] =>
  Object.entries(COMMON_FIELDS).map(([code, label]) => ({ code, label }));
