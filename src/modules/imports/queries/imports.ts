import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { importFailure } from '../failures.ts';
import { mayNotImport, mayNotWorkOn } from '../policy.ts';
import type { ImportCounts } from '../schema.ts';
import type { Import } from '../store/imports.ts';

export async function importById(
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<Import | null> {
  const row = await db
    .selectFrom('petition_imports')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The import as its own council's office may see it; for anybody else there is none. */
export async function importFor(db: Db | Tx, actor: Actor, id: string): Promise<Import> {
  const refused = mayNotImport(actor);
  if (refused) throw importFailure('Forbidden', refused);
  const isId = /^[0-9a-f-]{36}$/i.test(id);
  const found = isId ? await importById(db, actor.tenantId, id) : null;
  if (!found || mayNotWorkOn(actor, found)) throw importFailure('NotFound', 'imports.not_found');
  return found;
}

export type ListedImport = Import & { readonly person_name: string };

/** The council's imports, newest first. */
export async function importsOf(
  db: Db,
  actor: Actor,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<readonly ListedImport[]> {
  let query = db
    .selectFrom('petition_imports as i')
    .innerJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.person_id'),
    )
    .selectAll('i')
    .select('p.full_name as person_name')
    .where('i.tenant_id', '=', actor.tenantId)
    .where('i.council_id', '=', actor.councilId);
  if (before) query = query.where('i.id', '<', before);
  return await query.orderBy('i.id', 'desc').limit(limit).execute();
}

/** Lists of this council that are not in the register yet, newest first. */
export async function unfinishedOf(db: Db, actor: Actor): Promise<readonly Import[]> {
  return await db
    .selectFrom('petition_imports')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('council_id', '=', actor.councilId)
    .where('state', 'in', ['reading', 'ready', 'publishing', 'failed'])
    .orderBy('id', 'desc')
    .limit(5)
    .execute();
}

export async function personOf(db: Db, one: Import): Promise<string> {
  const row = await db
    .selectFrom('people')
    .select('full_name')
    .where('tenant_id', '=', one.tenant_id)
    .where('id', '=', one.person_id)
    .executeTakeFirst();
  return row?.full_name ?? '';
}

/** The totals of the rows as they are decided now. */
export async function countsOf(db: Db | Tx, one: Pick<Import, 'tenant_id' | 'id'>) {
  const { rows } = await sql<ImportCounts>`
    select count(*) as rows,
      coalesce(sum(case when decision @> '{"split": true}' and has_several
        then jsonb_array_length(reading -> 'parts') else 1 end)
        filter (where not is_rejected and not is_skipped), 0)::int8 as petitions,
      count(*) filter (where is_rejected) as rejected,
      count(*) filter (where is_same and not is_rejected and not is_skipped) as same,
      count(*) filter (where is_related and not is_rejected and not is_skipped) as related,
      count(*) filter (where has_problem) as problems,
      count(*) filter (where has_question and not is_rejected and not is_skipped) as questions,
      count(*) filter (where has_several and not is_rejected) as several,
      count(*) filter (where is_skipped) as skipped
    from petition_import_rows
    where tenant_id = ${one.tenant_id} and import_id = ${one.id}`.execute(db);
  return rows[0] as ImportCounts;
}

export async function importUnderKey(
  db: Db | Tx,
  by: { readonly tenantId: string; readonly personId: string },
  key: string,
): Promise<Import | null> {
  const row = await db
    .selectFrom('petition_imports')
    .selectAll()
    .where('tenant_id', '=', by.tenantId)
    .where('person_id', '=', by.personId)
    .where('request_key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

/** How this council reads columns of these titles, by what it said before. */
export async function rememberedMeanings(
  db: Db | Tx,
  of: { readonly tenantId: string; readonly councilId: string },
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const rows = await db
    .selectFrom('petition_import_mappings')
    .select(['signature', 'meanings'])
    .where('tenant_id', '=', of.tenantId)
    .where('council_id', '=', of.councilId)
    .orderBy('used_at', 'desc')
    .limit(200)
    .execute();
  return new Map(rows.map((row) => [row.signature, row.meanings]));
}
