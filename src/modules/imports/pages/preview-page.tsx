import {
  Button,
  DataTable,
  EmptyState,
  Menu,
  Notice,
  Pager,
  PostButton,
  StatRow,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { importText } from '../messages/pages.ts';
import { ROW_FILTERS } from '../queries/rows.ts';
import type { RowFilter } from '../queries/rows.ts';
import type { ImportCounts } from '../schema.ts';
import type { Row } from '../store/rows.ts';
import { ColumnsCard } from './columns-card.tsx';
import { DiscardButton, ImportHeader, hrefOf } from './import-page.tsx';
import { FileNotes, LeftOutCard } from './left-out.tsx';
import type { LeftOutView } from './left-out.tsx';
import { BodyCell, FieldCell, PlaceCell, RowMarks, TextCell, TextNotes } from './row-cells.tsx';

/** With the column of ticks. */
const COLUMNS = 6;

export interface PreviewView extends LeftOutView {
  readonly visible: ReadonlySet<string>;
  readonly rows: readonly Row[];
  readonly filter: RowFilter;
  readonly next: number | null;
  readonly isPaged: boolean;
  readonly fields: readonly { readonly code: string; readonly label: string }[];
}

export const queryOf = (filter: RowFilter, from?: number): string => {
  const words = new URLSearchParams();
  if (filter !== 'all') words.set('show', filter);
  if (from !== undefined) words.set('from', String(from));
  const query = words.toString();
  return query === '' ? '' : `?${query}`;
};

function countFor(filter: RowFilter, counts: ImportCounts): number {
  return filter === 'all' ? counts.rows : counts[filter];
}

const Totals = ({ view }: { readonly view: PreviewView }) => {
  const t = importText(view.locale);
  const { one, counts } = view;
  const figure = new Intl.NumberFormat(view.locale === 'vi' ? 'vi-VN' : 'en-GB');
  const stat = (label: string, value: number, filter: RowFilter, tone?: 'warning') => ({
    label,
    value: figure.format(value),
    href: hrefOf(one, queryOf(filter)),
    ...(tone && value > 0 ? { tone } : {}),
  });
  return (
    <StatRow
      stats={[
        { ...stat(t.totals.petitions, counts.petitions, 'all'), note: t.totalsNote(counts.rows) },
        stat(t.totals.questions, counts.questions, 'questions', 'warning'),
        stat(t.totals.same, counts.same, 'same', 'warning'),
        stat(t.totals.several, counts.several, 'several'),
        stat(t.totals.rejected, counts.rejected, 'rejected', 'warning'),
      ]}
    />
  );
};

const WholeList = ({ view }: { readonly view: PreviewView }) => {
  const t = importText(view.locale);
  const { counts } = view;
  const shown: readonly (readonly [keyof typeof t.whole, boolean])[] = [
    ['skip_same', counts.same > 0],
    ['accept_fields', true],
    ['split_all', counts.several > 0],
    ['split_none', counts.several > 0],
    ['take_all', counts.skipped > 0],
  ];
  return (
    <Menu
      label={t.wholeList}
      icon="list"
      align="end"
      items={shown
        .filter(([, isShown]) => isShown)
        .map(([what]) => ({
          label: t.whole[what],
          href: hrefOf(view.one, `/decisions?whole=${what}`),
          post: true,
        }))}
    />
  );
};

const PublishButton = ({ view }: { readonly view: PreviewView }) => {
  const t = importText(view.locale);
  const { petitions } = view.counts;
  return (
    <PostButton
      action={hrefOf(view.one, '/publication')}
      tone="primary"
      icon="check"
      disabled={petitions === 0}
    >
      {t.publish(petitions)}
    </PostButton>
  );
};

/** Why it came back from being recorded, and the way to try again. */
const NotRecorded = ({ view }: { readonly view: PreviewView }) => {
  const { one, locale } = view;
  if (one.state !== 'ready' || one.failure_code === null) return null;
  return (
    <Notice
      tone="warning"
      title={importText(locale).brokeOffTitle}
      actions={view.counts.petitions > 0 && <PublishButton view={view} />}
    >
      {failureSentence(locale, one.failure_code, one.failure_facts)}
    </Notice>
  );
};

const RowFilters = ({ view }: { readonly view: PreviewView }) => {
  const t = importText(view.locale);
  return (
    <Tabs
      label={t.filtersLabel}
      tabs={ROW_FILTERS.filter(
        (filter) => filter === 'all' || filter === view.filter || countFor(filter, view.counts) > 0,
      ).map((filter) => ({
        href: hrefOf(view.one, queryOf(filter)),
        label: t.filters[filter],
        current: filter === view.filter,
        count: countFor(filter, view.counts),
      }))}
    />
  );
};

export function columnsOf(view: PreviewView): readonly Column<Row>[] {
  const t = importText(view.locale);
  return [
    {
      key: 'text',
      header: t.text,
      width: 'wide',
      card: 'title',
      cell: (row) => <TextCell row={row} locale={view.locale} />,
      below: (row) => <TextNotes row={row} view={view} />,
    },
    {
      key: 'place',
      header: t.place,
      width: 'medium',
      card: 'line',
      cell: (row) => <PlaceCell row={row} view={view} />,
    },
    {
      key: 'field',
      header: t.field,
      width: 'medium',
      card: 'line',
      cell: (row) => <FieldCell row={row} view={view} />,
    },
    {
      key: 'body',
      header: t.body,
      width: 'medium',
      card: 'line',
      cell: (row) => <BodyCell row={row} view={view} />,
    },
    {
      key: 'marks',
      header: t.columns.state,
      headerHidden: true,
      card: 'mark',
      cell: (row) => <RowMarks row={row} locale={view.locale} />,
    },
  ];
}

const Rows = ({ view }: { readonly view: PreviewView }) => {
  const t = importText(view.locale);
  const isOpen = view.one.state === 'ready';
  const selection = {
    action: hrefOf(view.one, `/decisions${queryOf(view.filter)}`),
    name: 'rows[]',
    rowLabel: (row: Row) => t.choose(row.row_number),
    selectable: (row: Row) => !row.is_rejected,
    actions: (
      <>
        <Button name="chosen" value="skip">
          {t.skip}
        </Button>
        <Button name="chosen" value="take">
          {t.take}
        </Button>
        <Button name="chosen" value="split">
          {t.splitChosen}
        </Button>
        <Button name="chosen" value="join">
          {t.joinChosen}
        </Button>
      </>
    ),
  };
  return (
    <DataTable
      caption={t.preview}
      columns={columnsOf(view)}
      rows={view.rows}
      rowKey={(row) => String(row.ordinal)}
      rowTone={(row) => (row.is_rejected || row.is_skipped ? 'quiet' : undefined)}
      empty={<EmptyState title={t.noRows} />}
      foot={
        isOpen && (
          <tr>
            <td colSpan={COLUMNS}>
              <Button>{t.save}</Button>
            </td>
          </tr>
        )
      }
      {...(isOpen ? { selection } : {})}
    />
  );
};

/** Every row as it would be recorded, what to ask about it, and the one switch. */
export const PreviewPage = ({ view }: { readonly view: PreviewView }) => {
  const t = importText(view.locale);
  const { one, rows, filter, next } = view;
  const isOpen = one.state === 'ready';
  return (
    <>
      <ImportHeader
        view={view}
        actions={
          isOpen && (
            <>
              <DiscardButton view={view} />
              <WholeList view={view} />
              <PublishButton view={view} />
            </>
          )
        }
      />
      <Stack>
        <NotRecorded view={view} />
        {isOpen && <p>{t.publishNote}</p>}
        <Totals view={view} />
        <FileNotes view={view} />
        {isOpen && <ColumnsCard one={one} locale={view.locale} />}
        <LeftOutCard view={view} />
      </Stack>
      <RowFilters view={view} />
      <Rows view={view} />
      <Pager
        previousHref={view.isPaged ? hrefOf(one, queryOf(filter)) : undefined}
        nextHref={next === null ? undefined : hrefOf(one, queryOf(filter, next))}
        total={t.range(rows.length, countFor(filter, view.counts))}
      />
    </>
  );
};
