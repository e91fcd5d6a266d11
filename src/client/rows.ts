import { Enhancer } from './enhancer.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controlsOf = (row: Element): Control[] => [
  ...row.querySelectorAll<Control>('input, textarea, select'),
];

const isEmpty = (row: Element): boolean =>
  controlsOf(row).every((control) => control.value === '' || control.dataset['carry'] === 'true');

/** Fast entry of many lines. The server's empty rows shrink to one; more come as they are needed. */
class RowsEditor extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const empty = this.#rows.filter(isEmpty);
    for (const row of empty.slice(this.#rows.length > empty.length ? 1 : 3)) row.remove();
    this.#renumber();
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
  }

  get #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('[data-editor-row]')];
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('[data-add-row]')) this.#focus(this.#add());
    const row = target.closest('[data-remove-row]')?.closest('[data-editor-row]');
    if (row) this.#remove(row as HTMLTableRowElement);
  }

  #key(event: KeyboardEvent): void {
    const control = event.target as Control;
    const row = control.closest<HTMLTableRowElement>('[data-editor-row]');
    if (!row || event.isComposing || !controlsOf(row).includes(control)) return;
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

  #forward(row: HTMLTableRowElement, control: Control): void {
    const controls = controlsOf(row);
    const next = controls[controls.indexOf(control) + 1];
    if (next) return next.focus();
    const below = row.nextElementSibling ?? this.#add(row);
    this.#focus(below);
  }

  #vertical(event: KeyboardEvent, row: HTMLTableRowElement, control: Control): void {
    if (control instanceof HTMLSelectElement) return;
    const isUp = event.key === 'ArrowUp';
    const beyond = isUp
      ? control.value.slice(0, control.selectionStart ?? 0)
      : control.value.slice(control.selectionEnd ?? 0);
    if (beyond.includes('\n')) return;
    const other = isUp ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    event.preventDefault();
    controlsOf(other)[controlsOf(row).indexOf(control)]?.focus();
  }

  #add(above: HTMLTableRowElement | undefined = this.#rows.at(-1)): Element {
    const row = (above as HTMLTableRowElement).cloneNode(true) as HTMLTableRowElement;
    const before = above ? controlsOf(above) : [];
    controlsOf(row).forEach((control, index) => {
      control.value = control.dataset['carry'] === 'true' ? (before[index]?.value ?? '') : '';
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-describedby');
    });
    for (const error of row.querySelectorAll('.field-error')) error.remove();
    above?.after(row);
    this.#renumber();
    return row;
  }

  #remove(row: HTMLTableRowElement): void {
    const neighbour = row.nextElementSibling ?? row.previousElementSibling ?? this.#add(row);
    row.remove();
    this.#renumber();
    this.#focus(neighbour);
    this.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #focus(row: Element): void {
    const controls = controlsOf(row);
    (controls.find((control) => control.value === '') ?? controls[0])?.focus();
  }

  #renumber(): void {
    this.#rows.forEach((row, index) => {
      const number = row.querySelector('[data-row-number]');
      if (number) number.textContent = String(index + 1);
      for (const control of controlsOf(row)) {
        control.name = control.name.replace(/\.\d+\.(?=[^.]+$)/u, `.${index}.`);
        control.id = control.id.replace(/-\d+-(?=[^-]+$)/u, `-${index}-`);
      }
    });
  }
}

customElements.define('x-rows', RowsEditor);
