import { Enhancer } from '../enhancer.ts';
import { dropDraft, fillFrom, readDraft, saveDraft } from './draft.ts';
import { sentFields } from './sent-fields.ts';
import { work } from './work.ts';

const PAUSE_MS = 700;
const SHORTEST_LOOK = 15;
const TASK_GOOD_MS = 100 * 60_000;
const AGAIN_MS = 20_000;

type Said = 'restored' | 'offline' | 'waiting' | 'sending' | 'working' | 'ready' | 'failed';

/** The form of a voter: draft, proof, what is alike, sending over a line that comes and goes. */
class VoterForm extends Enhancer {
  #task = { token: '', since: 0 };
  #proof: Promise<string | null> | null = null;
  #timer = 0;
  #looked = '';
  #isWaiting = false;
  #isSending = false;

  protected enhance(signal: AbortSignal): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#task = { token: this.#hidden(form, 'task').value, since: Date.now() };
    this.#proof = null;
    this.#hideWhatScriptsDo(form);
    const typed = () => {
      void this.#prove();
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#paused(form), PAUSE_MS);
    };
    form.addEventListener('input', typed, { signal });
    form.addEventListener('change', typed, { signal });
    form.addEventListener('submit', (event) => this.#submitted(event, form), { signal });
    this.addEventListener('click', (event) => this.#clicked(event, form), { signal });
    addEventListener('offline', () => this.#say('offline'), { signal });
    addEventListener('online', () => this.#online(form), { signal });
    addEventListener('pagehide', () => saveDraft(this.#place, form), { signal });
    this.#open(form);
  }

  get #place(): string {
    return this.dataset['draft'] ?? '';
  }

  #hidden(form: HTMLFormElement, name: string): HTMLInputElement {
    return form.elements.namedItem(name) as HTMLInputElement;
  }

  #say(what: Said | ''): void {
    const line = this.querySelector('[data-voter-said]');
    const texts = JSON.parse(this.dataset['texts'] ?? '{}') as Record<string, string>;
    if (line) line.textContent = texts[what] ?? '';
  }

  #hideWhatScriptsDo(form: HTMLFormElement): void {
    const question = this.querySelector<HTMLElement>('[data-voter-question]');
    if (question && this.dataset['again'] === undefined) question.hidden = true;
    const plain = this.querySelector<HTMLElement>('[data-voter-plain]');
    if (plain) plain.hidden = true;
    const remember = this.querySelector<HTMLElement>('[data-voter-remember]');
    if (remember) remember.hidden = false;
    for (const element of this.querySelectorAll<HTMLElement>(
      '[data-voter-kept], [data-voter-drop]',
    ))
      element.hidden = readDraft(this.#place) === null;
    if (this.querySelector('[data-voter-alike]')?.childElementCount === 0)
      this.#hidden(form, 'seen').value = '';
  }

  /** A fresh page takes up the draft; a page that came back refused is newer than it. */
  #open(form: HTMLFormElement): void {
    const isFresh = this.querySelector('.error-summary, .notice-warning') === null;
    const draft = readDraft(this.#place);
    const area = form.elements.namedItem('text') as HTMLTextAreaElement;
    if (draft && isFresh && area.value === '') {
      fillFrom(form, draft);
      this.#say('restored');
    }
    if (!navigator.onLine) this.#say('offline');
    if (area.value !== '') void this.#prove();
  }

  #paused(form: HTMLFormElement): void {
    // Once sent, nothing is a draft any more.
    if (!this.isConnected || this.#isSending) return;
    const isKept = saveDraft(this.#place, form);
    for (const element of this.querySelectorAll<HTMLElement>(
      '[data-voter-kept], [data-voter-drop]',
    ))
      element.hidden = !isKept;
    void this.#look(form);
  }

  /** Starts with the first letter typed, so that it is done long before sending. */
  async #prove(): Promise<string | null> {
    const { signal } = this.stop ?? new AbortController();
    this.#proof ??= (async () => {
      await this.#freshTask();
      return await work(this.#task.token, () => !signal.aborted);
    })();
    return await this.#proof;
  }

  async #freshTask(): Promise<void> {
    if (Date.now() - this.#task.since < TASK_GOOD_MS) return;
    const response = await fetch(this.dataset['taskSrc'] ?? '').catch(() => null);
    const fresh = response?.ok ? ((await response.json()) as { task: string }).task : null;
    if (fresh) this.#task = { token: fresh, since: Date.now() };
  }

  async #look(form: HTMLFormElement): Promise<void> {
    const box = this.querySelector<HTMLElement>('[data-voter-alike]');
    const fields = new FormData(form);
    const asked = ['text', 'unitCode', 'place', 'supports'].map(
      (name) => [name, String(fields.get(name) ?? '')] as [string, string],
    );
    const key = JSON.stringify(asked.slice(0, 3));
    if (!box || key === this.#looked || (asked[0]?.[1].trim().length ?? 0) < SHORTEST_LOOK) return;
    this.#looked = key;
    const body = new URLSearchParams(asked);
    const src = box.dataset['voterAlike'] ?? '';
    const response = await fetch(src, { method: 'POST', body }).catch(() => null);
    if (!response?.ok || key !== this.#looked) return;
    box.innerHTML = await response.text();
    this.#hidden(form, 'seen').value = '1';
  }

  #submitted(event: SubmitEvent, form: HTMLFormElement): void {
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.name === 'more') return;
    event.preventDefault();
    void this.#send(form);
  }

