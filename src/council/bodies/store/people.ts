import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { SeatRole } from '../schema.ts';

export interface NewPerson {
  readonly id?: string;
  readonly tenantId: string;
  readonly fullName: string;
  readonly title?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly now: Date;
}

export async function insertPerson(tx: Tx, person: NewPerson): Promise<string> {
  const id = person.id ?? newId();
  await tx
    .insertInto('people')
    .values({
      tenant_id: person.tenantId,
      id,
      full_name: person.fullName,
      search_key: searchKey(person.fullName),
      title: person.title ?? '',
      phone: person.phone ?? '',
      email: person.email ?? '',
      created_at: person.now,
    })
    .execute();
  return id;
}

export interface NewSeat {
  readonly id?: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly bodyId: string;
  readonly councilId: string;
  readonly role: SeatRole;
  readonly capacity?: 'holder' | 'acting' | 'delegated';
  readonly delegatedBySeatId?: string | null;
  readonly fromOn: string;
  readonly toOn?: string | null;
  readonly note?: string;
}

export async function insertSeat(tx: Tx, seat: NewSeat): Promise<string> {
  const id = seat.id ?? newId();
  await tx
    .insertInto('seats')
    .values({
      tenant_id: seat.tenantId,
      id,
      person_id: seat.personId,
      body_id: seat.bodyId,
      council_id: seat.councilId,
      role: seat.role,
      capacity: seat.capacity ?? 'holder',
      delegated_by_seat_id: seat.delegatedBySeatId ?? null,
      from_on: seat.fromOn,
      to_on: seat.toOn ?? null,
      note: seat.note ?? '',
    })
    .execute();
  return id;
}

export async function updatePerson(
  tx: Tx,
  tenantId: string,
  id: string,
  person: { fullName: string; title: string; phone: string; email: string },
): Promise<void> {
  await tx
    .updateTable('people')
    .set({
      full_name: person.fullName,
      search_key: searchKey(person.fullName),
      title: person.title,
      phone: person.phone,
      email: person.email,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export async function endSeatOn(tx: Tx, tenantId: string, id: string, on: string): Promise<void> {
  await tx
    .updateTable('seats')
    .set({ to_on: on })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export async function seatsAfter(
  tx: Tx,
  tenantId: string,
  bodyId: string,
  on: string,
): Promise<number> {
  const { n } = await tx
    .selectFrom('seats')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', tenantId)
    .where('body_id', '=', bodyId)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>', on)]))
    .executeTakeFirstOrThrow();
  return n;
}
