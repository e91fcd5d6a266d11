import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { dutyKind } from '../kinds.ts';

/** The days of a kind in a council: as it decided them, or as the kind proposes them. */
export type UrgeDays = (councilId: string, kind: string) => readonly number[];

interface InForce {
  readonly council_id: string;
  readonly duty_kind: string;
  readonly days_before: readonly number[];
}

/** What holds on a day in every council of a tenant. */
export async function urgeDaysOn(db: Db | Tx, tenantId: string, on: string): Promise<UrgeDays> {
  const { rows } = await sql<InForce>`
    select distinct on (council_id, duty_kind) council_id, duty_kind, days_before
    from duty_urge_days where tenant_id = ${tenantId} and valid_from <= ${on}
    order by council_id, duty_kind, valid_from desc`.execute(db);
  const decided = new Map(
    rows.map(({ council_id, duty_kind, days_before }) => [
      `${council_id} ${duty_kind}`,
      days_before,
    ]),
  );
  return (councilId, kind) => decided.get(`${councilId} ${kind}`) ?? dutyKind(kind).urgeDaysBefore;
}

/** One decision about a kind, newest first in a list. */
export interface UrgeDaysLine {
  readonly kind: string;
  readonly days: readonly number[];
  readonly validFrom: string;
  readonly basis: string;
  readonly setBy: string;
  readonly setAt: Date;
}

export async function urgeDaysHistory(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<readonly UrgeDaysLine[]> {
  const { rows } = await sql<UrgeDaysLine>`
    select d.duty_kind as kind, d.days_before as days, d.valid_from as "validFrom", d.basis,
      coalesce(p.full_name, '') as "setBy", d.set_at as "setAt"
    from duty_urge_days d
    left join people p on p.tenant_id = d.tenant_id and p.id = d.set_by
    where d.tenant_id = ${tenantId} and d.council_id = ${councilId}
    order by d.duty_kind, d.valid_from desc`.execute(db);
  return rows;
}
