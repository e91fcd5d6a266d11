import { scopeWords } from '#src/platform/text/search-scope.ts';
import { searchKey } from '#src/platform/text/search-key.ts';

/** Raised whenever the words below change: older vectors are then written anew. */
export const SEARCH_VERSION = 1;

export interface SearchedDuty {
  readonly id: string;
  readonly council_id: string;
  readonly code: string;
  readonly title: string;
}

/** What `to_tsvector('simple', …)` is made of. */
export function searchWords({ id, council_id, code, title }: SearchedDuty): string {
  return `${searchKey(title)} ${searchKey(code)} ${scopeWords(id, council_id)}`;
}
