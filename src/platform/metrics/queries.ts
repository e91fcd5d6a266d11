import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { JOBS_SCHEMA } from '../jobs/install.ts';

export interface Counted {
  readonly name: string;
  readonly count: number;
}

export async function jobsByState(db: Db): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select state::text as name, count(*)::int as count
    from ${sql.id(JOBS_SCHEMA, 'job')} group by state`.execute(db);
  return rows;
}

export async function databaseBytes(db: Db): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database()) as bytes`.execute(db);
  return rows[0]?.bytes ?? 0;
}

/** Seconds since the newest complete backup of the whole installation ended; null without one. */
export async function backupAge(db: Db): Promise<number | null> {
  const { rows } = await sql<{ age: number | null }>`
    select extract(epoch from now() - max(ended_at))::float8 as age from backups
    where failure is null and only_tenant_id is null`.execute(db);
  return rows[0]?.age ?? null;
}
