import { sql } from 'kysely';
import { MOST_LISTED } from '#src/council/bodies/index.ts';
import type { OpenFile, OpenFiles } from '#src/council/bodies/index.ts';

const file = sql`d.id, d.code, d.title, '/duties/' || d.id as href, d.due_on as "dueOn"`;
const isOpen = sql`d.state in ('assigned', 'working', 'answered')`;

/**
 * What a handover lists: for a seat of the council's own office or Standing Committee every open duty
 * the council follows, for another seat what its body owes, at a term's end everything.
 */
export const openDuties: OpenFiles = {
  kind: 'duty',
  async listOpen(db, scope) {
    const { rows } = await sql<OpenFile>`select ${file} from duties d
      where d.tenant_id = ${scope.tenantId} and ${isOpen}
        and case when ${scope.bodyId}::uuid is null or exists (select 1 from bodies b
          where b.tenant_id = d.tenant_id and b.id = ${scope.bodyId}
            and b.kind in ('council', 'standingCommittee', 'office'))
          then d.council_id = ${scope.councilId} else d.debtor_body_id = ${scope.bodyId} end
      order by d.due_on nulls last, d.id limit ${MOST_LISTED}`.execute(db);
    return rows;
  },
  async byIds(db, tenantId, ids) {
    const { rows } = await sql<OpenFile>`select ${file} from duties d
      where d.tenant_id = ${tenantId} and d.id = any(${[...ids]})
      order by d.due_on nulls last, d.id`.execute(db);
    return rows;
  },
  async countOpen(db, tenantId, bodyIds) {
    const { rows } = await sql<{ body_id: string; n: number }>`
      select d.debtor_body_id as body_id, count(*) as n from duties d
      where d.tenant_id = ${tenantId} and d.debtor_body_id = any(${[...bodyIds]})
        and d.state in ('assigned', 'working')
      group by d.debtor_body_id`.execute(db);
    return new Map(rows.map((row) => [row.body_id, row.n]));
  },
};
