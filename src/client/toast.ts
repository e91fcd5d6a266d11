import { build, Enhancer } from './enhancer.ts';

const SHOWN_MS = 9000;

class ToastCard extends Enhancer {
  #timer = 0;

  protected enhance(signal: AbortSignal): void {
    const start = () => {
      clearTimeout(this.#timer);
      if (this.dataset['stays']) return;
      this.#timer = window.setTimeout(() => this.remove(), SHOWN_MS);
    };
    const hold = () => clearTimeout(this.#timer);
    this.querySelector('[data-close]')?.addEventListener('click', () => this.remove(), { signal });
    this.addEventListener('pointerenter', hold, { signal });
    this.addEventListener('focusin', hold, { signal });
    this.addEventListener('pointerleave', start, { signal });
    start();
  }
}

customElements.define('x-toast', ToastCard);

export const showToast = (text: string, tone: 'success' | 'danger' | 'info' = 'danger'): void => {
  const card = build('x-toast' as 'div', { class: `toast-card toast-${tone}` });
  card.append(build('p', {}, text));
  document.getElementById('toasts')?.replaceChildren(card);
};
