import { Enhancer } from './enhancer.ts';
import { fold } from './fold.ts';
import { showToast } from './toast.ts';
import { askBack } from './rows/ask-back.ts';
import './rows/next-row.ts';
import { gridOf } from './rows/pasted.ts';
import type { Grid } from './rows/pasted.ts';
import { placed } from './rows/placed.ts';
import { controlsOf, emptyLike, isEmpty, number, stepsOf } from './rows/row.ts';
import type { Control, Row } from './rows/row.ts';
import { spread } from './rows/spread.ts';
import { said, wordsOf } from './rows/told.ts';

/** Fast entry of many lines. The server's empty rows shrink to one; more come as they are needed. */
class RowsEditor extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const empty = this.#rows.filter(isEmpty);
    const filled = this.#rows.length - empty.length;
    const kept = Math.min(filled > 0 ? 1 : 3, Math.max(0, this.#most - filled));
    for (const row of empty.slice(kept)) row.remove();
    this.#renumber();
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('paste', (event) => this.#paste(event), { signal });
    this.addEventListener('input', (event) => askBack(event.target as Control), { signal });
  }

  get #rows(): Row[] {
    return [...this.querySelectorAll<Row>('[data-editor-row]')];
  }

  /** As many rows as are taken at once. */
  get #most(): number {
    return Number(this.dataset['most'] ?? Infinity);
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('[data-add-row]')) this.#grow();
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
    if (row.nextElementSibling) this.#focus(row.nextElementSibling);
    else this.#grow();
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
    const table = placed(grid, labels, start.indexOf(control), fold);
    const done = spread(this.#rows, first, table, this.#most);
    this.#focus(done.last);
    tellOf(done.last);
    const outcome = { ...done, groups: table.groups };
    const isWhole = done.left === 0 && done.over === 0;
    const words = wordsOf(outcome, this.dataset);
    showToast(words, isWhole ? 'info' : 'danger');
    // What was not taken is still to be read when the toast has gone.
    this.#note(isWhole && table.groups.length === 0 ? '' : words);
  }

  #note(words: string): void {
    const place = this.querySelector('[data-rows-told]');
    if (place) place.textContent = words;
  }

  /** One more row at the end, unless the table is full. */
  #grow(): void {
    if (this.#rows.length < this.#most) return this.#focus(this.#add());
    showToast(said(this.dataset['textFull'], { most: this.#most }));
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

/** The form has changed: a guard, a count or a search beside it may want to know. */
function tellOf(row: Element): void {
  controlsOf(row)[0]?.dispatchEvent(new Event('input', { bubbles: true }));
}

customElements.define('x-rows', RowsEditor);
