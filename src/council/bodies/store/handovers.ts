import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { HandoverRow } from '../schema.ts';

export interface HandoverLine extends Selectable<HandoverRow> {
  giver: string | null;
  giver_role: string | null;
  giver_body: string | null;
  giver_to_on: string | null;
  taker: string;
  taker_role: string;
  taker_body: string;
  given_by_name: string | null;
  taken_by_name: string | null;
}

const lines = sql`
  select h.*, gp.full_name as giver, gs.role as giver_role, gb.short_name as giver_body,
    gs.to_on as giver_to_on, tp.full_name as taker, ts.role as taker_role,
    tb.short_name as taker_body, by_give.full_name as given_by_name,
    by_take.full_name as taken_by_name
  from handovers h
  left join seats gs on gs.tenant_id = h.tenant_id and gs.id = h.from_seat_id
  left join people gp on gp.tenant_id = h.tenant_id and gp.id = gs.person_id
  left join bodies gb on gb.tenant_id = h.tenant_id and gb.id = gs.body_id
  join seats ts on ts.tenant_id = h.tenant_id and ts.id = h.to_seat_id
  join people tp on tp.tenant_id = h.tenant_id and tp.id = ts.person_id
  join bodies tb on tb.tenant_id = h.tenant_id and tb.id = ts.body_id
  left join people by_give on by_give.tenant_id = h.tenant_id and by_give.id = h.given_by
  left join people by_take on by_take.tenant_id = h.tenant_id and by_take.id = h.taken_by`;

export async function handoversOf(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<HandoverLine[]> {
  const { rows } = await sql<HandoverLine>`${lines}
    where h.tenant_id = ${tenantId} and h.council_id = ${councilId}
    order by h.id desc limit 200`.execute(db);
  return rows;
}

export async function handoverById(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  id: string,
): Promise<HandoverLine | null> {
  const { rows } = await sql<HandoverLine>`${lines}
    where h.tenant_id = ${tenantId} and h.council_id = ${councilId} and h.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export interface NewHandover {
  readonly tenantId: string;
  readonly councilId: string;
  readonly kind: 'seat' | 'term';
  readonly fromSeatId: string | null;
  readonly toSeatId: string;
  readonly reason: string;
  readonly listed: { readonly petitionIds: readonly string[]; readonly dutyIds: readonly string[] };
  readonly preparedBy: string;
  readonly now: Date;
}

export async function insertHandover(tx: Tx, handover: NewHandover): Promise<string> {
  const id = newId();
  await tx
    .insertInto('handovers')
    .values({
      tenant_id: handover.tenantId,
      id,
      council_id: handover.councilId,
      kind: handover.kind,
      from_seat_id: handover.fromSeatId,
      to_seat_id: handover.toSeatId,
      reason: handover.reason,
      listed: JSON.stringify(handover.listed),
      prepared_by: handover.preparedBy,
      prepared_at: handover.now,
      given_by: null,
      given_at: null,
      taken_by: null,
      taken_at: null,
    })
    .execute();
  return id;
}

export async function lockHandover(tx: Tx, tenantId: string, id: string): Promise<void> {
  await tx
    .selectFrom('handovers')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

export async function signHandover(
  tx: Tx,
  tenantId: string,
  id: string,
  side: 'given' | 'taken',
  by: { personId: string; at: Date },
): Promise<void> {
  const signed =
    side === 'given'
      ? { given_by: by.personId, given_at: by.at }
      : { taken_by: by.personId, taken_at: by.at };
  await tx
    .updateTable('handovers')
    .set(signed)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
