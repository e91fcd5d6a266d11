import { ChoiceList, type ChoiceItem } from './choice-list.ts';
import { Enhancer } from '../enhancer.ts';

type Answer = { readonly items: readonly ChoiceItem[] };

const PAUSE_MS = 180;

/** Asks the server as one types; the hidden field holds the id of what was chosen. */
class RemoteCombobox extends Enhancer {
  #asked: AbortController | undefined;
  #timer = 0;

  protected enhance(signal: AbortSignal): void {
    this.querySelector('.combo-list')?.remove();
    const input = this.querySelector<HTMLInputElement>('input:not([type=hidden])');
    const hidden = this.querySelector<HTMLInputElement>('[data-combo-value]');
    if (!input || !hidden) return;
    const list: ChoiceList = new ChoiceList(
      {
        host: this,
        input,
        emptyText: this.dataset['empty'] ?? '',
        onOpen: () => void this.#ask(input.value, list),
        onChoose: (item) => {
          input.value = item.label;
          hidden.value = item.value;
          hidden.dispatchEvent(new Event('change', { bubbles: true }));
        },
      },
      signal,
    );
    const typed = () => {
      hidden.value = '';
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#ask(input.value, list), PAUSE_MS);
    };
    const leave = () => {
      clearTimeout(this.#timer);
      this.#asked?.abort();
      list.close();
    };
    input.addEventListener('input', typed, { signal });
    input.addEventListener('blur', leave, { signal });
  }

  async #ask(query: string, list: ChoiceList): Promise<void> {
    this.#asked?.abort();
    this.#asked = new AbortController();
    const url = new URL(this.dataset['src'] ?? '', location.href);
    url.searchParams.set('q', query);
    if (!list.isOpen) list.note(this.dataset['busy'] ?? '');
    try {
      const headers = { accept: 'application/json' };
      const response = await fetch(url, { headers, signal: this.#asked.signal });
      if (!response.ok) return list.close();
      list.show(((await response.json()) as Answer).items);
    } catch {
      if (!this.#asked.signal.aborted) list.close();
    }
  }
}

customElements.define('x-remote-combobox', RemoteCombobox);
