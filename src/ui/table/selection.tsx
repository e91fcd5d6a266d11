import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts.ts';

/** How one row is chosen. */
export type RowSelection<Row> = {
  readonly name: string;
  readonly rowLabel: (row: Row) => string;
  readonly selectable?: (row: Row) => boolean;
};

export type Selection<Row> = RowSelection<Row> & {
  /** The table becomes a form that posts here; buttons may carry another `formAction`. */
  readonly action: string;
  readonly actions: ComponentChildren;
};

export const SelectAllBox = () => (
  <th scope="col" class="col-select">
    <input
      class="checkbox js-only"
      type="checkbox"
      aria-label={useTexts().selectAll}
      data-select-all
    />
  </th>
);

type SelectRowBoxProps<Row> = {
  readonly row: Row;
  readonly id: string;
  readonly selection: RowSelection<Row>;
};

export const SelectRowBox = <Row,>({ row, id, selection }: SelectRowBoxProps<Row>) => (
  <td class="col-select">
    {(selection.selectable?.(row) ?? true) && (
      <label class="tick">
        <input class="checkbox" type="checkbox" name={selection.name} value={id} data-select-row />
        <span class="sr-only">{selection.rowLabel(row)}</span>
      </label>
    )}
  </td>
);

export const BulkBar = <Row,>({ selection }: { readonly selection: Selection<Row> }) => {
  const texts = useTexts();
  return (
    <div class="bulk-bar" data-bulk-bar>
      <p class="bulk-count js-only" aria-live="polite">
        <strong data-bulk-count>0</strong> {texts.selected}
      </p>
      <div class="button-row">{selection.actions}</div>
      <button class="btn btn-quiet js-only" type="reset">
        {texts.clearSelection}
      </button>
    </div>
  );
};
