import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { CARRIED_STATES } from '../rules.ts';

export type CouncilSession = Selectable<
  import('#src/platform/db/tables.ts').Tables['council_sessions']
>;

/** Locked, so that two clerks who carry over at once count nothing twice. */
export async function lockSession(tx: Tx, tenantId: string, id: string) {
  return await tx
    .selectFrom('council_sessions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function sessionAfter(db: Db | Tx, session: CouncilSession) {
  return await db
    .selectFrom('council_sessions')
    .selectAll()
    .where('tenant_id', '=', session.tenant_id)
    .where('council_id', '=', session.council_id)
    .where('opens_on', '>', session.opens_on)
    .orderBy('opens_on')
    .limit(1)
    .executeTakeFirst();
}

/** Open petitions of this session or an earlier one that were not carried over from it yet. */
export function toBeCarried(session: CouncilSession) {
  return sql`p.tenant_id = ${session.tenant_id} and p.council_id = ${session.council_id}
    and p.state = any(${[...CARRIED_STATES]}) and p.merged_into is null
    and exists (
      select 1 from council_sessions s where s.tenant_id = p.tenant_id and s.id = p.session_id
        and s.opens_on <= ${session.opens_on})
    and not exists (
      select 1 from petition_acts a where a.tenant_id = p.tenant_id and a.petition_id = p.id
        and a.act = 'carry_over' and a.data ->> 'from' = ${session.id})`;
}

interface Carrying {
  readonly tenantId: string;
  readonly session: CouncilSession;
  readonly toSessionId: string;
  readonly by: { personId: string; seatId: string | null; bodyId: string };
  readonly on: string;
  readonly now: Date;
  readonly note: string;
}

export async function carryOpenPetitions(tx: Tx, carrying: Carrying): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update petitions p set sessions_open = p.sessions_open + 1, version = p.version + 1,
      last_act_at = ${carrying.now}
    where ${toBeCarried(carrying.session)} returning p.id`.execute(tx);
  const data = JSON.stringify({ from: carrying.session.id, to: carrying.toSessionId });
  for (let at = 0; at < rows.length; at += 1_000) {
    await tx
      .insertInto('petition_acts')
      .values(
        rows.slice(at, at + 1_000).map(({ id }) => ({
          tenant_id: carrying.tenantId,
          id: newId(),
          petition_id: id,
          act: 'carry_over',
          happened_on: carrying.on,
          recorded_at: carrying.now,
          person_id: carrying.by.personId,
          seat_id: carrying.by.seatId,
          body_id: carrying.by.bodyId,
          document_number: null,
          document_on: null,
          note: carrying.note,
          data,
        })),
      )
      .execute();
  }
  return rows.length;
}
