import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';

export interface CouncilThere {
  readonly tenantId: string;
  readonly councilId: string;
  readonly name: string;
  readonly unitCode: string;
}

/** Councils of a unit's code; several where a unit has one in more than one tenant. */
export async function councilsOfUnit(db: Db, unitCode: string): Promise<readonly CouncilThere[]> {
  const { rows } = await sql<CouncilThere>`
    select tenant_id as "tenantId", id as "councilId", name, unit_code as "unitCode"
    from bodies where kind = 'council' and unit_code = ${unitCode} order by tenant_id`.execute(db);
  return rows;
}

export interface SeatThere {
  readonly tenantId: string;
  readonly personId: string;
  readonly seatId: string;
}

/** Seats of a council in force on a day, its office first; of one person where a login is given. */
export async function seatsOfCouncil(
  db: Db,
  council: Pick<CouncilThere, 'tenantId' | 'councilId'>,
  today: string,
  login: string | null,
): Promise<readonly SeatThere[]> {
  const { rows } = await sql<SeatThere>`
    select s.tenant_id as "tenantId", s.person_id as "personId", s.id as "seatId"
    from seats s
    where s.tenant_id = ${council.tenantId} and s.council_id = ${council.councilId}
      and s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today})
      and (${login}::text is null or exists (select 1 from accounts a
        where a.tenant_id = s.tenant_id and a.person_id = s.person_id and a.login = ${login}))
    order by s.role <> 'clerk', s.role <> 'officeChief', s.from_on, s.id
    limit 50`.execute(db);
  return rows;
}
