import type { Locale } from '#src/platform/i18n/text.ts';
import { excerpt } from '#src/platform/text/excerpt.ts';
import { markRanges } from '#src/platform/text/highlight.ts';
import { Badge, Highlight, Meta, TableRow } from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { linkText } from '../messages/links.ts';
import { registerText } from '../messages/register.ts';
import type { ListedPetition } from '../queries/register/register.ts';
import { isPetitionLate } from '../rules.ts';
import { DueCell, StateBadge } from './marks.tsx';
import type { FilterChoices } from './register-filters.ts';

type OfPetition = Pick<
  ListedPetition,
  | 'id'
  | 'code'
  | 'state'
  | 'title'
  | 'body_name'
  | 'due_on'
  | 'due_is_proposed'
  | 'times_raised'
  | 'merged_code'
  | 'voices'
  | 'is_double'
  | 'voter_reported'
  | 'has_discrepancy'
>;

/** All that a row of the register shows, so that the same row is drawn once. */
export interface ShownRow extends OfPetition {
  readonly locale: Locale;
  readonly today: string;
  readonly q: string | undefined;
  /** The words a search is told from. */
  readonly text: string | undefined;
  readonly place: string;
  readonly field: string | undefined;
  /** Whose it is, where it is another council's. */
  readonly council: string | undefined;
  readonly isTogether: boolean;
  readonly mayAct: boolean;
}

interface Reader {
  readonly locale: Locale;
  readonly today: string;
  readonly filter: { readonly q?: string | undefined };
  readonly choices: Pick<FilterChoices, 'fields'>;
  readonly ownCouncilId: string | null;
  readonly mayAct: boolean;
}

export function shownRow(row: ListedPetition, reader: Reader): ShownRow {
  const { locale, today, mayAct } = reader;
  const { q } = reader.filter;
  return {
    locale,
    today,
    mayAct,
    q,
    text: q === undefined ? undefined : row.working_text,
    id: row.id,
    code: row.code,
    state: row.state,
    title: row.title,
    place: [row.detail, row.unit_name].filter(Boolean).join(', '),
    field: reader.choices.fields.find(({ code }) => code === row.field_code)?.label,
    council: row.council_id === reader.ownCouncilId ? undefined : row.council_name,
    body_name: row.body_name,
    due_on: row.due_on,
    due_is_proposed: row.due_is_proposed,
    times_raised: row.times_raised,
    merged_code: row.merged_code,
    voices: row.voices,
    isTogether: row.together_id !== null,
    is_double: row.is_double,
    voter_reported: row.voter_reported,
    has_discrepancy: row.has_discrepancy,
  };
}

const marks = (text: string, q: string | undefined) =>
  (q === undefined ? [] : markRanges(text, q)).map(({ start, end }) => [start, end] as const);

const Marked = ({ text, q }: { text: string; q: string | undefined }) => (
  <Highlight text={text} ranges={marks(text, q)} />
);

const Found = ({ text, q }: { text: string; q: string }) => {
  const found = excerpt(text, q, 160);
  if (!found || found.ranges.length === 0) return null;
  return (
    <small>
      {found.cutBefore && '… '}
      <Highlight
        text={found.text}
        ranges={found.ranges.map(({ start, end }) => [start, end] as const)}
      />
      {found.cutAfter && ' …'}
    </small>
  );
};

const Where = ({ row }: { row: ShownRow }) => {
  const t = registerText(row.locale);
  const links = linkText(row.locale);
  return (
    <>
      <Meta
        items={[
          row.code,
          <Marked text={row.place} q={row.q} />,
          row.field,
          row.council !== undefined && t.fromCouncil(row.council),
          row.times_raised > 1 && <Badge tone="warning">{t.raised(row.times_raised)}</Badge>,
          row.merged_code !== null && <Badge>{links.mergedMark(row.merged_code)}</Badge>,
          row.merged_code === null && row.voices > row.times_raised && links.voicesNote(row.voices),
          row.isTogether && <Badge tone="info">{links.togetherTitle}</Badge>,
          row.is_double && <Badge tone="warning">{t.doubleMark}</Badge>,
          row.voter_reported && <Badge tone="warning">{t.outcomes.voter_reported}</Badge>,
          row.has_discrepancy && <Badge tone="warning">{t.discrepancyMark}</Badge>,
        ]}
      />
      {row.q !== undefined && row.text !== undefined && <Found text={row.text} q={row.q} />}
    </>
  );
};

function columnsIn(locale: Locale): readonly Column<ShownRow>[] {
  const { columns } = registerText(locale);
  return [
    {
      key: 'title',
      header: columns.title,
      width: 'wide',
      card: 'title',
      cell: (row) => <Marked text={row.title} q={row.q} />,
      below: (row) => <Where row={row} />,
    },
    {
      key: 'body',
      header: columns.body,
      width: 'narrow',
      card: 'meta',
      cell: (row) => row.body_name ?? '',
    },
    {
      key: 'state',
      header: columns.state,
      width: 'medium',
      card: 'mark',
      cell: (row) => <StateBadge state={row.state} locale={row.locale} />,
    },
    {
      key: 'due',
      header: columns.due,
      width: 'medium',
      card: 'mark',
      cell: (row) => <DueCell petition={row} today={row.today} locale={row.locale} />,
    },
  ];
}

export const registerColumns = { vi: columnsIn('vi'), en: columnsIn('en') } as const;

export const rowSelection = {
  name: 'petitionIds[]',
  rowLabel: (row: ShownRow) => registerText(row.locale).selectRow(row.code),
  selectable: (row: ShownRow) => row.council === undefined,
};

/** One row of the register. */
export const RegisterRow = (row: ShownRow) => (
  <TableRow
    row={row}
    table={{
      columns: registerColumns[row.locale],
      rowKey: ({ id }) => id,
      rowHref: ({ code }) => `/petitions/${code}`,
      rowTone: (one) => (isPetitionLate(one, one.today) ? 'danger' : undefined),
      ...(row.mayAct ? { selection: rowSelection } : {}),
    }}
  />
);
