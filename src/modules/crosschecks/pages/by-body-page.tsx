import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { filterQuery } from '#src/modules/petitions/index.ts';
import type { Outcome } from '#src/modules/petitions/index.ts';
import {
  Badge,
  DataTable,
  EmptyState,
  LinkButton,
  Meta,
  PageHeader,
  Section,
  Stack,
} from '#src/ui/index.ts';
import type { Column, Option } from '#src/ui/index.ts';
import type { FigureScope } from '../figure-links.ts';
import { figuresText } from '../messages/figures.ts';
import { filterOf } from '../queries/figures.ts';
import type { BodyTally, Differing } from '../queries/by-body.ts';
import { PeriodBar } from './figures-page.tsx';

export interface ByBodyView {
  readonly locale: Locale;
  readonly scope: FigureScope;
  readonly tallies: readonly BodyTally[];
  readonly rows: readonly Differing[];
  readonly sessions: readonly Option[];
  readonly fields: readonly Option[];
  readonly bodies: readonly Option[];
  /** On paper: the day it was printed. */
  readonly printedOn: string | null;
}

/** The address of this list, or of its paper and its table, with the same question. */
export function byBodyHref(scope: FigureScope, path = '/checks/discrepancies'): string {
  const { scope: _own, ...asked } = filterOf(scope);
  return `${path}${filterQuery(asked)}`;
}

/** Whose answers the ground does not bear out, each beside how many of them were looked at. */
export const ByBodyPage = (view: ByBodyView) => {
  const t = figuresText(view.locale);
  const { printedOn } = view;
  return (
    <>
      <PageHeader
        title={t.discrepancies}
        subtitle={printedOn === null ? t.discrepanciesLead : t.printed(printedOn)}
        actions={printedOn === null && <Tools view={view} />}
      />
      {printedOn === null && <PeriodBar action="/checks/discrepancies" {...view} />}
      <Stack>
        <DataTable
          caption={t.discrepancies}
          rows={view.tallies}
          rowKey={(row) => row.bodyId}
          columns={tallyColumns(view)}
          empty={<EmptyState title={t.noneDiffer}>{t.noneDifferWords}</EmptyState>}
        />
        {view.rows.length > 0 && <Rows view={view} />}
      </Stack>
    </>
  );
};

const Tools = ({ view }: { view: ByBodyView }) => {
  const t = figuresText(view.locale);
  return (
    <>
      <LinkButton href={byBodyHref(view.scope, '/checks/discrepancies/print')} icon="print">
        {t.print}
      </LinkButton>
      <LinkButton
        href={byBodyHref(view.scope, '/checks/discrepancies/export.csv')}
        icon="download"
        download
      >
        {t.csv}
      </LinkButton>
    </>
  );
};

function tallyColumns({ locale, scope }: ByBodyView): readonly Column<BodyTally>[] {
  const t = figuresText(locale);
  const count = (
    key: keyof BodyTally,
    header: string,
    outcome: Outcome,
    value: (row: BodyTally) => number,
  ): Column<BodyTally> => ({
    key,
    header,
    align: 'end',
    card: 'line',
    cell: (row) => {
      const { scope: _own, ...asked } = filterOf({ ...scope, bodyId: row.bodyId });
      return <a href={`/petitions${filterQuery({ ...asked, outcome })}`}>{t.number(value(row))}</a>;
    },
  });
  return [
    { key: 'body', header: t.body, card: 'title', width: 'wide', cell: (row) => row.bodyName },
    count('checked', t.checkedOf, 'checked', (row) => row.checked),
    count('matching', t.matches, 'matching', (row) => row.matching),
    count('partly', t.partly, 'partly', (row) => row.partly),
    count('notMatching', t.no, 'not_matching', (row) => row.notMatching),
    count('voterReported', t.voter, 'voter_reported', (row) => row.voterReported),
  ];
}

const Rows = ({ view }: { view: ByBodyView }) => {
  const t = figuresText(view.locale);
  const findings: Readonly<Record<string, string>> = t.findings;
  return (
    <Section title={t.rows} note={t.newest(view.rows.length)}>
      <DataTable
        caption={t.rows}
        rows={view.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/petitions/${row.id}`}
        columns={[
          {
            key: 'petition',
            header: t.petition,
            card: 'title',
            width: 'wide',
            cell: (row) => row.title,
            below: (row) => <Meta items={[row.code, row.place]} />,
          },
          { key: 'body', header: t.body, card: 'meta', cell: (row) => row.bodyName },
          {
            key: 'found',
            header: t.found,
            card: 'line',
            width: 'wide',
            cell: (row) => (
              <>
                <Badge tone={row.checkedBy !== null && row.finding === 'no' ? 'danger' : 'warning'}>
                  {row.checkedBy === null ? t.voter : (findings[row.finding] ?? row.finding)}
                </Badge>
                {row.note && <div>{row.note}</div>}
              </>
            ),
            below: (row) => (
              <Meta items={[row.checkedBy ?? t.byVoter, formatDay(day(row.checkedOn))]} />
            ),
          },
        ]}
      />
    </Section>
  );
};
