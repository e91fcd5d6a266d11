import { sql } from 'kysely';
import type { SetUpCouncil } from '#src/council/bodies/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { scopeWords } from '#src/platform/text/search-scope.ts';
import { SEARCH_VERSION } from '../search-words.ts';

type Council = SetUpCouncil & { tenantId: string };
const CHUNK = 25_000;
const FIRST_ID = '00000000-0000-7000-8000-000000000000';

/** Duties by the thousand for tests of plans and speed, shared evenly by the councils. */
export async function insertManyDuties(
  db: Db,
  councils: readonly Council[],
  count: number,
): Promise<void> {
  const each = Math.round(count / councils.length);
  for (const [index, council] of councils.entries()) {
    for (let from = 1; from <= each; from += CHUNK) {
      await insertChunk(db, council, index, from, Math.min(from + CHUNK - 1, each));
    }
  }
  await sql`analyze duties`.execute(db);
}

async function insertChunk(
  db: Db,
  council: Council,
  index: number,
  from: number,
  to: number,
): Promise<void> {
  const bodies = [council.executiveId, ...council.departmentIds];
  await sql`
      insert into duties (tenant_id, id, code, council_id, kind, title, link, record_kind, record_id,
        field_code, unit_code, creditor_body_id, debtor_body_id, state, placed_on, due_on, first_due_on,
        due_is_proposed, answered_on, ended_on, outcome, escalation_step, search,
        search_version)
      select ${council.tenantId}::uuid,
        ('00000000-0000-7000-8' || lpad(${index}::text, 3, '0') || '-' || lpad(to_hex(n), 12, '0'))::uuid,
        'NV-' || ${index}::text || '-' || n, ${council.councilId}::uuid,
        case n % 4 when 0 then 'petition' when 1 then 'conclusion' when 2 then 'task' else 'promise' end,
        'Nội dung số ' || n, '/x', 'petition', ${council.councilId}::uuid, 'F' || (n % 40),
        '42', ${council.standingCommitteeId}::uuid,
        (${bodies}::uuid[])[1 + n % ${bodies.length}],
        s.state, date '2026-11-20' - 90, d.due_on, d.due_on, n % 23 = 0,
        case when s.state in ('answered', 'settled') then date '2026-11-20' - n % 80 end,
        case when s.state = 'settled' then date '2026-11-20' - n % 80 end,
        case when s.state = 'settled' then 'completed' end, case when n % 50 = 0 then 1 + n % 7 else 0 end,
        to_tsvector('simple', 'noi dung so ' || n || case when n % 10 = 0 then ' duong' else '' end
          || case when n % 1000 = 0 then ' ngap ung' else '' end
          || ' ' || ${scopeWords(FIRST_ID, council.councilId)}), ${SEARCH_VERSION}
      from generate_series(${from}::int, ${to}::int) n
      cross join lateral (select case n % 5 when 0 then 'assigned' when 1 then 'working'
        when 2 then 'answered' else 'settled' end as state) s
      cross join lateral (select case when n % 31 = 0 then null
        else date '2026-11-20' - 60 + n % 180 end as due_on) d`.execute(db);
}
