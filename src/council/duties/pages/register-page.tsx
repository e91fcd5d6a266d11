import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  Pager,
  StatRow,
} from '#src/ui/index.ts';
import { countText } from '../count-text.ts';
import { DUTY_STATES } from '../schema.ts';
import { dutyText } from '../messages.ts';
import type { Choice } from '../queries/choices.ts';
import { LATENESS_FILTERS } from '../queries/filter.ts';
import type { DutyFilter } from '../queries/filter.ts';
import type { LatenessCounts, RegisterPage as Page, RegisterRow } from '../queries/register.ts';
import { isOwed } from '../rules.ts';
import { registerColumns } from './register-columns.tsx';
import { registerHref } from './register-href.ts';
import { DutyTabs } from './tabs.tsx';

export interface RegisterChoices {
  readonly bodies: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly fields: readonly Choice[];
}

export interface RegisterPageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly filter: DutyFilter;
  readonly page: Page;
  readonly counts: LatenessCounts;
  readonly choices: RegisterChoices;
  readonly mayUrge: boolean;
  readonly mayFollow: boolean;
}

export const RegisterPage = (props: RegisterPageProps) => {
  const { locale, today, filter, page, mayUrge } = props;
  const text = dutyText(locale);
  return (
    <>
      <PageHeader
        title={text.registerTitle}
        subtitle={text.registerSubtitle}
        actions={
          <LinkButton href={registerHref(filter, {}, '/duties/print')} icon="print">
            {text.printAll}
          </LinkButton>
        }
      />
      {props.mayFollow && <DutyTabs locale={locale} current="/duties" />}
      <LatenessStats {...props} />
      <RegisterFilters {...props} />
      <DataTable
        caption={text.registerTitle}
        columns={registerColumns(locale, today)}
        rows={page.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/duties/${row.id}`}
        {...(mayUrge ? { selection: urgingSelection(locale) } : {})}
        empty={
          <EmptyState
            title={text.emptyTitle}
            actions={<LinkButton href="/duties">{text.clear}</LinkButton>}
          >
            {text.emptyWords}
          </EmptyState>
        }
      />
      <Pager
        total={text.total(
          page.more
            ? text.moreThan(countText(page.total - 1, locale))
            : countText(page.total, locale),
        )}
        nextHref={page.next ? registerHref(filter, { cursor: page.next }) : undefined}
      />
    </>
  );
};

function urgingSelection(locale: Locale) {
  const text = dutyText(locale);
  return {
    action: '/duties/letters/new',
    name: 'ids[]',
    rowLabel: (row: RegisterRow) => text.select(row.code),
    selectable: (row: RegisterRow) => isOwed(row),
    actions: (
      <Button icon="send" tone="primary">
        {text.letterNew}
      </Button>
    ),
  };
}

const LatenessStats = ({ locale, filter, counts }: RegisterPageProps) => {
  const text = dutyText(locale);
  const tones = { late: 'danger', soon: 'warning' } as const;
  return (
    <StatRow
      stats={LATENESS_FILTERS.filter((late) => late !== 'paused' || counts.paused > 0).map(
        (late) => ({
          label: text.latenessFilters[late],
          value: countText(counts[late], locale),
          href: registerHref({ ...filter, late, sort: undefined }),
          current: filter.late === late,
          ...(late in tones && counts[late] > 0 ? { tone: tones[late as keyof typeof tones] } : {}),
        }),
      )}
    />
  );
};

const RegisterFilters = ({ locale, filter, choices, mayFollow }: RegisterPageProps) => {
  const text = dutyText(locale);
  const labelled = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, string>>) =>
    keys.map((value) => ({ value, label: labels[value] }));
  const states = [
    ...labelled(['open', 'owed'] as const, text.stateFilters),
    ...labelled(DUTY_STATES, text.states),
  ];
  const steps = Object.entries(text.steps).map(([value, label]) => ({ value, label }));
  const bodies = {
    name: 'body',
    label: text.columns.debtor,
    all: text.all.bodies,
    options: choices.bodies,
    value: filter.body,
  };
  const scope = {
    name: 'scope',
    label: text.columns.creditor,
    all: text.all.scopes,
    options: labelled(['owed', 'given', 'watched'] as const, text.scopes),
    value: filter.scope,
  };
  const lateness = {
    name: 'late',
    label: text.columns.lateness,
    all: text.all.lateness,
    options: labelled(LATENESS_FILTERS, text.latenessFilters),
    value: filter.late,
  };
  return (
    <FilterBar
      action="/duties"
      search={{
        name: 'q',
        label: text.search,
        value: filter.q,
        placeholder: text.searchPlaceholder,
      }}
      filters={[
        ...(choices.bodies.length > 1 ? [bodies] : []),
        {
          name: 'state',
          label: text.columns.state,
          all: text.all.states,
          options: states,
          value: filter.state,
        },
        lateness,
      ]}
      moreFilters={[
        {
          name: 'kind',
          label: text.columns.kind,
          all: text.all.kinds,
          options: choices.kinds,
          value: filter.kind,
        },
        ...(choices.fields.length > 0
          ? [
              {
                name: 'field',
                label: text.columns.field,
                all: text.all.fields,
                options: choices.fields,
                value: filter.field,
              },
            ]
          : []),
        {
          name: 'step',
          label: text.columns.step,
          all: text.all.steps,
          options: steps,
          value: filter.step?.toString(),
        },
        ...(mayFollow ? [scope] : []),
      ]}
      chips={chipsOf(filter, choices, locale)}
      clearHref="/duties"
      keep={{ unit: filter.unit, answered: filter.answered, timeliness: filter.timeliness }}
    />
  );
};

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
