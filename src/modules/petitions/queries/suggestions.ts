import type { Selectable } from 'kysely';
import { COMMON_FIELDS, openSuggester } from '#src/council/suggestions/index.ts';
import type { Suggested, Suggester, Suggestions } from '#src/council/suggestions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { DEFAULT_FIELDS } from '../fields.ts';
import type { PetitionRow } from '../schema.ts';
import { fieldsOf } from './fields.ts';

/** What a text and a place suggest to a reader's council. Petitions themselves are never read. */
export async function suggestionsFor(
  db: Db,
  actor: Actor,
  ask: { readonly text: string; readonly place: string; readonly on: string },
): Promise<Suggestions> {
  return (await suggesterFor(db, actor, ask.on, ask)).suggest(ask);
}

/** For many texts: all that was taught is read once. */
export async function suggesterFor(
  db: Db,
  { tenantId, councilId, locale }: Actor,
  on: string,
  only?: { readonly text: string },
): Promise<Suggester> {
  const fields = await fieldsOf(db, tenantId, councilId, locale);
  return await openSuggester(db, { tenantId, councilId, locale, fields, on, only });
}

/** The word lists of petitions use for a common field; a field of the council's own keeps its label. */
export function listedName({ value, label }: { value: string; label: string }): string {
  const common = DEFAULT_FIELDS.find(({ code }) => code === value);
  const isOwn = common === undefined || (label !== common.vi && label !== common.en);
  return isOwn ? label : COMMON_FIELDS[common.code];
}

type Petitioned = Pick<
  Selectable<PetitionRow>,
  'working_text' | 'place_text' | 'original_unit_name'
>;

/** What most of several petitions suggest, to decide for all of them at once; of one, what it suggests. */
export async function suggestionsForAll(
  db: Db,
  actor: Actor,
  petitions: readonly Petitioned[],
  { on, ofMany }: { readonly on: string; readonly ofMany: (n: number, all: number) => string },
): Promise<Suggestions | null> {
  const [only] = petitions;
  if (!only) return null;
  const single = petitions.length === 1 ? { text: only.working_text } : undefined;
  const suggester = await suggesterFor(db, actor, on, single);
  const all = petitions.map((petition) =>
    suggester.suggest({
      text: petition.working_text,
      place: petition.place_text || petition.original_unit_name,
    }),
  );
  const [first] = all;
  if (!first || all.length === 1) return first ?? null;
  const merged = (about: 'field' | 'unit' | 'body' | 'tier') =>
    mostOf(
      all.map((one) => one[about]),
      ofMany,
    );
  const opinions = all.filter(({ kind }) => kind === 'opinion').length;
  const kind = opinions * 2 > all.length ? 'opinion' : 'petition';
  return {
    field: merged('field'),
    unit: merged('unit'),
    body: merged('body'),
    tier: merged('tier'),
    kind,
    kindReasons: [ofMany(kind === 'opinion' ? opinions : all.length - opinions, all.length)],
  };
}

/** The values that come first most often; where several stand first beside each other, none does. */
function mostOf(
  lists: readonly (readonly Suggested[])[],
  ofMany: (n: number, all: number) => string,
): readonly Suggested[] {
  const firsts = lists.flatMap(([first, second]) =>
    first && first.score !== second?.score ? [first] : [],
  );
  const values = new Map(firsts.map((one) => [one.value, one]));
  const count = (value: string) => firsts.filter((one) => one.value === value).length;
  return [...values.values()]
    .map((one) => ({
      ...one,
      score: count(one.value) / lists.length,
      reasons: [ofMany(count(one.value), lists.length)],
    }))
    .toSorted((a, b) => b.score - a.score);
}
