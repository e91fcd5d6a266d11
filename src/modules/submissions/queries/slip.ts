import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';

export interface SlipFacts {
  readonly code: string;
  readonly receivedOn: string;
  readonly councilName: string;
  readonly phone: string;
}

/** What a slip says of a petition of the clerk's own council; nothing of what was asked. */
export async function slipFacts(
  db: Db,
  at: { readonly tenantId: string; readonly councilId: string },
  code: string,
): Promise<SlipFacts | null> {
  const { rows } = await sql<SlipFacts>`
    select p.code, p.received_on as "receivedOn", b.name as "councilName", coalesce(
      (select nullif(s.value #>> '{}', '') from council_settings s where s.tenant_id = p.tenant_id
        and s.council_id = p.council_id and s.key = 'portal.phone'),
      (select f.phone from bodies f where f.tenant_id = p.tenant_id
        and f.council_id = p.council_id and f.kind = 'office' and f.valid_to is null
        order by f.sort_order limit 1), '') as phone
    from petitions p join bodies b on b.tenant_id = p.tenant_id and b.id = p.council_id
    where p.tenant_id = ${at.tenantId} and p.council_id = ${at.councilId} and p.code = ${code}`.execute(
    db,
  );
  return rows[0] ?? null;
}
