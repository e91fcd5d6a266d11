import { build, Enhancer } from './enhancer.ts';

const PAUSE_MS = 650;
const SHORTEST = 15;
const ROW = /^(.+)\.(\d+)\.(text|place)$/;

interface Question {
  readonly text: string;
  readonly parts: readonly (readonly [string, string])[];
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Posts what is being typed around it after a pause, and shows the answer. */
class Seeker extends Enhancer {
  #asked: AbortController | undefined;
  #timer = 0;
  #last = '';
  #row: readonly [name: string, index: string] | null = null;

  protected enhance(signal: AbortSignal): void {
    const form = this.closest('form');
    const typed = (event: Event) => {
      const { name } = event.target as Control;
      if (!this.#concerns(name)) return;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#ask(form, false), PAUSE_MS);
    };
    form?.addEventListener('input', typed, { signal });
    form?.addEventListener('change', typed, { signal });
    const pressed = (event: Event) => {
      event.preventDefault();
      void this.#ask(form, true);
    };
    this.querySelector('button')?.addEventListener('click', pressed, { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#asked?.abort();
    });
  }

  /** The text and the places of the form, or the line of many that is being typed. */
  #concerns(name: string): boolean {
    const [, rows, index] = ROW.exec(name) ?? [];
    this.#row = rows !== undefined && index !== undefined ? [rows, index] : this.#row;
    return this.#row !== null || name === 'text' || name === 'place' || name.startsWith('places.');
  }

  #question(form: HTMLFormElement): Question {
    const typed = new FormData(form);
    const valueOf = (name: string) => String(typed.get(name) ?? '');
    if (this.#row) {
      const [rows, index] = this.#row;
      const at = (key: string) => valueOf(`${rows}.${index}.${key}`);
      return {
        text: at('text'),
        parts: [
          ['place', at('place')],
          ['row', String(Number(index) + 1)],
        ],
      };
    }
    const places = [...typed].filter(([name]) => name === 'place' || name.startsWith('places.'));
    return { text: valueOf('text'), parts: places.map(([name, value]) => [name, String(value)]) };
  }

  async #ask(form: HTMLFormElement | null, isWanted: boolean): Promise<void> {
    if (!form) return;
    const { text, parts } = this.#question(form);
    const fields = JSON.parse(this.dataset['fields'] ?? '{}') as Record<string, string>;
    const body = new URLSearchParams([
      ['text', text],
      ...parts,
      ...Object.entries(fields),
    ] as string[][]);
    const asked = body.toString();
    if (!isWanted && (text.trim().length < SHORTEST || asked === this.#last)) return;
    this.#last = asked;
    this.#asked?.abort();
    const asking = new AbortController();
    this.#asked = asking;
    const { signal } = asking;
    this.dataset['busy'] = '';
    try {
      const response = await fetch(this.dataset['src'] ?? '', { method: 'POST', body, signal });
      // Whoever is signed out is led to another page, which is no answer.
      const isReadable = !response.redirected && (response.ok || response.status === 422);
      this.#show(isReadable ? await response.text() : null);
    } catch {
      // A question overtaken by the next one has not failed.
      if (!signal.aborted) this.#show(null);
    }
  }

  #show(html: string | null): void {
    delete this.dataset['busy'];
    const failed = this.querySelector<HTMLElement>('[data-seeker-failed]');
    const answer = this.querySelector<HTMLElement>('[data-seeker-answer]');
    if (failed) failed.hidden = html !== null;
    if (html === null) this.#last = '';
    else answer?.replaceChildren(this.#parsed(html));
    // The first line says how many; the whole answer would be read aloud at every pause.
    const said = this.querySelector('[data-seeker-said]');
    const told = html === null ? failed : answer?.firstElementChild;
    if (said) said.textContent = told?.textContent ?? '';
  }

  #parsed(html: string): DocumentFragment {
    const template = build('template');
    template.innerHTML = html;
    return template.content;
  }
}

customElements.define('x-seeker', Seeker);
