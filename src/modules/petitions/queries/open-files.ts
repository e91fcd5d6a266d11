import { sql } from 'kysely';
import { MOST_LISTED } from '#src/council/bodies/index.ts';
import type { OpenFile, OpenFiles } from '#src/council/bodies/index.ts';

const file = sql`p.id, p.code, p.title, '/petitions/' || p.id as href, p.due_on as "dueOn"`;

/**
 * What a handover lists: for a clerk the open petitions they recorded, for the leaders of the council
 * and at a term's end all open ones, for seats outside the council none.
 */
export const openPetitions: OpenFiles = {
  kind: 'petition',
  async listOpen(db, scope) {
    const { rows } = await sql<OpenFile>`select ${file} from petitions p
      left join seats s on s.tenant_id = p.tenant_id and s.id = ${scope.seatId}
      where p.tenant_id = ${scope.tenantId} and p.council_id = ${scope.councilId}
        and p.state not in ('ended', 'answered_on_spot') and p.merged_into is null
        and (s.id is null or s.role in ('chair', 'viceChair', 'officeChief')
          or (s.role = 'clerk' and p.recorded_by = s.person_id))
      order by p.id limit ${MOST_LISTED}`.execute(db);
    return rows;
  },
  async byIds(db, tenantId, ids) {
    const { rows } = await sql<OpenFile>`select ${file} from petitions p
      where p.tenant_id = ${tenantId} and p.id = any(${[...ids]}) order by p.id`.execute(db);
    return rows;
  },
};
