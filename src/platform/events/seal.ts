import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { eachTenant } from '../db/tenant.ts';

const GENESIS = '0'.repeat(64);

interface SealedFields {
  id: string;
  happened_at: Date;
  name: string;
  subject_kind: string;
  subject_id: string;
  council_id: string | null;
  person_id: string | null;
  seat_id: string | null;
  request_id: string | null;
  data_text: string;
}

/** SHA-256 over the hash before it and every field of the event, as one JSON array. */
export function sealHash(previous: string, event: SealedFields): string {
  const line = JSON.stringify([
    previous,
    event.id,
    event.happened_at.toISOString(),
    event.name,
    event.subject_kind,
    event.subject_id,
    event.council_id,
    event.person_id,
    event.seat_id,
    event.request_id,
    event.data_text,
  ]);
  return createHash('sha256').update(line).digest('hex');
}

const FIELDS = sql.raw(
  'id, happened_at, name, subject_kind, subject_id, council_id, person_id, seat_id, request_id, data::text as data_text',
);

/** Chains a tenant's committed, unsealed events. Gives how many it sealed; run until 0. */
export async function sealEvents(db: Db, tenantId: string, limit = 5_000): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    await sql`insert into event_chains (tenant_id, sealed_count, last_hash)
      values (${tenantId}, 0, ${GENESIS}) on conflict do nothing`.execute(tx);
    const head = await tx
      .selectFrom('event_chains')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { rows } = await sql<SealedFields>`select ${FIELDS} from events
      where tenant_id = ${tenantId} and seal_number is null order by id limit ${limit}`.execute(tx);
    if (rows.length === 0) return 0;
    let hash = head.last_hash;
    const hashes = rows.map((row) => (hash = sealHash(hash, row)));
    await sql`update events set seal_number = ${head.sealed_count} + sealed.n, seal_hash = sealed.hash
      from unnest(${rows.map((row) => row.id)}::uuid[], ${hashes}::text[]) with ordinality as sealed(id, hash, n)
      where events.tenant_id = ${tenantId} and events.id = sealed.id`.execute(tx);
    await tx
      .updateTable('event_chains')
      .set({ sealed_count: head.sealed_count + rows.length, last_hash: hash })
      .where('tenant_id', '=', tenantId)
      .execute();
    return rows.length;
  });
}

export async function sealAllTenants(db: Db): Promise<number> {
  let sealed = 0;
  await eachTenant(db, async (tenantId) => {
    if (!(await hasUnsealed(db, tenantId))) return;
    for (let n = -1; n !== 0; sealed += n) n = await sealEvents(db, tenantId);
  });
  return sealed;
}

async function hasUnsealed(db: Db, tenantId: string): Promise<boolean> {
  const { rows } = await sql`select from events
    where tenant_id = ${tenantId} and seal_number is null limit 1`.execute(db);
  return rows.length > 0;
}

export interface ChainReport {
  tenantId: string;
  sealed: number;
  /** Events that no seal covers yet: the tail that the next sealing takes. */
  unsealed: number;
  /** The first event whose stored hash is not what its content gives, or null. */
  brokenAt: { sealNumber: number; eventId: string | null } | null;
}

/** Recomputes a tenant's whole chain, 5,000 events at a time. */
export async function verifyChain(db: Db, tenantId: string): Promise<ChainReport> {
  const report: ChainReport = { tenantId, sealed: 0, unsealed: 0, brokenAt: null };
  let hash = GENESIS;
  for (;;) {
    const { rows } = await sql<SealedFields & { seal_number: number; seal_hash: string }>`
      select ${FIELDS}, seal_number, seal_hash from events
      where tenant_id = ${tenantId} and seal_number > ${report.sealed}
      order by seal_number limit 5000`.execute(db);
    if (rows.length === 0) break;
    for (const row of rows) {
      const expected = report.sealed + 1;
      hash = sealHash(hash, row);
      if (row.seal_number !== expected || row.seal_hash !== hash) {
        report.brokenAt = {
          sealNumber: expected,
          eventId: row.seal_number === expected ? row.id : null,
        };
        return report;
      }
      report.sealed = expected;
    }
  }
  const { rows } = await sql<{ unsealed: number; sealed_count: number; last_hash: string }>`
    select (select count(*) from events where tenant_id = ${tenantId} and seal_number is null) as unsealed,
      coalesce(max(sealed_count), 0) as sealed_count, coalesce(max(last_hash), ${GENESIS}) as last_hash
    from event_chains where tenant_id = ${tenantId}`.execute(db);
  const head = rows[0];
  report.unsealed = head?.unsealed ?? 0;
  if (head && (head.sealed_count !== report.sealed || head.last_hash !== hash)) {
    report.brokenAt = { sealNumber: report.sealed + 1, eventId: null };
  }
  return report;
}
