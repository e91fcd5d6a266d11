import { COMMON_FIELDS, openSuggester } from '#src/council/suggestions/index.ts';
import type { Suggester, Suggestions } from '#src/council/suggestions/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { DEFAULT_FIELDS } from '../fields.ts';
import { fieldsOf } from './fields.ts';

/** What a text and a place suggest to a reader's council. Petitions themselves are never read. */
export async function suggestionsFor(
  db: Db,
  actor: Actor,
  ask: { readonly text: string; readonly place: string },
): Promise<Suggestions> {
  return (await suggesterFor(db, actor, ask)).suggest(ask);
}

/** For many texts: all that was taught is read once. */
export async function suggesterFor(
  db: Db,
  { tenantId, councilId, locale }: Actor,
  only?: { readonly text: string },
): Promise<Suggester> {
  const fields = await fieldsOf(db, tenantId, councilId, locale);
  return await openSuggester(db, { tenantId, councilId, locale, fields, only });
}

/** The word lists of petitions use for a common field; a field of the council's own keeps its label. */
export function listedName({ value, label }: { value: string; label: string }): string {
  const common = DEFAULT_FIELDS.find(({ code }) => code === value);
  const isOwn = common === undefined || (label !== common.vi && label !== common.en);
  return isOwn ? label : COMMON_FIELDS[common.code];
}
