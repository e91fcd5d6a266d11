import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { BodyKind, SeatRole } from './schema.ts';
import type { CouncilSettings, SettingKey } from './settings.ts';
import { defaultSetting } from './settings.ts';

export interface NewBody {
  readonly id: string;
  readonly tenantId: string;
  readonly councilId: string | null;
  readonly kind: BodyKind;
  readonly name: string;
  readonly shortName: string;
  readonly symbol?: string;
  readonly unitCode: string | null;
  readonly parentId: string | null;
  readonly isOutside?: boolean;
  readonly phone?: string;
  readonly email?: string;
  readonly sortOrder?: number;
  readonly validFrom: string;
}

export async function insertBodies(tx: Tx, bodies: readonly NewBody[]): Promise<void> {
  if (bodies.length === 0) return;
  await tx
    .insertInto('bodies')
    .values(
      bodies.map((body) => ({
        tenant_id: body.tenantId,
        id: body.id,
        council_id: body.councilId,
        kind: body.kind,
        name: body.name,
        short_name: body.shortName,
        symbol: body.symbol ?? '',
        search_key: searchKey(`${body.shortName} ${body.name}`),
        unit_code: body.unitCode,
        parent_id: body.parentId,
        is_outside: body.isOutside ?? false,
        phone: body.phone ?? '',
        email: body.email ?? '',
        sort_order: body.sortOrder ?? 0,
        valid_from: body.validFrom,
        valid_to: null,
      })),
    )
    .execute();
}

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

/** What the council switched, or what holds until it does. */
export async function councilSetting<K extends SettingKey>(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  key: K,
): Promise<CouncilSettings[K]> {
  const row = await db
    .selectFrom('bodies as council')
    .innerJoin('tenants', 'tenants.id', 'council.tenant_id')
    .innerJoin('units', 'units.code', 'council.unit_code')
    .leftJoin('council_settings as setting', (join) =>
      join
        .onRef('setting.tenant_id', '=', 'council.tenant_id')
        .onRef('setting.council_id', '=', 'council.id')
        .on('setting.key', '=', key),
    )
    .select(['setting.value', 'tenants.is_demo', 'units.tier'])
    .where('council.tenant_id', '=', tenantId)
    .where('council.id', '=', councilId)
    .executeTakeFirstOrThrow();
  if (row.value !== null && row.value !== undefined) return row.value as CouncilSettings[K];
  const tier = row.tier === 'province' ? 'province' : 'commune';
  return defaultSetting(key, { tier, isDemo: row.is_demo });
}

export async function updateBody(
  tx: Tx,
  tenantId: string,
  id: string,
  body: Pick<NewBody, 'name' | 'shortName'> & { symbol: string; phone: string; email: string },
): Promise<void> {
  await tx
    .updateTable('bodies')
    .set({
      name: body.name,
      short_name: body.shortName,
      symbol: body.symbol,
      phone: body.phone,
      email: body.email,
      search_key: searchKey(`${body.shortName} ${body.name}`),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export async function endBodyOn(tx: Tx, tenantId: string, id: string, on: string): Promise<void> {
  await tx
    .updateTable('bodies')
    .set({ valid_to: on })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
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

/** Two changes to one body's seats wait for each other. */
export async function lockBody(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('bodies')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
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

export interface SettingChange {
  readonly key: SettingKey;
  readonly value: CouncilSettings[SettingKey];
}

export async function saveSettings(
  tx: Tx,
  place: { tenantId: string; councilId: string },
  changes: readonly SettingChange[],
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('council_settings')
    .values(
      changes.map(({ key, value }) => ({
        tenant_id: place.tenantId,
        council_id: place.councilId,
        key,
        value: JSON.stringify(value),
        changed_by: by.personId,
        changed_at: by.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'council_id', 'key']).doUpdateSet((excluded) => ({
        value: excluded.ref('excluded.value'),
        changed_by: excluded.ref('excluded.changed_by'),
        changed_at: excluded.ref('excluded.changed_at'),
      })),
    )
    .execute();
}
