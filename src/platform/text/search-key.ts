import { foldKey } from './fold.ts';
import { roadAt } from './road-spellings.ts';

/** A word or a phrase to look for. Only the last word still being typed matches as a beginning. */
export type SearchTerm = { readonly words: readonly string[]; readonly prefix: boolean };

const MAX_QUERY_LENGTH = 400;
const MAX_WORDS = 20;
const SHORTEST_PREFIX = 2;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/** The text as search sees it: no case, no diacritics, no punctuation, one space between words. */
export function searchKey(text: string): string {
  return foldKey(text);
}

/** What a reader's query asks for: plain words all of which must occur, and "quoted phrases". */
export function searchTerms(query: string): SearchTerm[] {
  const asked = query.slice(0, MAX_QUERY_LENGTH);
  const phrases = Array.from(asked.matchAll(QUOTED), (match) => wordsOf(match[1] ?? ''));
  const loose = wordsOf(asked.replace(QUOTED, ' '));
  const terms: SearchTerm[] = [
    ...phrases.filter((words) => words.length > 0).map((words) => ({ words, prefix: false })),
    ...loose.map((word, index) => ({
      words: [word],
      prefix: index === loose.length - 1 && word.length >= SHORTEST_PREFIX && !/\s$/.test(asked),
    })),
  ];
  return withoutRepeats(terms);
}

/** The query for PostgreSQL's `to_tsquery('simple', …)`, or null where nothing is asked. */
export function toTsQuery(query: string): string | null {
  const terms = searchTerms(query);
  const words = terms.map((term) => (term.words.length === 1 ? (term.words[0] ?? '') : ''));
  const parts: string[] = [];
  for (let at = 0; at < terms.length;) {
    const road = roadAt(words, at);
    const size = road?.size ?? 1;
    const prefix = terms[at + size - 1]?.prefix ?? false;
    const named = road?.spellings.map((spelling) => phraseQuery(spelling, prefix));
    parts.push(named ? `(${named.join(' | ')})` : termQuery(terms[at] as SearchTerm));
    at += size;
  }
  return parts.length === 0 ? null : parts.join(' & ');
}

function phraseQuery(words: readonly string[], prefix: boolean): string {
  const phrase = words.map((word) => `'${word}'`).join(' <-> ') + (prefix ? ':*' : '');
  return words.length > 1 ? `(${phrase})` : phrase;
}

function termQuery({ words, prefix }: SearchTerm): string {
  return phraseQuery(words, prefix);
}

function wordsOf(text: string): string[] {
  const key = searchKey(text);
  return key === '' ? [] : key.split(' ').slice(0, MAX_WORDS);
}

function withoutRepeats(terms: readonly SearchTerm[]): SearchTerm[] {
  const seen = new Map<string, SearchTerm>();
  for (const term of terms) seen.set(`${term.words.join(' ')}${term.prefix ? '*' : ''}`, term);
  return [...seen.values()].slice(0, MAX_WORDS);
}
