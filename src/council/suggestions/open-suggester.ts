import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FieldOfCouncil } from './own-fields.ts';
import { askableBodies, standing, taughtCounts } from './queries.ts';
import { lessonWords } from './reading/lesson-words.ts';
import type { Suggester } from './suggested.ts';
import { suggesterOf } from './suggester.ts';
import { taughtFrom } from './weighing/taught.ts';

export interface OpenSuggester {
  readonly tenantId: string;
  readonly councilId: string;
  readonly locale: Locale;
  readonly fields: readonly FieldOfCouncil[];
  /** The day on which bodies must be in force. */
  readonly on: string;
  /** The one text it is opened for: then only what was taught about its words is read. */
  readonly only?: { readonly text: string } | undefined;
}

/** Reads once what a council taught and whom it can ask; suggesting is pure from then on. */
export async function openSuggester(db: Db | Tx, ask: OpenSuggester): Promise<Suggester> {
  const words = ask.only ? lessonWords(ask.only.text) : null;
  const [counts, bodies, council] = await Promise.all([
    taughtCounts(db, ask, words),
    askableBodies(db, ask),
    standing(db, ask),
  ]);
  const isCommune = council?.tier === 'commune';
  return suggesterOf({
    locale: ask.locale,
    fields: ask.fields,
    bodies,
    taught: taughtFrom(counts),
    tier: isCommune ? 'commune' : 'province',
    homeProvince: (isCommune ? council.parent_code : council?.code) ?? null,
  });
}
