import { visit } from '@hotwired/turbo';
import { openDialog } from './dialog.ts';
import { Enhancer } from './enhancer.ts';

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const PAIR_MS = 1200;

const rowAt = (offset: 1 | -1): HTMLElement | undefined => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-rows] [data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  return rows[at < 0 ? (offset > 0 ? 0 : rows.length - 1) : at + offset];
};

const focusRow = (row: HTMLElement | undefined): void => {
  row?.querySelector<HTMLElement>('.row-link, :scope > summary')?.focus();
  row?.scrollIntoView({ block: 'nearest' });
};

const tickRow = (): void => {
  const row = document.activeElement?.closest('[data-row]');
  row?.querySelector<HTMLInputElement>('[data-select-row]')?.click();
};

const focusSearch = (): void => {
  document.querySelector<HTMLElement>('[data-shortcut-search]')?.focus();
};

const builtIn: Readonly<Record<string, () => void>> = {
  '/': focusSearch,
  '?': () => void openDialog('shortcuts'),
  j: () => focusRow(rowAt(1)),
  k: () => focusRow(rowAt(-1)),
  x: tickRow,
};

/** Keys without a modifier, outside fields. Those that go somewhere are data of the page. */
class Shortcuts extends Enhancer {
  #first = '';
  #since = 0;

  protected enhance(signal: AbortSignal): void {
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element;
    if (target.matches(TYPING) || document.querySelector('dialog[open]')) return;
    const isPair = event.timeStamp - this.#since < PAIR_MS;
    const place = (isPair && this.#place(`${this.#first} ${event.key}`)) || this.#place(event.key);
    this.#first = event.key;
    this.#since = event.timeStamp;
    const act = builtIn[event.key];
    if (place) visit(place);
    else if (act) act();
    else return;
    event.preventDefault();
  }

  #place(keys: string): string | undefined {
    const line = this.querySelector<HTMLElement>(`[data-keys="${CSS.escape(keys)}"]`);
    return line?.dataset['href'];
  }
}

customElements.define('x-shortcuts', Shortcuts);
