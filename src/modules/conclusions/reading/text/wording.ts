import type { BodyPhrase } from '../bodies/bodies.ts';
import type { Word } from './words.ts';

const EDGES = /^[\s,;:.–—\-/)]+|[\s,;:–—\-(/.]+$/gu;

/** Offsets in the text as given. */
export function spanOf(words: readonly Word[], from: number, to: number) {
  return { from: words[from]?.from ?? 0, to: words[to - 1]?.to ?? 0 };
}

export function nameOf(text: string, words: readonly Word[], { from, to }: BodyPhrase): string {
  const span = spanOf(words, from, to);
  return text.slice(span.from, span.to).replace(/\s+/g, ' ');
}

export function wording(text: string, words: readonly Word[], from: number, to: number): string {
  const span = spanOf(words, from, to);
  return text.slice(span.from, span.to).replace(/\s+/g, ' ').replace(EDGES, '');
}
