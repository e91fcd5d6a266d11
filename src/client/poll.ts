import type { FrameElement } from '@hotwired/turbo';
import { Enhancer } from './enhancer.ts';

/** Reloads the frame inside while someone is looking. */
class Poll extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const again = () => {
      const frame = this.querySelector<FrameElement>('turbo-frame');
      if (document.visibilityState === 'visible') void frame?.reload();
    };
    const timer = setInterval(again, 1000 * Number(this.dataset['seconds'] ?? 60));
    signal.addEventListener('abort', () => clearInterval(timer));
  }
}

customElements.define('x-poll', Poll);
