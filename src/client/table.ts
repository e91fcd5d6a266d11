import { Enhancer } from './enhancer.ts';

/** Ticks in a table: all at once, a range with Shift, a bar that counts them. */
class SelectableTable extends Enhancer {
  #last: HTMLInputElement | undefined;

  protected enhance(signal: AbortSignal): void {
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('change', () => this.#count(), { signal });
    this.addEventListener('reset', () => setTimeout(() => this.#count()), { signal });
    this.#count();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-select-row]')];
  }

  #click(event: MouseEvent): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement)) return;
    if (box.matches('[data-select-all]')) {
      for (const each of this.#boxes) each.checked = box.checked;
    } else if (box.matches('[data-select-row]')) {
      if (event.shiftKey && this.#last) this.#range(this.#last, box);
      this.#last = box;
    }
  }

  #range(from: HTMLInputElement, to: HTMLInputElement): void {
    const boxes = this.#boxes;
    const [first, last] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
    for (const each of boxes.slice(first, (last ?? 0) + 1)) each.checked = to.checked;
  }

  #count(): void {
    const boxes = this.#boxes;
    const ticked = boxes.filter((box) => box.checked).length;
    const all = this.querySelector<HTMLInputElement>('[data-select-all]');
    if (all) {
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    }
    this.querySelector('[data-bulk-bar]')?.toggleAttribute('data-on', ticked > 0);
    const figure = this.querySelector('[data-bulk-count]');
    if (figure) figure.textContent = String(ticked);
  }
}

customElements.define('x-table', SelectableTable);
