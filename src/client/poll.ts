import type { FrameElement } from '@hotwired/turbo';
import { Enhancer } from './enhancer.ts';

/** Reloads the frame inside while someone is looking; what says that it is over opens the whole page. */
class Poll extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const again = () => {
      const over = this.querySelector<HTMLElement>('[data-poll-done]');
      if (over) {
        clearInterval(timer);
        window.location.assign(over.dataset['pollDone'] ?? window.location.href);
        return;
      }
      const frame = this.querySelector<FrameElement>('turbo-frame');
      if (!frame || document.visibilityState !== 'visible') return;
      const { src } = frame.dataset;
      if (frame.getAttribute('src')) void frame.reload();
      else if (src) frame.setAttribute('src', src);
    };
    const timer = setInterval(again, 1000 * Number(this.dataset['seconds'] ?? 60));
    signal.addEventListener('abort', () => clearInterval(timer));
  }
}

customElements.define('x-poll', Poll);
