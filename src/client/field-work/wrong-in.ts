import { build } from '../enhancer.ts';
import type { OutboxWords } from './draw-outbox.ts';

/** The same two questions the office asks, answered before the finding is kept. True where one is open. */
export function wrongIn(form: HTMLFormElement, words: OutboxWords): boolean {
  for (const old of form.querySelectorAll('.field-error')) old.remove();
  const data = new FormData(form);
  const finding = data.get('finding');
  const note = String(data.get('note') ?? '').trim();
  if (finding === null) return point(form, '[name=finding]', words.choose);
  if (finding !== 'matches' && note === '') return point(form, '[name=note]', words.needsNote);
  return false;
}

function point(form: HTMLFormElement, control: string, sentence: string): true {
  const input = form.querySelector<HTMLInputElement>(control);
  const error = build('p', { class: 'field-error', role: 'alert' }, sentence);
  input?.closest('.field')?.append(error);
  input?.focus({ preventScroll: true });
  error.scrollIntoView({ block: 'center' });
  return true;
}
