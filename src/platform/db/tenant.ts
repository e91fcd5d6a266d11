import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import { isId } from './ids.ts';

interface Context {
  tenantId: string | null;
}

const contexts = new AsyncLocalStorage<Context>();

/** Statements sent meanwhile speak for this tenant: row-level security lets them write its rows alone. */
export async function inTenant<R>(tenantId: string, work: () => Promise<R>): Promise<R> {
  if (!isId(tenantId)) throw new Error('no tenant has such an id');
  if (currentTenant() === tenantId) return await work();
  return await contexts.run({ tenantId }, work);
}

/** Statements sent meanwhile speak for nobody yet: they read what is open and write no tenant's rows. */
export async function inNoTenant<R>(work: () => Promise<R>): Promise<R> {
  return await contexts.run({ tenantId: null }, work);
}

/** What a public address, a receipt or a token has named: from here on this piece of work speaks for it. */
export function tenantFound(tenantId: string): void {
  const context = contexts.getStore();
  if (context === undefined || context.tenantId === tenantId) return;
  if (context.tenantId !== null) throw new Error('another tenant speaks here already');
  if (!isId(tenantId)) throw new Error('no tenant has such an id');
  context.tenantId = tenantId;
}

export function currentTenant(): string | null {
  return contexts.getStore()?.tenantId ?? null;
}

/** Whether anybody has said for whom the statements speak; only tests and operator's commands do not. */
export function isTenantSaid(): boolean {
  return contexts.getStore() !== undefined;
}

/** The rest of this transaction speaks for a tenant that it has just made. */
export async function speakFor(tx: Tx, tenantId: string): Promise<void> {
  await sql`select set_config('nghisu.tenant', ${tenantId}, true)`.execute(tx);
}

/** One tenant after the other, each in its own context: for the clock's work. */
export async function eachTenant(db: Db, work: (tenantId: string) => Promise<void>): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from tenants order by id`.execute(db);
  for (const { id } of rows) await inTenant(id, async () => await work(id));
}
