import { sql } from 'kysely';
import { dutyVisibleTo } from '#src/council/duties/index.ts';
import type { Paper, RecordLink } from '#src/council/papers/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';

/** What is owed by an issued notice, as far as its reader may see. */
export async function dutiesOfNotice(
  db: Db | Tx,
  actor: Actor,
  paper: Paper,
): Promise<readonly RecordLink[]> {
  const { rows } = await sql<{ id: string; code: string; debtor: string }>`
    select d.id, d.code, b.name as debtor
    from conclusion_notices n
    join conclusions c on c.tenant_id = n.tenant_id and c.meeting_id = n.meeting_id
    join conclusion_duties l on l.tenant_id = c.tenant_id and l.conclusion_id = c.id
      and l.is_current
    join duties d on d.tenant_id = l.tenant_id and d.id = l.duty_id
    join bodies b on b.tenant_id = d.tenant_id and b.id = d.debtor_body_id
    where n.tenant_id = ${actor.tenantId} and n.id = ${paper.record_id}
      and ${dutyVisibleTo(actor)}
    order by c.position, l.part desc, d.id limit 100`.execute(db);
  return rows.map(({ id, code, debtor }) => ({
    href: `/duties/${id}`,
    label: `${code}: ${debtor}`,
  }));
}
