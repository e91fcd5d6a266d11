import { Enhancer } from './enhancer.ts';
import { fold } from './fold.ts';
import { showToast } from './toast.ts';
import { askBack } from './rows/ask-back.ts';
import './rows/next-row.ts';
import { gridOf, placed } from './rows/pasted.ts';
import type { Grid } from './rows/pasted.ts';
import { controlsOf, emptyLike, isEmpty, number, stepsOf } from './rows/row.ts';
import type { Control, Row } from './rows/row.ts';

/** Fast entry of many lines. The server's empty rows shrink to one; more come as they are needed. */
class RowsEditor extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const empty = this.#rows.filter(isEmpty);
    for (const row of empty.slice(this.#rows.length > empty.length ? 1 : 3)) row.remove();
    this.#renumber();
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('paste', (event) => this.#paste(event), { signal });
    this.addEventListener('input', (event) => askBack(event.target as Control), { signal });
  }

  get #rows(): Row[] {
    return [...this.querySelectorAll<Row>('[data-editor-row]')];
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('[data-add-row]')) this.#focus(this.#add());
    const row = target.closest('[data-remove-row]')?.closest('[data-editor-row]');
    if (row) this.#remove(row as Row);
  }

  #key(event: KeyboardEvent): void {
    const control = event.target as Control;
    const row = control.closest<Row>('[data-editor-row]');
    if (!row || event.isComposing || !stepsOf(row).includes(control)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      control.form?.requestSubmit();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#forward(row, control);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      this.#vertical(event, row, control);
    }
  }

  #forward(row: Row, control: Control): void {
    const steps = stepsOf(row);
    const next = steps[steps.indexOf(control) + 1];
    if (next) return next.focus();
    const below = row.nextElementSibling ?? this.#add(row);
    this.#focus(below);
  }

  #vertical(event: KeyboardEvent, row: Row, control: Control): void {
    const column = controlsOf(row).indexOf(control);
    if (control instanceof HTMLSelectElement || column < 0) return;
    const isUp = event.key === 'ArrowUp';
    const beyond = isUp
      ? control.value.slice(0, control.selectionStart ?? 0)
      : control.value.slice(control.selectionEnd ?? 0);
    if (beyond.includes('\n')) return;
    const other = isUp ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    event.preventDefault();
    controlsOf(other)[column]?.focus();
  }

  /** A table copied from Excel or Word goes to rows and columns; words alone stay in their field. */
  #paste(event: ClipboardEvent): void {
    const control = event.target as Control;
    const row = control.closest<Row>('[data-editor-row]');
    const grid = event.clipboardData && gridOf(event.clipboardData);
    if (!row || !grid || !controlsOf(row).includes(control)) return;
    event.preventDefault();
    const [[only = ''] = []] = grid;
    // As if typed, so that it can be taken back.
    if (grid.length === 1 && grid[0]?.length === 1) document.execCommand('insertText', false, only);
    else this.#spread(row, control, grid);
  }

  #spread(first: Row, control: Control, grid: Grid): void {
    const start = controlsOf(first);
    const labels = start.map((one) => one.getAttribute('aria-label') ?? '');
    const { rows, columns } = placed(grid, labels, start.indexOf(control), fold);
    const taken = columns.filter((column) => typeof column === 'number');
    let row: Row = first;
    let left = 0;
    rows.forEach((cells, order) => {
      if (order > 0 || !isFree(first, taken)) row = this.#freeBelow(row, taken);
      const controls = controlsOf(row);
      for (const [at, words] of cells.entries()) {
        const column = columns[at];
        if (words === '' || column === 'number') continue;
        const target = typeof column === 'number' ? controls[column] : undefined;
        if (!target || !isFilled(target, words)) left += 1;
      }
    });
    this.#focus(row);
    tellOf(row);
    this.#told(rows.length, left);
  }

  #told(rows: number, left: number): void {
    const { textPasted = '', textLeft = '' } = this.dataset;
    const said = left > 0 ? `${textPasted} ${textLeft}` : textPasted;
    const words = said.replace('{rows}', String(rows)).replace('{left}', String(left));
    showToast(words, left > 0 ? 'danger' : 'info');
  }

  /** The next row that loses nothing by it. */
  #freeBelow(row: Row, columns: readonly number[]): Row {
    const below = row.nextElementSibling as Row | null;
    return below && isFree(below, columns) ? below : this.#add(row);
  }

  #add(above: Row | undefined = this.#rows.at(-1)): Row {
    const row = emptyLike(above as Row);
    above?.after(row);
    this.#renumber();
    return row;
  }

  #remove(row: Row): void {
    const neighbour = row.nextElementSibling ?? row.previousElementSibling ?? this.#add(row);
    row.remove();
    this.#renumber();
    this.#focus(neighbour);
    tellOf(neighbour);
  }

  #focus(row: Element): void {
    const controls = controlsOf(row);
    (controls.find((control) => control.value === '') ?? controls[0])?.focus();
  }

  #renumber(): void {
    this.#rows.forEach(number);
  }
}

/** True where nothing stands in these columns of the row. */
const isFree = (row: Row, columns: readonly number[]): boolean =>
  controlsOf(row).every((control, at) => !columns.includes(at) || control.value === '');

/** The form has changed: a guard, a count or a search beside it may want to know. */
function tellOf(row: Element): void {
  controlsOf(row)[0]?.dispatchEvent(new Event('input', { bubbles: true }));
}

/** True where the field took the words; a list takes only what stands in it. */
function isFilled(control: Control, words: string): boolean {
  if (control instanceof HTMLSelectElement) {
    const meant = fold(words);
    const named = [...control.options].filter(({ text, value }) => {
      const name = fold(text);
      return value !== '' && (name.startsWith(meant) || meant.startsWith(name));
    });
    const option = named.find(({ text }) => fold(text) === meant) ?? named[0];
    if (!option || (named.length > 1 && fold(option.text) !== meant))
      return fold(control.options[0]?.text ?? '') === meant;
    control.value = option.value;
  } else if (control instanceof HTMLInputElement) {
    control.value = words.replaceAll('\n', ' ');
  } else {
    control.value = words;
  }
  return true;
}

customElements.define('x-rows', RowsEditor);
