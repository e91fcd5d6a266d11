import { foldKey } from './fold.ts';
import { namesIn, phraseSpellings } from './road-spellings.ts';
import type { Spelling } from './road-spellings.ts';

/**
 * A word, a road or a phrase to look for, in each way to write it. Only the last word still being
 * typed matches as a beginning.
 */
export type SearchTerm = { readonly spellings: readonly Spelling[]; readonly prefix: boolean };

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
  return withoutRepeats([
    ...phrases.filter((words) => words.length > 0).map(phraseTerm),
    ...looseTerms(loose, /\s$/.test(asked)),
  ]);
}

/** The query for PostgreSQL's `to_tsquery('simple', …)`, or null where nothing is asked. */
export function toTsQuery(query: string): string | null {
  const terms = searchTerms(query);
  return terms.length === 0 ? null : terms.map(termQuery).join(' & ');
}

function termQuery({ spellings, prefix }: SearchTerm): string {
  const ways = spellings.map((words) => spellingQuery(words, prefix)).join(' | ');
  return spellings.length > 1 ? `(${ways})` : ways;
}

function spellingQuery(words: Spelling, prefix: boolean): string {
  const phrase = words.map((word) => `'${word}'`).join(' <-> ') + (prefix ? ':*' : '');
  return words.length > 1 ? `(${phrase})` : phrase;
}

function phraseTerm(words: readonly string[]): SearchTerm {
  const names = namesIn(words).slice(0, MAX_WORDS);
  return { spellings: phraseSpellings(names), prefix: false };
}

function looseTerms(words: readonly string[], isFinished: boolean): SearchTerm[] {
  const names = namesIn(words);
  return names.map(({ typed, spellings }, index) => {
    const isLast = index === names.length - 1;
    const isLong = (typed.at(-1) ?? '').length >= SHORTEST_PREFIX;
    return { spellings, prefix: isLast && isLong && !isFinished };
  });
}

function wordsOf(text: string): string[] {
  const key = searchKey(text);
  return key === '' ? [] : key.split(' ');
}

function withoutRepeats(terms: readonly SearchTerm[]): SearchTerm[] {
  const seen = new Map<string, SearchTerm>();
  for (const term of terms) seen.set(termQuery(term), term);
  return [...seen.values()].slice(0, MAX_WORDS);
}
