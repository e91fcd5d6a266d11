import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';

/** True where nobody has begun to work yet; whoever comes at the same time waits and gets false. */
export async function claimForDemo(tx: Tx): Promise<boolean> {
  await sql`lock table tenants in share row exclusive mode`.execute(tx);
  const found = await tx.selectFrom('tenants').select('id').limit(1).executeTakeFirst();
  return found === undefined;
}

/** Fresh tables have no statistics; the first pages would read them row by row. */
export async function analyse(db: Db): Promise<void> {
  await sql`analyze`.execute(db);
}

export interface DemoSession {
  readonly tenantId: string;
  readonly councilId: string;
  readonly termId: string;
  readonly number: number;
  readonly kind: 'regular' | 'thematic' | 'urgent';
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
}

export async function insertSession(tx: Tx, session: DemoSession): Promise<string> {
  const id = newId();
  await tx
    .insertInto('council_sessions')
    .values({
      tenant_id: session.tenantId,
      id,
      council_id: session.councilId,
      term_id: session.termId,
      number: session.number,
      kind: session.kind,
      name: session.name,
      opens_on: session.opensOn,
      closes_on: session.closesOn,
      closed_at: null,
    })
    .execute();
  return id;
}

export async function closeSessionAt(
  tx: Tx,
  session: { tenantId: string; id: string },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('council_sessions')
    .set({ closed_at: at })
    .where('tenant_id', '=', session.tenantId)
    .where('id', '=', session.id)
    .execute();
}

/** Confirms a council's rules for replies, and gives how many there are. */
export async function confirmReplyRules(
  tx: Tx,
  by: { tenantId: string; councilId: string; personId: string; at: Date },
): Promise<string[]> {
  const rows = await tx
    .updateTable('deadline_rules')
    .set({ confirmed_by: by.personId, confirmed_at: by.at })
    .where('tenant_id', '=', by.tenantId)
    .where('council_id', '=', by.councilId)
    .where('code', 'like', 'PET.%')
    .returning('code')
    .execute();
  return rows.map(({ code }) => code);
}
