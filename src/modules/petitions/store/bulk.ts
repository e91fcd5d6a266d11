import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { PetitionerInput } from '../inputs/recording.ts';
import type { Place } from '../places.ts';
import type { PetitionActRow } from '../schema.ts';
import { forgetDoubles } from './doubles.ts';
import { placeRows, withVector } from './record.ts';
import type { NewPetition } from './record.ts';

export interface PetitionInBulk {
  readonly row: NewPetition;
  readonly places: readonly Place[];
  readonly petitioners: readonly PetitionerInput[];
  readonly act: Insertable<PetitionActRow>;
  readonly marks: readonly string[] | undefined;
}

/** Many petitions in a few statements; some hundred at a time keep a statement small. */
export async function insertInBulk(tx: Tx, petitions: readonly PetitionInBulk[]): Promise<void> {
  if (petitions.length === 0) return;
  await tx
    .insertInto('petitions')
    .values(petitions.map(({ row, places, marks }) => withVector(row, places, marks)))
    .execute();
  const places = petitions.flatMap(({ row, places: all }) => placeRows(row.tenant_id, row.id, all));
  await tx.insertInto('petition_places').values(places).execute();
  await tx
    .insertInto('petition_acts')
    .values(petitions.map(({ act }) => act))
    .execute();
  await insertPeople(tx, petitions);
}

async function insertPeople(tx: Tx, petitions: readonly PetitionInBulk[]): Promise<void> {
  const people = petitions.flatMap(({ row, petitioners }) =>
    petitioners.map((person) => ({
      tenant_id: row.tenant_id,
      id: newId(),
      petition_id: row.id,
      full_name: person.fullName,
      address: person.address,
      phone: person.phone,
      email: person.email,
      note: person.note,
    })),
  );
  if (people.length > 0) await tx.insertInto('petitioners').values(people).execute();
}

/** Those of them somebody has worked on since they were recorded, by an act, by sharing or by a change. */
export async function workedOn(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<readonly { id: string; code: string }[]> {
  const { rows } = await sql<{ id: string; code: string }>`
    select p.id, p.code from petitions p
    where p.tenant_id = ${tenantId} and p.id = any(${ids})
      and (p.version <> 1 or p.state <> 'recorded'
        or exists (select 1 from petition_acts a where a.tenant_id = p.tenant_id
          and a.petition_id = p.id and a.act <> 'import')
        or exists (select 1 from petition_audience s where s.tenant_id = p.tenant_id and s.petition_id = p.id)
        or exists (select 1 from petition_batch_items i where i.tenant_id = p.tenant_id and i.petition_id = p.id)
        or exists (select 1 from petition_duties d where d.tenant_id = p.tenant_id and d.petition_id = p.id)
        or exists (select 1 from files f where f.tenant_id = p.tenant_id
          and f.subject_kind = 'petition' and f.subject_id = p.id))
    order by p.id
    for update`.execute(tx);
  return rows;
}

/** Takes petitions away that only an import has written. Gives how many there were. */
export async function deleteUntouched(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<number> {
  await forgetDoubles(tx, tenantId, ids);
  for (const table of ['petition_acts', 'petitioners', 'petition_places'] as const) {
    await sql`delete from ${sql.table(table)}
      where tenant_id = ${tenantId} and petition_id = any(${ids})`.execute(tx);
  }
  const { numAffectedRows } = await sql`delete from petitions
    where tenant_id = ${tenantId} and id = any(${ids})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
