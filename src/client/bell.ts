import { Enhancer } from './enhancer.ts';

const EVERY_MS = 60_000;

interface Unread {
  readonly count: number;
  readonly label: string;
}

/** Asks once a minute how much is unread, only while the page is seen; an ended sign-in stops it. */
class BellElement extends Enhancer {
  #askedAt = Date.now();

  protected enhance(signal: AbortSignal): void {
    const { src } = this.dataset;
    if (!src) return;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || Date.now() - this.#askedAt < EVERY_MS) return;
      this.#askedAt = Date.now();
      const found = await unreadAt(src, signal);
      if (found === 'over') clearInterval(timer);
      else if (found) this.#show(found);
    };
    const timer = setInterval(() => void ask(), EVERY_MS / 4);
    document.addEventListener('visibilitychange', () => void ask(), { signal });
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  #show({ count, label }: Unread): void {
    this.querySelector('a')?.setAttribute('aria-label', label);
    const mark = this.querySelector<HTMLElement>('.bell-count');
    if (!mark) return;
    mark.hidden = count === 0;
    mark.textContent = count > 99 ? '99+' : String(count);
  }
}

/** `over`: who asks is not signed in any more. A network that is gone is asked again later. */
async function unreadAt(src: string, signal: AbortSignal): Promise<Unread | 'over' | null> {
  try {
    const headers = { accept: 'application/json', 'x-poll': '1' };
    const answer = await fetch(src, { headers, signal, redirect: 'manual' });
    if (answer.type === 'opaqueredirect' || answer.status === 401) return 'over';
    return answer.ok ? ((await answer.json()) as Unread) : null;
  } catch {
    return null;
  }
}

customElements.define('x-bell', BellElement);
