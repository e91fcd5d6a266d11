// oxlint-disable-next-line import/no-named-as-default -- its types know the default export alone
import Sortable from 'sortablejs';
import { Enhancer } from './enhancer.ts';

/** Dragging an item posts the whole order, by the one form of its own; the items' buttons have theirs. */
class RunningOrder extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    this.classList.add('order-live');
    const lists = [...this.querySelectorAll<HTMLElement>('[data-order]')];
    const sortables = lists.map(
      (list) =>
        new Sortable(list, {
          group: 'order',
          handle: '[data-grip]',
          draggable: '[data-item]',
          animation: 120,
          ghostClass: 'order-ghost',
          fallbackOnBody: true,
          swapThreshold: 0.6,
          onMove: ({ dragged, to }) => to.dataset['order'] === 'top' || !hasParts(dragged),
          onEnd: () => this.#post(),
        }),
    );
    signal.addEventListener('abort', () => {
      for (const sortable of sortables) sortable.destroy();
    });
  }

  #post(): void {
    const form = this.querySelector<HTMLFormElement>(':scope > form');
    const input = form?.querySelector<HTMLInputElement>('input[name="order"]');
    const seen = form?.querySelector<HTMLInputElement>('input[name="seen"]');
    if (!form || !input) return;
    input.value = [...this.querySelectorAll<HTMLElement>('[data-item]')].map(written).join(',');
    if (input.value !== seen?.value) form.requestSubmit();
  }
}

function hasParts(item: HTMLElement): boolean {
  return item.querySelector('[data-item]') !== null;
}

function written(item: HTMLElement): string {
  const id = item.dataset['item'] ?? '';
  return item.parentElement?.dataset['order'] === 'parts' ? `>${id}` : id;
}

customElements.define('x-order', RunningOrder);
