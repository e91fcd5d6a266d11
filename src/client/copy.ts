import { Enhancer } from './enhancer.ts';

/** Copies the text beside the button; where the browser gives no clipboard the text is marked. */
class Copy extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const area = this.querySelector('textarea');
    const button = this.querySelector<HTMLButtonElement>('[data-copy]');
    if (!area || !button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#copy(area), { signal });
  }

  async #copy(area: HTMLTextAreaElement): Promise<void> {
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      // Without TLS there is no clipboard: the old way still copies what is marked.
      if (!document.execCommand('copy')) return;
    }
    const said = this.querySelector('[data-said]');
    if (said) said.textContent = this.dataset['copied'] ?? '';
  }
}

customElements.define('x-copy', Copy);
