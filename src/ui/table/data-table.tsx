import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { PostForm } from '../forms/post-form.tsx';
import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';
import { BulkBar, SelectAllBox, SelectRowBox } from './selection.tsx';
import type { RowSelection, Selection } from './selection.tsx';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** A second line of the title, outside the link of the row. */
  readonly below?: (row: Row) => ComponentChildren;
  readonly align?: 'start' | 'end' | 'center';
  readonly width?: 'tiny' | 'narrow' | 'medium' | 'wide' | 'third';
  readonly nowrap?: boolean;
  readonly sort?: { readonly href: string; readonly direction?: 'asc' | 'desc' | undefined };
  /** Its place when the row is a card on a phone. The first column is the title unless one says so. */
  readonly card?: 'title' | 'mark' | 'meta' | 'line' | 'hidden';
  readonly headerHidden?: boolean;
};

export type DataTableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Makes the title column a link that covers the row. */
  readonly rowHref?: (row: Row) => string;
  readonly rowTone?: (row: Row) => 'danger' | 'quiet' | 'accent' | undefined;
  readonly selection?: Selection<Row>;
  readonly empty?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly dense?: boolean;
  /** On a phone the rows stay lines of one sheet: title and mark side by side, the rest under them. */
  readonly lines?: boolean;
  /** Draws a row otherwise than from the columns, as one that is kept. */
  readonly drawRow?: (row: Row) => ComponentChildren;
};

/** What draws one row. */
export type RowTable<Row> = Pick<
  DataTableProps<Row>,
  'columns' | 'rowKey' | 'rowHref' | 'rowTone'
> & { readonly selection?: RowSelection<Row> };

const cellClass = <Row,>(column: Column<Row>, card: string) =>
  classNames(
    `card-${card}`,
    column.align && `align-${column.align}`,
    column.width && `col-${column.width}`,
    column.nowrap && 'nowrap',
  );

const HeaderCell = <Row,>({ column, card }: { column: Column<Row>; card: string }) => {
  const texts = useTexts();
  const { sort, header } = column;
  const sorted = sort?.direction && { asc: 'ascending', desc: 'descending' }[sort.direction];
  return (
    <th
      scope="col"
      class={cellClass(column, card)}
      aria-sort={sorted as 'ascending' | 'descending' | undefined}
    >
      {sort ? (
        <a class="sort-link" href={sort.href} aria-label={`${texts.sortBy} ${header}`}>
          {header}
          {sort.direction && (
            <Icon name={sort.direction === 'asc' ? 'arrowUp' : 'arrowDown'} size={16} />
          )}
        </a>
      ) : (
        <span class={column.headerHidden ? 'sr-only' : undefined}>{header}</span>
      )}
    </th>
  );
};

export const TableRow = <Row,>({ row, table }: { row: Row; table: RowTable<Row> }) => {
  const cards = cardPlaces(table.columns);
  const href = table.rowHref?.(row);
  const tone = table.rowTone?.(row);
  return (
    <tr class={tone && `row-${tone}`} data-row>
      {table.selection && (
        <SelectRowBox row={row} id={table.rowKey(row)} selection={table.selection} />
      )}
      {table.columns.map((column, index) => {
        const card = cards[index] ?? 'line';
        const content = column.cell(row);
        return (
          <td
            class={cellClass(column, card)}
            data-label={card === 'line' ? column.header : undefined}
            key={column.key}
          >
            {href && card === 'title' ? (
              <a class="row-link" href={href}>
                {content}
              </a>
            ) : (
              content
            )}
            {column.below && <div class="cell-below">{column.below(row)}</div>}
          </td>
        );
      })}
    </tr>
  );
};

const cardPlaces = <Row,>(columns: readonly Column<Row>[]): string[] => {
  const hasTitle = columns.some((column) => column.card === 'title');
  return columns.map(
    (column, index) => column.card ?? (!hasTitle && index === 0 ? 'title' : 'line'),
  );
};

export const DataTable = <Row,>(table: DataTableProps<Row>) => {
  if (table.rows.length === 0 && table.empty) return <>{table.empty}</>;
  const cards = cardPlaces(table.columns);
  const grid = (
    <div class="table-wrap">
      <table
        class={classNames(
          'data-table',
          table.dense && 'data-table-dense',
          table.lines && 'data-table-lines',
        )}
        data-rows
      >
        <caption class="sr-only">{table.caption}</caption>
        <thead>
          <tr>
            {table.selection && <SelectAllBox />}
            {table.columns.map((column, index) => (
              <HeaderCell column={column} card={cards[index] ?? 'line'} key={column.key} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(
            (row) =>
              table.drawRow?.(row) ?? <TableRow row={row} table={table} key={table.rowKey(row)} />,
          )}
        </tbody>
        {table.foot && <tfoot>{table.foot}</tfoot>}
      </table>
    </div>
  );
  if (!table.selection) return grid;
  return (
    <x-table>
      <PostForm action={table.selection.action}>
        {grid}
        <BulkBar selection={table.selection} />
      </PostForm>
    </x-table>
  );
};
