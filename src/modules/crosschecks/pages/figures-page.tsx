import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  PageHeader,
  Section,
  Stack,
} from '#src/ui/index.ts';
import type { Option } from '#src/ui/index.ts';
import { ofHref, valueHref } from '../figure-links.ts';
import type { FigureScope } from '../figure-links.ts';
import { figuresText } from '../messages/figures.ts';
import { MEASURES } from '../queries/figures.ts';
import type { Figures, GroupBy, GroupedFigures } from '../queries/figures.ts';
import { FiguresPanel, shareWords } from './figures-panel.tsx';

export interface FiguresView {
  readonly locale: Locale;
  readonly scope: FigureScope;
  readonly figures: Figures;
  readonly groups: Readonly<Record<GroupBy, readonly GroupedFigures[]>>;
  readonly sessions: readonly Option[];
  readonly fields: readonly Option[];
  readonly bodies: readonly Option[];
  /** Every body of the table, those outside the filter's list too. */
  readonly bodyNames: readonly Option[];
}

/** Answered is not resolved, resolved is not seen, seen is not what the voter feels. */
export const FiguresPage = (view: FiguresView) => {
  const t = figuresText(view.locale);
  const isEmpty = MEASURES.every((measure) => view.figures[measure].of === 0);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.lead} />
      <PeriodBar action="/checks/figures" {...view} />
      {isEmpty ? (
        <EmptyState title={t.nothing} icon="chart">
          {t.voices}
        </EmptyState>
      ) : (
        <Stack>
          <FiguresPanel locale={view.locale} figures={view.figures} scope={view.scope} />
          <Groups view={view} by="field" title={t.byField} names={view.fields} />
          <Groups view={view} by="body" title={t.byBody} names={view.bodyNames} />
          <Groups view={view} by="session" title={t.bySession} names={view.sessions} />
        </Stack>
      )}
    </>
  );
};

export interface PeriodBarProps {
  readonly locale: Locale;
  readonly action: string;
  readonly scope: FigureScope;
  readonly sessions: readonly Option[];
  readonly fields: readonly Option[];
  readonly bodies: readonly Option[];
}

export const PeriodBar = ({ locale, action, scope, ...lists }: PeriodBarProps) => {
  const t = figuresText(locale);
  const shown = (on: string | undefined) => (on === undefined ? undefined : formatDay(day(on)));
  return (
    <FilterBar
      action={action}
      filters={[
        {
          name: 'session',
          label: t.session,
          all: t.any,
          options: lists.sessions,
          value: scope.sessionId,
        },
        {
          name: 'field',
          label: t.field,
          all: t.any,
          options: lists.fields,
          value: scope.fieldCode,
        },
        { name: 'body', label: t.body, all: t.any, options: lists.bodies, value: scope.bodyId },
      ]}
      extra={
        <>
          <DateField name="from" label={t.from} value={shown(scope.from)} />
          <DateField name="to" label={t.to} value={shown(scope.to)} />
        </>
      }
    />
  );
};

/** The scope of one line of a table. */
function within(scope: FigureScope, by: GroupBy, key: string): FigureScope {
  if (by === 'field') return { ...scope, fieldCode: key };
  if (by === 'body') return { ...scope, bodyId: key };
  return { ...scope, sessionId: key };
}

interface GroupsProps {
  readonly view: FiguresView;
  readonly by: GroupBy;
  readonly title: string;
  readonly names: readonly Option[];
}

const Groups = ({ view, by, title, names }: GroupsProps) => {
  const t = figuresText(view.locale);
  const rows = view.groups[by].filter(({ figures }) => figures.answered.of > 0);
  if (rows.length === 0) return null;
  const nameOf = (key: string | null) =>
    names.find(({ value }) => value === key)?.label ?? (by === 'field' ? t.unclassified : t.noBody);
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ key }) => key ?? ''}
        dense
        columns={[
          { key: 'name', header: t[by], card: 'title', cell: ({ key }) => nameOf(key) },
          ...MEASURES.map((measure) => ({
            key: measure,
            header: t.names[measure],
            align: 'end' as const,
            card: 'line' as const,
            cell: ({ key, figures }: GroupedFigures) => {
              const figure = figures[measure];
              if (figure.of === 0) return '–';
              if (key === null) return `${t.number(figure.value)}/${t.number(figure.of)}`;
              const scope = within(view.scope, by, key);
              return (
                <span>
                  <a href={valueHref(scope, measure)}>{t.number(figure.value)}</a>/
                  <a href={ofHref(scope, measure)}>{t.number(figure.of)}</a>{' '}
                  {`(${shareWords(view.locale, figure)})`}
                </span>
              );
            },
          })),
        ]}
      />
    </Section>
  );
};
