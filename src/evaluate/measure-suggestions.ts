import { createHash } from 'node:crypto';
import {
  COMMON_FIELDS,
  commonFields,
  lessonWords,
  suggesterOf,
  taughtFrom,
} from '#src/council/suggestions/index.ts';
import type {
  FieldOfCouncil,
  Suggester,
  Suggestions,
  TaughtCount,
} from '#src/council/suggestions/index.ts';
import { findPlaces } from '#src/council/tenants/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { PetitionCase } from './cases.ts';

export const FOLDS = 5;

/** So many of so many were right. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface SuggestionMistake {
  readonly id: string;
  readonly about: 'field' | 'unit';
  readonly expected: string;
  readonly suggested: string;
  readonly why: string;
  readonly text: string;
}

export interface SuggestionFigures {
  readonly field: Share;
  readonly fieldInThree: Share;
  readonly unit: Share;
  readonly tier: Share;
  readonly kind: Share;
  readonly mistakes: readonly SuggestionMistake[];
}

export interface MeasuredSuggestions {
  /** Nothing learned; tested on every record. */
  readonly general: SuggestionFigures;
  /** Learned from four fifths, tested on the fifth; every record is tested once. */
  readonly learned: SuggestionFigures;
  readonly unitGold: 'file' | 'place';
  readonly foldSizes: readonly number[];
}

const TIER_WORDS: Readonly<Record<string, string>> = {
  'trung uong': 'central',
  tinh: 'province',
  xa: 'commune',
};
const KIND_WORDS: Readonly<Record<string, string>> = {
  'kien nghi': 'petition',
  'y kien': 'opinion',
  'phan anh': 'opinion',
  petition: 'petition',
  opinion: 'opinion',
};

export function measureSuggestions(cases: readonly PetitionCase[]): MeasuredSuggestions {
  const fields = fieldsOf(cases);
  const unitGold = cases.some(({ unit }) => unit !== undefined) ? 'file' : 'place';
  const golds = new Map(cases.map((one) => [one.id, goldOf(one, unitGold)]));
  const untaught = knowing(fields, []);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    cases.filter(({ id }) => foldOf(id) === fold),
  );
  const learned = folds.flatMap((tested, fold) => {
    const others = cases.filter(({ id }) => foldOf(id) !== fold);
    const suggester = knowing(fields, others.flatMap(lessonOf));
    return tested.map((one) => ({ one, said: suggester.suggest(one) }));
  });
  return {
    general: figuresOf(
      cases.map((one) => ({ one, said: untaught.suggest(one) })),
      golds,
    ),
    learned: figuresOf(learned, golds),
    unitGold,
    foldSizes: folds.map(({ length }) => length),
  };
}

/** By the id alone, so that a record is always in the same fifth. */
function foldOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % FOLDS;
}

const shortLabels = new Map(
  Object.entries(COMMON_FIELDS).map(([code, label]) => [searchKey(label), code]),
);

/** The common fields, and as the council's own whatever else the file names. */
function fieldsOf(cases: readonly PetitionCase[]): readonly FieldOfCouncil[] {
  const named = [
    ...new Set(cases.map(({ field }) => field.trim()).filter((field) => field !== '')),
  ];
  const own = named.filter((label) => !shortLabels.has(searchKey(label)));
  return [...commonFields(), ...own.map((label) => ({ code: label, label }))];
}

function codeOf(field: string): string {
  return shortLabels.get(searchKey(field)) ?? field.trim();
}

function knowing(fields: readonly FieldOfCouncil[], counts: readonly TaughtCount[]): Suggester {
  return suggesterOf({
    locale: 'vi',
    fields,
    bodies: [],
    taught: taughtFrom(counts),
    tier: 'province',
    homeProvince: null,
  });
}

function lessonOf(one: PetitionCase): TaughtCount[] {
  if (one.field === '') return [];
  const value = codeOf(one.field);
  return ['', ...lessonWords(one.text)].map((word) => ({ about: 'field', value, word, n: 1 }));
}

interface Gold {
  readonly field: string;
  readonly units: readonly string[];
  readonly tier: string;
  readonly kind: string;
}

function goldOf(one: PetitionCase, from: 'file' | 'place'): Gold {
  return {
    field: one.field === '' ? '' : codeOf(one.field),
    units: from === 'file' ? (one.unit ? [one.unit] : []) : unitsNamed(one.place),
    tier: TIER_WORDS[searchKey(one.tier)] ?? '',
    kind: KIND_WORDS[searchKey(one.kind)] ?? '',
  };
}

/** The communes an office's place line means, one for each name in it. */
function unitsNamed(place: string): string[] {
  return findPlaces(place).flatMap(({ candidates }) => {
    const [best] = candidates;
    const isCommune = best && best.code.length === 5 && best.reason !== 'district';
    return isCommune ? [best.code] : [];
  });
}

interface Tested {
  readonly one: PetitionCase;
  readonly said: Suggestions;
}

function figuresOf(tested: readonly Tested[], golds: ReadonlyMap<string, Gold>): SuggestionFigures {
  const share = (
    has: (gold: Gold) => boolean,
    right: (said: Suggestions, gold: Gold) => boolean,
  ) => {
    const asked = tested.flatMap(({ one, said }) => {
      const gold = golds.get(one.id);
      return gold && has(gold) ? [{ said, gold }] : [];
    });
    return { right: asked.filter(({ said, gold }) => right(said, gold)).length, of: asked.length };
  };
  const hasField = ({ field }: Gold) => field !== '';
  return {
    field: share(hasField, (said, gold) => said.field[0]?.value === gold.field),
    fieldInThree: share(hasField, (said, gold) =>
      said.field.slice(0, 3).some(({ value }) => value === gold.field),
    ),
    unit: share(
      ({ units }) => units.length > 0,
      (said, gold) => gold.units.includes(said.unit[0]?.value ?? ''),
    ),
    tier: share(
      ({ tier }) => tier !== '',
      (said, gold) => said.tier[0]?.value === gold.tier,
    ),
    kind: share(
      ({ kind }) => kind !== '',
      (said, gold) => said.kind === gold.kind,
    ),
    mistakes: tested.flatMap(({ one, said }) => mistakesOf(one, said, golds.get(one.id))),
  };
}

function mistakesOf(
  one: PetitionCase,
  said: Suggestions,
  gold: Gold | undefined,
): SuggestionMistake[] {
  if (!gold) return [];
  const mistakes: SuggestionMistake[] = [];
  const [field] = said.field;
  const [unit] = said.unit;
  const { id, text } = one;
  if (gold.field !== '' && field?.value !== gold.field)
    mistakes.push({
      id,
      text,
      about: 'field',
      expected: one.field,
      suggested: field?.label ?? '–',
      why: field?.reasons.join('; ') ?? '',
    });
  if (gold.units.length > 0 && !gold.units.includes(unit?.value ?? ''))
    mistakes.push({
      id,
      text,
      about: 'unit',
      expected: gold.units.join(', '),
      suggested: unit ? `${unit.value} ${unit.label}` : '–',
      why: `${one.place} → ${unit?.reasons.join('; ') ?? ''}`,
    });
  return mistakes;
}
