import type { Control } from './row.ts';

const PAUSE_MS = 250;
const timers = new WeakMap<Control, number>();

/** Asks back about what is being typed in a field that says where to ask. */
export function askBack(control: Control): void {
  const src = control.dataset['asks'];
  const place = control.closest('td')?.querySelector<HTMLElement>('[data-row-question]');
  if (!src || !place) return;
  clearTimeout(timers.get(control));
  timers.set(
    control,
    window.setTimeout(() => void ask(src, control, place), PAUSE_MS),
  );
}

async function ask(src: string, control: Control, place: HTMLElement): Promise<void> {
  const words = control.value;
  if (words.trim() === '') return place.replaceChildren();
  const query = new URLSearchParams({ words, row: control.name.replace(/\.[^.]+$/u, '') });
  // Unanswered here, it is asked when the rows are saved.
  const response = await fetch(`${src}?${query}`).catch(() => null);
  if (!response?.ok || control.value !== words) return;
  const html = await response.text();
  if (askedIn(html) === askedIn(place.innerHTML)) return;
  const template = document.createElement('template');
  template.innerHTML = html;
  place.replaceChildren(template.content);
}

/** The unit a question is about: the same one asked twice keeps its tick. */
const askedIn = (html: string): string => /value="([^"]*)"/u.exec(html)?.[1] ?? '';
