import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FilterChip, FilterSelect } from '#src/ui/index.ts';
import { petitionWords } from '../messages/words.ts';
import { registerText } from '../messages/register.ts';
import type { FieldLabel } from '../queries/fields.ts';
import { filterQuery } from '../queries/register/filter.ts';
import type { FilterName, PetitionFilter } from '../queries/register/filter.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly group?: string | undefined;
}

/** What a reader may choose from, read once for the bar and the chips. */
export interface FilterChoices {
  readonly fields: readonly FieldLabel[];
  readonly bodies: readonly Choice[];
  readonly units: readonly Choice[];
  readonly sessions: readonly Choice[];
}

const options = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function filtersOf(
  filter: PetitionFilter,
  choices: FilterChoices,
  locale: Locale,
): readonly FilterSelect[] {
  const t = registerText(locale);
  const words = petitionWords(locale);
  const select = (name: FilterName, label: string, list: readonly Choice[]): FilterSelect => ({
    name,
    label,
    all: t.all,
    options: list,
    value: valueOf(filter, name),
  });
  return [
    select('state', t.state, options(words.states)),
    select(
      'field',
      t.field,
      choices.fields.map(({ code, label }) => ({ value: code, label })),
    ),
    select('unit', t.unit, choices.units),
  ];
}

export function moreFiltersOf(
  filter: PetitionFilter,
  choices: FilterChoices,
  locale: Locale,
): readonly FilterSelect[] {
  const t = registerText(locale);
  const words = petitionWords(locale);
  const select = (name: FilterName, label: string, list: readonly Choice[]): FilterSelect => ({
    name,
    label,
    all: t.all,
    options: list,
    value: valueOf(filter, name),
  });
  return [
    select('body', t.body, choices.bodies),
    select('session', t.session, choices.sessions),
    select('late', t.late, [{ value: '1', label: t.lateOnly }]),
    select('tier', t.tier, options(words.tiers)),
    select('kind', t.kind, options(words.kinds)),
    select('scope', t.scope, options(t.scopes)),
    select('outcome', t.outcome, options(t.outcomes)),
    select('discrepancy', t.discrepancy, [{ value: '1', label: t.discrepancyOnly }]),
    select('again', t.again, [{ value: '1', label: t.againOnly }]),
    select('double', t.double, [{ value: '1', label: t.doubleOnly }]),
    select('merged', t.merged, options(t.mergedRows)),
  ];
}

function valueOf(filter: PetitionFilter, name: FilterName): string | undefined {
  const value = filter[name];
  return value === true ? '1' : value;
}

/** One chip a condition, in words, each with the address without it. */
export function chipsOf(
  filter: PetitionFilter,
  choices: FilterChoices,
  locale: Locale,
): readonly FilterChip[] {
  const t = registerText(locale);
  const all = [...filtersOf(filter, choices, locale), ...moreFiltersOf(filter, choices, locale)];
  const chosen = all.flatMap((select) => {
    const option = select.options.find(({ value }) => value === select.value);
    return option ? [{ name: select.name, label: `${select.label}: ${option.label}` }] : [];
  });
  if (filter.q) chosen.unshift({ name: 'q', label: `${t.search}: ${filter.q}` });
  if (filter.together) chosen.push({ name: 'together', label: t.togetherChip });
  if (filter.contact) chosen.push({ name: 'contact', label: t.contactChip });
  for (const name of ['from', 'to', 'answeredFrom', 'answeredTo'] as const) {
    const on = filter[name];
    if (on) chosen.push({ name, label: t.between[name](formatDay(day(on))) });
  }
  return chosen.map(({ name, label }) => ({
    label,
    removeHref: `/petitions${filterQuery(filter, { [name]: undefined })}`,
  }));
}
