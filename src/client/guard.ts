import { Enhancer } from './enhancer.ts';

const question = () => document.body.dataset['textUnsaved'] ?? '';

/** Asks before what was typed is lost. A form that came back refused is unsaved from the start. */
class Guard extends Enhancer {
  #isDirty = false;

  protected enhance(signal: AbortSignal): void {
    this.#isDirty = this.querySelector('.error-summary') !== null;
    const mark = () => (this.#isDirty = true);
    const sent = () => (this.#isDirty = false);
    const ended = (event: Event) => {
      this.#isDirty = !(event as CustomEvent<{ success: boolean }>).detail.success;
    };
    const leave = (event: Event) => {
      if (!this.#isDirty || !this.isConnected) return;
      if (event.type === 'beforeunload' || !window.confirm(question())) event.preventDefault();
      else this.#isDirty = false;
    };
    this.addEventListener('input', mark, { signal });
    this.addEventListener('submit', sent, { signal });
    this.addEventListener('turbo:submit-end', ended, { signal });
    addEventListener('beforeunload', leave, { signal });
    document.addEventListener('turbo:before-visit', leave, { signal });
  }
}

customElements.define('x-guard', Guard);
