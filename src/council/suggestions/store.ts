import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { insertLater } from '#src/platform/db/insert.ts';
import { eachTenant } from '#src/platform/db/tenant.ts';
import type { Council } from './queries.ts';
import { lessonWords } from './reading/lesson-words.ts';
import type { SuggestedAbout } from './schema.ts';

export interface Decision {
  readonly about: SuggestedAbout;
  readonly value: string;
  /** What was decided before, taken back now. */
  readonly instead?: string | null | undefined;
}

export interface Lesson extends Council {
  readonly text: string;
  readonly decision: Decision;
}

/** A person decided: the words of the text speak for that value from now on. One insert, nobody waits. */
export async function learn(tx: Tx, { text, decision, ...council }: Lesson): Promise<void> {
  await learnMany(tx, council, [{ text, decisions: [decision] }]);
}

/** Several decisions, on one text or on many, in one statement. */
export async function learnMany(
  tx: Tx,
  { tenantId, councilId }: Council,
  lessons: readonly { readonly text: string; readonly decisions: readonly Decision[] }[],
): Promise<void> {
  const rows = lessons.flatMap(({ text, decisions }) => {
    const told = decisions.flatMap(changesOf);
    const words = told.length === 0 ? [] : lessonWords(text);
    return told.map((change) => ({
      tenant_id: tenantId,
      id: newId(),
      council_id: councilId,
      words: [...words],
      ...change,
    }));
  });
  await insertLater(tx, 'suggestion_lessons', rows);
}

function changesOf({ about, value, instead }: Decision) {
  if (value === '' || value === instead) return [];
  const taught = { about, value, n: 1 };
  return instead ? [taught, { about, value: instead, n: -1 }] : [taught];
}

/** Folds every tenant's waiting lessons into its counts of words. Gives how many it folded. */
export async function foldLessons(db: Db): Promise<number> {
  let folded = 0;
  await eachTenant(db, async (tenantId) => {
    for (let n = -1; n !== 0; folded += n) n = await foldOnce(db, tenantId);
  });
  return folded;
}

async function foldOnce(db: Db, tenantId: string, limit = 2_000): Promise<number> {
  const { rows } = await sql<{ folded: number }>`
    with taken as (
      delete from suggestion_lessons where tenant_id = ${tenantId} and ctid = any(array(
        select ctid from suggestion_lessons where tenant_id = ${tenantId} order by id limit ${limit} for update skip locked
      )) returning tenant_id, council_id, about, value, words, n
    ), sums as (
      select tenant_id, council_id, word, about, value, sum(n)::int4 as n
      from taken cross join lateral unnest(array_append(words, '')) as w (word)
      group by 1, 2, 3, 4, 5 having sum(n) <> 0 order by 1, 2, 3, 4, 5
    ), folded as (
      insert into suggestion_words (tenant_id, council_id, word, about, value, n)
      select tenant_id, council_id, word, about, value, n from sums
      on conflict (tenant_id, council_id, word, about, value)
      do update set n = suggestion_words.n + excluded.n
    )
    select count(*)::int8 as folded from taken`.execute(db);
  return Number(rows[0]?.folded ?? 0);
}
