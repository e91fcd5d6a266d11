import { searchKey } from '#src/platform/text/search-key.ts';
import { scopeWords } from './search-scope.ts';

export interface SearchedTexts {
  readonly id: string;
  readonly council_id: string;
  readonly code: string;
  readonly title: string;
  readonly original_text: string;
  readonly working_text: string;
  readonly public_text: string | null;
  readonly places: readonly string[];
}

/** What `to_tsvector('simple', …)` is made of. Never the petitioner: a name must not be findable. */
export function searchWords(petition: SearchedTexts): string {
  const texts = new Set([petition.title, petition.original_text, petition.working_text]);
  if (petition.public_text) texts.add(petition.public_text);
  const words = searchKey([petition.code, ...texts, ...petition.places].join(' \n '));
  return `${words} ${scopeWords(petition)}`;
}
