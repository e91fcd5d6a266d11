import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import { officePhone } from './telling.ts';

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
    select p.code, p.received_on as "receivedOn", b.name as "councilName", 
      ${officePhone('p.tenant_id', 'p.council_id')} as phone
    from petitions p join bodies b on b.tenant_id = p.tenant_id and b.id = p.council_id
    where p.tenant_id = ${at.tenantId} and p.council_id = ${at.councilId} and p.code = ${code}`.execute(
    db,
  );
  return rows[0] ?? null;
}
