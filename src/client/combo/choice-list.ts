import { build } from '../enhancer.ts';

export type ChoiceItem = {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
};

type ChoiceListOptions = {
  readonly host: HTMLElement;
  readonly input: HTMLInputElement;
  readonly emptyText: string;
  readonly onChoose: (item: ChoiceItem) => void;
  readonly onOpen: () => void;
};

const MOST_SHOWN = 60;
let lists = 0;

/** The popup of a combobox after the ARIA pattern: the focus stays in the input. */
export class ChoiceList {
  #options: ChoiceListOptions;
  #box: HTMLElement;
  #items: readonly ChoiceItem[] = [];
  #active = -1;

  constructor(options: ChoiceListOptions, signal: AbortSignal) {
    this.#options = options;
    const id = `choices-${(lists += 1)}`;
    this.#box = build('div', { class: 'combo-list', role: 'listbox', id, hidden: '' });
    const { input, host } = options;
    this.#box.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', id);
    input.setAttribute('aria-autocomplete', 'list');
    host.append(this.#box);
    input.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#box.addEventListener('pointerdown', (event) => this.#point(event), { signal });
  }

  get isOpen(): boolean {
    return !this.#box.hidden;
  }

  show(items: readonly ChoiceItem[]): void {
    this.#items = items.slice(0, MOST_SHOWN);
    this.#box.replaceChildren(...this.#items.map((item, index) => this.#option(item, index)));
    if (items.length === 0) this.note(this.#options.emptyText);
    this.#open();
    this.#activate(items.length > 0 ? 0 : -1);
  }

  note(text: string): void {
    const note = build('div', { class: 'combo-option combo-note', role: 'option' }, text);
    note.setAttribute('aria-disabled', 'true');
    this.#box.replaceChildren(note);
    this.#open();
  }

  close(): void {
    this.#box.hidden = true;
    this.#options.input.setAttribute('aria-expanded', 'false');
    this.#options.input.removeAttribute('aria-activedescendant');
  }

  #open(): void {
    this.#box.hidden = false;
    this.#options.input.setAttribute('aria-expanded', 'true');
  }

  #option(item: ChoiceItem, index: number): HTMLElement {
    const option = build('div', { class: 'combo-option', role: 'option' }, item.label);
    option.id = `${this.#box.id}-${index}`;
    option.dataset['index'] = String(index);
    if (item.detail) option.append(build('span', { class: 'combo-detail' }, item.detail));
    return option;
  }

  #activate(index: number): void {
    this.#active = index;
    for (const option of this.#box.children) {
      const isActive = option.id === `${this.#box.id}-${index}`;
      option.setAttribute('aria-selected', String(isActive));
      if (isActive) option.scrollIntoView({ block: 'nearest' });
    }
    this.#options.input.setAttribute('aria-activedescendant', `${this.#box.id}-${index}`);
    if (index < 0) this.#options.input.removeAttribute('aria-activedescendant');
  }

  #choose(index: number): void {
    const item = this.#items[index];
    if (!item) return;
    this.close();
    this.#options.onChoose(item);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.isOpen) return this.#options.onOpen();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = this.#items.length;
      if (count > 0) this.#activate((this.#active + step + count) % count);
    } else if (event.key === 'Enter' && this.isOpen) {
      // Where nothing matches, Enter must not send the form without a choice.
      event.preventDefault();
      this.#choose(this.#active);
    } else if (event.key === 'Escape' && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  #point(event: PointerEvent): void {
    event.preventDefault();
    const option = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (option) this.#choose(Number(option.dataset['index']));
  }
}
