import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';

const AT_ONCE = 2_000;

export interface LeadingCouncil {
  readonly tenantId: string;
  readonly councilId: string;
}

/** The council that leads each tenant: its settings hold for what belongs to no council. */
export async function leadingCouncils(db: Db): Promise<readonly LeadingCouncil[]> {
  const { rows } = await sql<LeadingCouncil>`
    select distinct on (t.id) t.id as "tenantId", b.id as "councilId"
    from tenants t
    join bodies b on b.tenant_id = t.id and b.kind = 'council' and b.unit_code = t.unit_code
    order by t.id, b.valid_from desc`.execute(db);
  return rows;
}

/**
 * Notices and settled mails older than the office keeps them go, a bounded number at a time; what was
 * done stays in the event log. A mail that still waits is never swept. Gives how many went; run until 0.
 */
export async function sweepOnce(db: Db, tenantId: string, before: Date): Promise<number> {
  const notices = await sql`delete from notices where tenant_id = ${tenantId} and id in (
    select id from notices where tenant_id = ${tenantId} and created_at < ${before}
    order by created_at limit ${AT_ONCE})`.execute(db);
  const mails = await sql`delete from outbox_mails where tenant_id = ${tenantId} and id in (
    select id from outbox_mails where tenant_id = ${tenantId} and created_at < ${before}
      and state <> 'waiting' order by created_at limit ${AT_ONCE})`.execute(db);
  return Number(notices.numAffectedRows ?? 0n) + Number(mails.numAffectedRows ?? 0n);
}
