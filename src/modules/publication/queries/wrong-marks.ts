import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';

export interface WrongMark {
  readonly tenant_id: string;
  readonly petition_id: string;
  /** What `publications` says. */
  readonly is_public: boolean;
}

export async function tenantsOf(db: Db): Promise<readonly string[]> {
  return (await db.selectFrom('tenants').select('id').orderBy('id').execute()).map(({ id }) => id);
}

const AT_ONCE = 5_000;

/** Petitions whose mark differs from what stands in `publications`. */
export async function wrongMarks(db: Db, tenantId: string): Promise<readonly WrongMark[]> {
  const { rows } = await sql<WrongMark>`
    (select o.tenant_id, o.petition_id, true as is_public
      from publications o join petitions p on p.tenant_id = o.tenant_id and p.id = o.petition_id
      where o.tenant_id = ${tenantId} and o.state = 'published' and not p.is_public limit ${AT_ONCE})
    union all
    (select p.tenant_id, p.id, false from petitions p
      where p.tenant_id = ${tenantId} and p.is_public and not exists (select from publications o
        where o.tenant_id = p.tenant_id and o.petition_id = p.id and o.state = 'published')
      limit ${AT_ONCE})`.execute(db);
  return rows;
}
