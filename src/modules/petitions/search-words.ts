import { marksOfText } from '#src/council/matching/index.ts';
import { scopeWords } from '#src/platform/text/search-scope.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

/** Raised whenever the words below change: older vectors are then written anew. */
export const SEARCH_VERSION = 1;

export interface SearchedTexts {
  readonly id: string;
  readonly council_id: string;
  readonly code: string;
  readonly title: string;
  readonly original_text: string;
  readonly working_text: string;
  readonly public_text: string | null;
  /** The place as the office wrote it in one line, where it did. */
  readonly place_text: string;
  readonly places: readonly string[];
  /** The marks of its matter, where that has been taken apart already. */
  readonly marks?: readonly string[] | undefined;
}

/** What `to_tsvector('simple', …)` is made of. Never the petitioner: a name must not be findable. */
export function searchWords(petition: SearchedTexts): string {
  const { original_text, working_text, public_text, place_text, places } = petition;
  const texts = new Set([petition.title, original_text, working_text]);
  if (public_text) texts.add(public_text);
  const words = searchKey([petition.code, ...texts, place_text, ...places].join(' \n '));
  const marks = petition.marks ?? marksOfText(working_text, matterPlace(place_text, places));
  return [words, scopeWords(petition.id, petition.council_id), ...marks].join(' ');
}

/** The place of a stored petition in one line, as it is read when two petitions are compared. */
export function matterPlace(placeText: string, places: readonly string[]): string {
  if (placeText !== '') return placeText;
  return [...new Set(places)].filter((place) => place !== '').join(', ');
}