  async #send(form: HTMLFormElement): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#isWaiting = false;
    clearTimeout(this.#timer);
    saveDraft(this.#place, form);
    this.#busy(form, true);
    try {
      this.#say('working');
      if (Date.now() - this.#task.since >= TASK_GOOD_MS) this.#proof = null;
      this.#hidden(form, 'work').value = (await this.#prove()) ?? '';
      this.#hidden(form, 'task').value = this.#task.token;
      this.#say('sending');
      const body = await sentFields(form);
      await this.#show(await fetch(form.action, { method: 'POST', body }), form);
    } catch {
      this.#isWaiting = true;
      this.#say('waiting');
      window.setTimeout(() => this.#online(form), AGAIN_MS);
    } finally {
      this.#isSending = false;
      this.#busy(form, false);
    }
  }

  #busy(form: HTMLFormElement, isBusy: boolean): void {
    form.setAttribute('aria-busy', String(isBusy));
    for (const button of form.querySelectorAll<HTMLButtonElement>('.submit-bar .btn-primary'))
      button.disabled = isBusy;
  }

  #online(form: HTMLFormElement): void {
    if (!this.isConnected) return;
    if (this.#isWaiting) void this.#send(form);
    else this.#say('');
  }

  /** The answer takes the page's place; the photos chosen stay chosen. */
  async #show(response: Response, form: HTMLFormElement): Promise<void> {
    const type = response.headers.get('content-type') ?? '';
    const isPage =
      type.startsWith('text/html') && (response.ok || [413, 422, 429].includes(response.status));
    if (!isPage) return this.#say('failed');
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const content = page.querySelector('#content');
    const here = document.querySelector('#content');
    if (!content || !here) return this.#say('failed');
    const photos = form.querySelector<HTMLInputElement>('input[type=file]')?.files;
    here.replaceChildren(...content.childNodes);
    document.title = page.title;
    const input = here.querySelector<HTMLInputElement>('input[type=file]');
    if (input && photos?.length) {
      input.files = photos;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      here.querySelector('[data-voter-photos-again]')?.remove();
    }
    const first = here.querySelector<HTMLElement>('.error-summary, .notice, h1');
    first?.setAttribute('tabindex', '-1');
    first?.focus();
    first?.scrollIntoView();
  }

  #clicked(event: Event, form: HTMLFormElement): void {
    const target = event.target as Element;
    if (target.closest('[data-voter-drop]')) {
      dropDraft(this.#place);
      form.reset();
      location.reload();
      return;
    }
    const place = target.closest('[data-voter-map] a');
    if (!place) return;
    event.preventDefault();
    const address = new URL(place.getAttribute('href') ?? '', location.href);
    const select = form.elements.namedItem('unitCode') as HTMLSelectElement;
    select.value = address.searchParams.get('xa') ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    select.scrollIntoView({ block: 'center' });
    select.focus();
  }
}

customElements.define('x-voter', VoterForm);
