import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';
import type { Option } from '../tone.ts';
import { FieldError } from './field.tsx';
import { fieldId, useFormState } from './form.tsx';
import { Options } from './options.tsx';
import { RowQuestion } from './row-question.tsx';
import type { RowQuestionProps } from './row-question.tsx';

export type RowColumn = {
  readonly key: string;
  readonly label: string;
  readonly kind?: 'text' | 'area' | 'select';
  readonly options?: readonly Option[];
  readonly placeholder?: string;
  readonly width?: 'narrow' | 'medium' | 'wide';
  /** A new row starts with the value of the row above. */
  readonly carry?: boolean;
  /** Where the words typed here are sent: the answer is a `RowQuestion` or nothing. */
  readonly asks?: string;
};

export type RowsEditorProps = {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly RowColumn[];
  /** What was typed, after a refusal too. */
  readonly rows?: readonly Readonly<Record<string, string>>[];
  /** What is asked back, by the name of the field. */
  readonly questions?: Readonly<Record<string, Omit<RowQuestionProps, 'row'>>>;
  /** Empty rows for those without JavaScript. */
  readonly blank?: number;
  /** As many rows as the server takes at once. */
  readonly most?: number;
};

/** Fields are posted as `name.0.key`; wholly empty rows are to be ignored. */
export const rowFieldName = (name: string, index: number | string, key: string): string =>
  `${name}.${index}.${key}`;

type CellProps = {
  readonly name: string;
  readonly index: number | string;
  readonly column: RowColumn;
  readonly value: string;
  readonly question: Omit<RowQuestionProps, 'row'> | undefined;
};

const Cell = ({ name, index, column, value, question }: CellProps) => {
  const { errors, prefix, byKeyboard } = useFormState();
  const fieldName = rowFieldName(name, index, column.key);
  const id = fieldId(prefix, fieldName);
  const error = errors[fieldName];
  const control = {
    id,
    name: fieldName,
    'aria-label': column.label,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
    autofocus: byKeyboard && error !== undefined,
    'data-carry': column.carry ? 'true' : undefined,
    'data-asks': column.asks,
  };
  return (
    <td class={`row-cell row-${column.width ?? 'medium'}`} data-label={column.label}>
      {column.kind === 'select' ? (
        <select class="select" {...control}>
          <option value="">{column.placeholder ?? ''}</option>
          <Options options={column.options ?? []} selected={[value]} />
        </select>
      ) : column.kind === 'area' ? (
        <textarea class="textarea" rows={1} placeholder={column.placeholder} {...control}>
          {value}
        </textarea>
      ) : (
        <input
          class="input"
          type="text"
          value={value}
          placeholder={column.placeholder}
          {...control}
        />
      )}
      <FieldError id={id} error={error} />
      {column.asks && (
        <div aria-live="polite" data-row-question>
          {question && <RowQuestion row={`${name}.${index}`} {...question} />}
        </div>
      )}
    </td>
  );
};

type RowProps = Pick<RowsEditorProps, 'name' | 'columns' | 'questions'> & {
  readonly index: number | string;
  readonly values: Readonly<Record<string, string>>;
};

const EditorRow = ({ name, columns, index, values, questions }: RowProps) => (
  <tr data-editor-row>
    <th scope="row" class="row-number">
      <span class="sr-only">{useTexts().row} </span>
      <span data-row-number>{typeof index === 'number' ? index + 1 : ''}</span>
    </th>
    {columns.map((column) => (
      <Cell
        name={name}
        index={index}
        column={column}
        value={values[column.key] ?? ''}
        question={questions?.[rowFieldName(name, index, column.key)]}
        key={column.key}
      />
    ))}
    <td class="row-remove">
      <button class="btn btn-quiet btn-icon js-only" type="button" data-remove-row>
        <Icon name="close" label={useTexts().removeRow} size={16} />
      </button>
    </td>
  </tr>
);

/** Many lines by keyboard alone. */
export const RowsEditor = (props: RowsEditorProps) => {
  const { name, label, columns, rows = [], questions = {}, blank = 8, most = Infinity } = props;
  const texts = useTexts();
  const wanted = Math.min(Math.max(1, blank - rows.length), most - rows.length);
  const blanks = Array.from({ length: Math.max(0, wanted) }, () => ({}));
  return (
    <x-rows
      data-name={name}
      data-most={Number.isFinite(most) ? most : undefined}
      data-text-pasted={texts.rowsPasted}
      data-text-left={texts.rowsLeft}
      data-text-over={texts.rowsOver}
      data-text-groups={texts.rowsGroups}
      data-text-full={texts.rowsFull}
    >
      <table class="rows-editor">
        <caption>
          <span class="field-label">{label}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" class="row-number">
              <span class="sr-only">{texts.row}</span>
            </th>
            {columns.map((column) => (
              <th scope="col" class={`row-${column.width ?? 'medium'}`} key={column.key}>
                {column.label}
              </th>
            ))}
            <th scope="col" class="row-remove">
              <span class="sr-only">{texts.removeRow}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...blanks].map((values, index) => (
            <EditorRow {...{ name, columns, index, values, questions }} key={index} />
          ))}
        </tbody>
      </table>
      <div class="rows-foot js-only">
        <button class="btn btn-plain" type="button" data-add-row>
          <Icon name="plus" />
          {texts.addRow}
        </button>
        <p class="field-hint">{texts.rowsHelp}</p>
        <p class="field-hint" data-rows-told></p>
      </div>
    </x-rows>
  );
};
