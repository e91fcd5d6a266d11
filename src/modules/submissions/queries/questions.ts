import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import type { Question } from '../questions.ts';

interface At {
  readonly tenantId: string;
  readonly councilId: string;
}

export interface LocalQuestion extends Question {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
}

/** The council's questions that are asked on a day or will be later. */
export async function localQuestions(
  db: Db,
  { tenantId, councilId }: At,
  today: string,
): Promise<readonly LocalQuestion[]> {
  const rows = await db
    .selectFrom('local_questions')
    .select(['id', 'words', 'answers', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', today)]))
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    answers: row.answers,
    from: row.valid_from,
    to: row.valid_to,
  }));
}

export interface Places {
  readonly province: string;
  readonly own: string;
  readonly others: readonly string[];
}

/** A commune of the council's province among three of other provinces, drawn anew each time. */
export async function somePlaces(db: Db, { tenantId }: At): Promise<Places | null> {
  const { rows } = await sql<{ province: string; own: string; others: string[] }>`
    with p as (select case when u.tier = 'province' then u.code else u.parent_code end as code
      from tenants t join units u on u.code = t.unit_code where t.id = ${tenantId}),
    own as (select u.name from units u join p on u.parent_code = p.code
      where u.valid_to is null order by random() limit 1),
    away as (select u.name from units u, p where u.tier <> 'province' and u.valid_to is null
      and u.parent_code <> p.code and u.name not in (select name from units w, p
        where w.parent_code = p.code) order by random() limit 3)
    select (select u.name from units u join p on p.code = u.code) as province,
      (select name from own) as own, (select array_agg(name) from away) as others`.execute(db);
  const [row] = rows;
  return row?.own && row.province && row.others?.length === 3 ? row : null;
}
