import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Facts } from '../rules.ts';

/** The kind of record agendas, written votes and papers name a submission by. */
export const RECORD_KIND = 'submission';

/** How the appraisals, the roads to a decision and the document stand. */
export async function factsOf(db: Db | Tx, tenantId: string, id: string): Promise<Facts> {
  const { rows } = await sql<Facts>`select
    (select count(*)::int from submission_appraisals a where a.tenant_id = ${tenantId}
      and a.submission_id = ${id} and a.state = 'assigned') as owed,
    (select count(*)::int from submission_appraisals a where a.tenant_id = ${tenantId}
      and a.submission_id = ${id} and a.state in ('given', 'accepted')) as given,
    ((select count(*)::int from agenda_sources s
        join agenda_items i on i.tenant_id = s.tenant_id and i.id = s.item_id
        join meetings m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
        where s.tenant_id = ${tenantId} and s.record_kind = ${RECORD_KIND} and s.record_id = ${id}
          and i.state in ('planned', 'current') and m.state in ('preparing', 'called', 'open'))
      + (select count(*)::int from written_votes w where w.tenant_id = ${tenantId}
        and w.record_kind = ${RECORD_KIND} and w.record_id = ${id} and w.state = 'open'))
      as "openRoads",
    ((select count(*)::int from agenda_sources s
        join agenda_items i on i.tenant_id = s.tenant_id and i.id = s.item_id
        where s.tenant_id = ${tenantId} and s.record_kind = ${RECORD_KIND} and s.record_id = ${id}
          and i.state = 'done')
      + (select count(*)::int from written_votes w where w.tenant_id = ${tenantId}
        and w.record_kind = ${RECORD_KIND} and w.record_id = ${id} and w.state = 'closed'))
      as "endedRoads",
    exists (select from papers p where p.tenant_id = ${tenantId}
      and p.record_kind = ${RECORD_KIND} and p.record_id = ${id}
      and p.state in ('draft', 'checked', 'signed', 'numbered')) as "hasDraft"`.execute(db);
  return rows[0] ?? { owed: 0, given: 0, openRoads: 0, endedRoads: 0, hasDraft: false };
}
