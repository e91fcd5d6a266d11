import type { Locale } from '#src/platform/i18n/text.ts';
import { FilterBar } from '#src/ui/index.ts';
import { dutyText } from '../messages.ts';
import type { Choice } from '../queries/choices.ts';
import { LATENESS_FILTERS } from '../queries/filter.ts';
import type { DutyFilter } from '../queries/filter.ts';
import { DUTY_STATES } from '../schema.ts';
import { registerHref } from './register-href.ts';

export interface RegisterChoices {
  readonly bodies: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly fields: readonly Choice[];
}

export interface RegisterFiltersProps {
  readonly locale: Locale;
  readonly filter: DutyFilter;
  readonly choices: RegisterChoices;
  readonly mayFollow: boolean;
}

export const RegisterFilters = (props: RegisterFiltersProps) => {
  const { locale, filter, choices } = props;
  const text = dutyText(locale);
  return (
    <FilterBar
      action="/duties"
      search={{
        name: 'q',
        label: text.search,
        value: filter.q,
        placeholder: text.searchPlaceholder,
      }}
      filters={firstFilters(props)}
      moreFilters={moreFilters(props)}
      chips={chipsOf(filter, choices, locale)}
      clearHref="/duties"
      keep={{ unit: filter.unit, answered: filter.answered, timeliness: filter.timeliness }}
    />
  );
};

const labelled = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, string>>) =>
  keys.map((value) => ({ value, label: labels[value] }));

function firstFilters({ locale, filter, choices }: RegisterFiltersProps) {
  const text = dutyText(locale);
  const bodies = {
    name: 'body',
    label: text.columns.debtor,
    all: text.all.bodies,
    options: choices.bodies,
    value: filter.body,
  };
  const state = {
    name: 'state',
    label: text.columns.state,
    all: text.all.states,
    options: [
      ...labelled(['open', 'owed'] as const, text.stateFilters),
      ...labelled(DUTY_STATES, text.states),
    ],
    value: filter.state,
  };
  const lateness = {
    name: 'late',
    label: text.columns.lateness,
    all: text.all.lateness,
    options: labelled(LATENESS_FILTERS, text.latenessFilters),
    value: filter.late,
  };
  return [...(choices.bodies.length > 1 ? [bodies] : []), state, lateness];
}

function moreFilters({ locale, filter, choices, mayFollow }: RegisterFiltersProps) {
  const text = dutyText(locale);
  const kind = {
    name: 'kind',
    label: text.columns.kind,
    all: text.all.kinds,
    options: choices.kinds,
    value: filter.kind,
  };
  const field = {
    name: 'field',
    label: text.columns.field,
    all: text.all.fields,
    options: choices.fields,
    value: filter.field,
  };
  const step = {
    name: 'step',
    label: text.columns.step,
    all: text.all.steps,
    options: Object.entries(text.steps).map(([value, label]) => ({ value, label })),
    value: filter.step?.toString(),
  };
  const scope = {
    name: 'scope',
    label: text.columns.creditor,
    all: text.all.scopes,
    options: labelled(['owed', 'given', 'watched'] as const, text.scopes),
    value: filter.scope,
  };
  return [kind, ...(choices.fields.length > 0 ? [field] : []), step, ...(mayFollow ? [scope] : [])];
}

function chipsOf(filter: DutyFilter, choices: RegisterChoices, locale: Locale) {
  const text = dutyText(locale);
  const nameOf = (from: readonly Choice[], value: string | undefined) =>
    from.find((choice) => choice.value === value)?.label ?? value;
  const states: Readonly<Record<string, string>> = { ...text.states, ...text.stateFilters };
  const labels: Partial<Record<keyof DutyFilter, string | undefined>> = {
    q: filter.q && text.searchChip(filter.q),
    body: filter.body && nameOf(choices.bodies, filter.body),
    state: filter.state && states[filter.state],
    late: filter.late && text.latenessFilters[filter.late],
    kind: filter.kind && nameOf(choices.kinds, filter.kind),
    field: filter.field && nameOf(choices.fields, filter.field),
    unit: filter.unit && `${text.columns.unit}: ${filter.unit}`,
    step: filter.step ? text.steps[filter.step as keyof typeof text.steps] : undefined,
    scope: filter.scope && text.scopes[filter.scope],
    answered: filter.answered,
    timeliness:
      filter.timeliness &&
      { onTime: text.answeredOnTime, late: text.answeredLate, undated: text.columns.undated }[
        filter.timeliness
      ],
  };
  return Object.entries(labels).flatMap(([key, label]) =>
    label ? [{ label, removeHref: registerHref({ ...filter, [key]: undefined }) }] : [],
  );
}
