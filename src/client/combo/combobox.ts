import { ChoiceList, type ChoiceItem } from './choice-list.ts';
import { build, Enhancer } from '../enhancer.ts';
import { fold, foldedMatch } from '../fold.ts';

type SearchItem = ChoiceItem & { readonly folded: string };

const itemsOf = (select: HTMLSelectElement): SearchItem[] =>
  [...select.options]
    .filter((option) => option.value !== '' && !option.disabled)
    .map((option) => {
      const group = option.closest('optgroup')?.label;
      const detail = option.dataset['detail'] ?? group;
      return {
        value: option.value,
        label: option.label,
        detail,
        folded: fold(`${option.label} ${detail ?? ''}`),
      };
    });

const inputFor = (select: HTMLSelectElement): HTMLInputElement => {
  const input = build('input', { class: 'input', type: 'text', autocomplete: 'off' });
  input.dataset['comboInput'] = '';
  input.id = select.id;
  for (const name of ['aria-describedby', 'aria-invalid', 'aria-label']) {
    const value = select.getAttribute(name);
    if (value) input.setAttribute(name, value);
  }
  input.placeholder = select.options[0]?.value === '' ? select.options[0].label : '';
  return input;
};

/** Turns its select into a line one can type in; the select stays and is what gets posted. */
class Combobox extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const select = this.querySelector('select');
    if (!select) return;
    const stale = this.querySelector<HTMLInputElement>('[data-combo-input]');
    if (stale) select.id = stale.id;
    stale?.remove();
    this.querySelector('.combo-list')?.remove();
    const input = inputFor(select);
    select.id = `${input.id}-select`;
    select.hidden = true;
    select.after(input);
    this.#wire(select, input, signal);
  }

  #wire(select: HTMLSelectElement, input: HTMLInputElement, signal: AbortSignal): void {
    const items = itemsOf(select);
    const showChosen = () => {
      input.value = select.value === '' ? '' : (select.selectedOptions[0]?.label ?? '');
    };
    const choose = (value: string) => {
      if (select.value === value) return;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const list: ChoiceList = new ChoiceList(
      {
        host: this,
        input,
        emptyText: this.dataset['empty'] ?? '',
        onOpen: () => list.show(items),
        onChoose: (item) => {
          choose(item.value);
          showChosen();
        },
      },
      signal,
    );
    const search = () => list.show(items.filter((item) => foldedMatch(item.folded, input.value)));
    const leave = () => {
      list.close();
      if (input.value.trim() === '') choose('');
      showChosen();
    };
    input.addEventListener('input', search, { signal });
    select.addEventListener('change', showChosen, { signal });
    input.addEventListener('click', () => list.show(items), { signal });
    input.addEventListener('focus', () => input.select(), { signal });
    input.addEventListener('blur', leave, { signal });
    showChosen();
  }
}

customElements.define('x-combobox', Combobox);
