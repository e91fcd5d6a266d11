import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import { madeAt } from '#src/platform/db/ids.ts';
import { JOBS_SCHEMA } from '#src/platform/jobs/install.ts';

export interface JobLine {
  readonly name: string;
  readonly waiting: number;
  readonly failed: number;
  readonly lastDoneAt: Date | null;
}

/** The background jobs of this tenant and of the clock; what they carried is not shown. */
export async function jobsByName(db: Db, tenantId: string): Promise<readonly JobLine[]> {
  const { rows } = await sql<JobLine>`
    select name,
      (count(*) filter (where state in ('created', 'retry', 'active')))::int as waiting,
      (count(*) filter (where state = 'failed'))::int as failed,
      max(completed_on) filter (where state = 'completed') as "lastDoneAt"
    from ${sql.id(JOBS_SCHEMA, 'job')}
    where name not like '\\_\\_%' and coalesce(data->>'tenantId', ${tenantId}) = ${tenantId}
    group by name order by failed desc, name`.execute(db);
  return rows;
}

/** Since when the oldest job has been due without being taken up. */
export async function oldestDueJob(db: Db, tenantId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(start_after) as at from ${sql.id(JOBS_SCHEMA, 'job')}
    where state in ('created', 'retry') and start_after < now()
      and name not like '\\_\\_%' and coalesce(data->>'tenantId', ${tenantId}) = ${tenantId}`.execute(
    db,
  );
  return rows[0]?.at ?? null;
}

export interface Installation {
  readonly databaseNow: Date;
  readonly version: string;
  readonly tenants: number;
}

export async function installation(db: Db): Promise<Installation> {
  const { rows } = await sql<Installation>`
    select clock_timestamp() as "databaseNow", current_setting('server_version') as version,
      (select count(*)::int from tenants) as tenants`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database told nothing of itself');
  return row;
}

export interface TableSize {
  readonly name: string;
  readonly bytes: number;
}

export async function largestTables(db: Db): Promise<readonly TableSize[]> {
  const { rows } = await sql<TableSize>`
    select c.relname as name, pg_total_relation_size(c.oid) as bytes from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = 'public'
    order by pg_total_relation_size(c.oid) desc limit 8`.execute(db);
  return rows;
}

export interface Waiting {
  readonly unsealed: number;
  readonly oldestUnsealedAt: Date | null;
  readonly newestEventAt: Date | null;
  readonly mailsGivenUp: number;
  readonly mailsWaiting: number;
  readonly oldestMailAt: Date | null;
}

/** An event waits since it was written, which its id says; it may tell of a day long past. */
export async function waitingOf(db: Db, tenantId: string): Promise<Waiting> {
  const { rows } = await sql<{
    unsealed: number;
    oldest: string | null;
    newest: string | null;
    mailsGivenUp: number;
    mailsWaiting: number;
    oldestMailAt: Date | null;
  }>`
    select
      (select count(*)::int from events
       where tenant_id = ${tenantId} and seal_number is null) as unsealed,
      (select id from events where tenant_id = ${tenantId} and seal_number is null
       order by id limit 1) as oldest,
      (select id from events where tenant_id = ${tenantId} order by id desc limit 1) as newest,
      (select count(*)::int from outbox_mails
       where tenant_id = ${tenantId} and state = 'given_up') as "mailsGivenUp",
      mail.count as "mailsWaiting", mail.oldest as "oldestMailAt"
    from (select count(*)::int as count, min(created_at) as oldest from outbox_mails
      where tenant_id = ${tenantId} and state = 'waiting') mail`.execute(db);
  const [row] = rows;
  const { unsealed = 0, oldest = null, newest = null } = row ?? {};
  return {
    unsealed,
    oldestUnsealedAt: oldest === null ? null : madeAt(oldest),
    newestEventAt: newest === null ? null : madeAt(newest),
    mailsGivenUp: row?.mailsGivenUp ?? 0,
    mailsWaiting: row?.mailsWaiting ?? 0,
    oldestMailAt: row?.oldestMailAt ?? null,
  };
}
