import { Enhancer } from '../enhancer.ts';
import { dropFinding, findingsOf, keepFinding } from './findings.ts';
import type { KeptFinding } from './findings.ts';
import { drawOutbox } from './draw-outbox.ts';
import type { OutboxWords } from './draw-outbox.ts';
import { PHOTO_SIZES, smallPhoto } from '../small-photo.ts';
import { keepForTheField } from './reader.ts';
import { sendWaiting } from './sending.ts';
import type { Line } from './sending.ts';
import { wrongIn } from './wrong-in.ts';

const AGAIN_MS = 30_000;

/** Keeps findings with their photos until the office has them, and says what waits. */
class Outbox extends Enhancer {
  #line: Line = 'open';
  #sentCount = 0;
  /** Where the device keeps nothing, forms are posted as without this script. */
  #isPlain = false;

  protected enhance(signal: AbortSignal): void {
    const submit = (event: SubmitEvent) => {
      if (this.#isPlain || !(event.target instanceof HTMLFormElement)) return;
      event.preventDefault();
      void this.#take(event.target);
    };
    this.addEventListener('submit', submit, { signal });
    this.addEventListener('click', (event) => void this.#decide(event), { signal });
    addEventListener('online', () => void this.#send(), { signal });
    addEventListener('offline', () => void this.#lineLost(), { signal });
    const timer = window.setInterval(() => void this.#sendIfWaiting(), AGAIN_MS);
    signal.addEventListener('abort', () => window.clearInterval(timer));
    void keepForTheField().catch(() => undefined);
    void this.#draw().then(() => this.#openFirst());
    void this.#send();
  }

  get #owner(): string {
    return this.dataset['owner'] ?? '';
  }

  get #words(): OutboxWords {
    return JSON.parse(this.dataset['texts'] ?? '{}') as OutboxWords;
  }

  async #take(form: HTMLFormElement): Promise<void> {
    if (wrongIn(form, this.#words)) return;
    const data = new FormData(form);
    const texts: [string, string][] = [];
    const files: { name: string; blob: Blob }[] = [];
    for (const [name, value] of data) {
      if (typeof value === 'string') texts.push([name, value]);
      else if (value.size > 0)
        files.push({ name: value.name, blob: await smallPhoto(value, PHOTO_SIZES.fieldWork) });
    }
    const card = form.closest('details');
    const finding: KeptFinding = {
      key: String(data.get('requestKey')),
      owner: this.#owner,
      at: Date.now(),
      cardId: card?.id ?? '',
      title: card?.querySelector('.folded-title')?.textContent ?? '',
      action: form.getAttribute('action') ?? '',
      fields: texts,
      files,
    };
    try {
      await keepFinding(finding);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') {
        this.#say(this.#words.full);
        return;
      }
      this.#isPlain = true;
      form.requestSubmit();
      return;
    }
    this.#mark(finding.cardId, this.#words.kept);
    this.#openNext();
    await this.#send();
  }

  async #send(): Promise<void> {
    await this.#draw();
    const sent = (one: KeptFinding) => {
      this.#sentCount += 1;
      this.#mark(one.cardId, this.#words.done);
      void this.#draw();
    };
    this.#line = await sendWaiting(this.#owner, sent).catch(() => 'busy' as const);
    await this.#draw();
    if (this.#line === 'open' && this.#sentCount > 0)
      await keepForTheField().catch(() => undefined);
  }

  async #sendIfWaiting(): Promise<void> {
    const all = await findingsOf(this.#owner).catch(() => []);
    if (all.some((one) => one.refused === undefined)) await this.#send();
  }

  async #lineLost(): Promise<void> {
    this.#line = 'offline';
    await this.#draw();
  }

  /** What becomes of a refused one: again, without its photos, or not at all. */
  async #decide(event: Event): Promise<void> {
    const button = (event.target as Element).closest<HTMLElement>('[data-finding]');
    if (!button) return;
    const all = await findingsOf(this.#owner);
    const finding = all.find(({ key }) => key === button.dataset['finding']);
    if (!finding) return;
    const { refused: _refused, ...again } = finding;
    const act = button.dataset['act'];
    if (act === 'drop') {
      if (!window.confirm(this.#words.dropSure)) return;
      await dropFinding(finding.key);
      this.#unmark(finding.cardId);
    } else {
      await keepFinding({ ...again, files: act === 'withoutPhotos' ? [] : finding.files });
    }
    await this.#send();
  }

  async #draw(): Promise<void> {
    const all = await findingsOf(this.#owner).catch((): KeptFinding[] => []);
    const words = this.#words;
    for (const one of all) this.#mark(one.cardId, one.refused ? words.refused : words.kept);
    const place = this.querySelector<HTMLElement>('[data-outbox]');
    const line = navigator.onLine ? this.#line : 'offline';
    if (place) drawOutbox(place, words, { all, line, sentCount: this.#sentCount });
  }

  #say(text: string): void {
    const place = this.querySelector<HTMLElement>('[data-outbox]');
    if (!place) return;
    place.hidden = false;
    place.textContent = text;
  }

  #card(id: string): HTMLDetailsElement | null {
    return id === '' ? null : this.querySelector<HTMLDetailsElement>(`#${CSS.escape(id)}`);
  }

  #mark(id: string, words: string): void {
    const card = this.#card(id);
    const state = card?.querySelector('[data-state]');
    if (!card || !state) return;
    if (card.dataset['sent'] === undefined) card.open = false;
    card.dataset['sent'] = '';
    if (state.textContent !== words) state.textContent = words;
  }

  #unmark(id: string): void {
    const card = this.#card(id);
    delete card?.dataset['sent'];
    card?.querySelector('[data-state]')?.replaceChildren();
  }

  /** What was open may have been done before the page was opened again. */
  #openFirst(): void {
    if (this.querySelector('.folded-card[open]')) return;
    const first = this.querySelector<HTMLDetailsElement>('.folded-card:not([data-sent])');
    if (first) first.open = true;
  }

  #openNext(): void {
    const next = this.querySelector<HTMLDetailsElement>('.folded-card:not([data-sent])');
    if (!next) return;
    next.open = true;
    next.querySelector('summary')?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  }
}

customElements.define('x-outbox', Outbox);
