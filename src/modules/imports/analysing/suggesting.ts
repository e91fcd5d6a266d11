import { openSuggester } from '#src/council/suggestions/index.ts';
import type { Suggestions } from '#src/council/suggestions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';

export interface Suggesting {
  suggest(ask: { readonly text: string; readonly place: string }): Suggestions;
}
export type Proposals = Suggestions;

export async function openSuggesting(
  db: Db,
  { tenantId, councilId, locale }: Actor,
  fields: readonly { readonly code: string; readonly label: string }[],
  on: string,
): Promise<Suggesting> {
  return await openSuggester(db, { tenantId, councilId, locale, fields, on });
}
