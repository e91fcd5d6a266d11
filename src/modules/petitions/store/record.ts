import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { insertLater, Vector } from '#src/platform/db/insert.ts';
import type { LookedUp } from '#src/platform/db/insert.ts';
import type { PetitionerInput } from '../inputs/recording.ts';
import type { Place } from '../places.ts';
import type { PetitionRow } from '../schema.ts';
import type { VoterContactRow } from './contact-rows.ts';
import { SEARCH_VERSION, searchWords } from '../search-words.ts';
import type { Petition } from './petitions.ts';

export type NewPetition = Omit<Insertable<PetitionRow>, 'search' | 'search_version'>;

const placeNames = (places: readonly Place[]): string[] =>
  places.flatMap((place) => [place.detail, place.unitNameThen, place.unitName]);

/** The columns that let search find a petition. */
function searchColumns(words: string) {
  const search = sql<string>`to_tsvector('simple', ${words})`;
  return { search, search_version: SEARCH_VERSION };
}

function wordsOf(
  row: Omit<NewPetition, 'session_id'>,
  places: readonly Place[],
  marks?: readonly string[],
): string {
  return searchWords({
    id: row.id,
    council_id: row.council_id,
    code: row.code,
    title: row.title,
    original_text: row.original_text,
    working_text: row.working_text,
    public_text: row.public_text ?? null,
    place_text: row.place_text ?? '',
    places: placeNames(places),
    marks,
  });
}

/** The row with its search vector. */
export function withVector(row: NewPetition, places: readonly Place[], marks?: readonly string[]) {
  return { ...row, ...searchColumns(wordsOf(row, places, marks)) };
}

/** A row whose session the database looks up while it writes it. */
type PetitionToWrite = Omit<NewPetition, 'session_id'> & {
  readonly session_id: string | null | LookedUp<string | null>;
};

export async function insertPetition(
  tx: Tx,
  row: PetitionToWrite,
  places: readonly Place[],
): Promise<void> {
  const search = new Vector(wordsOf(row, places));
  await insertLater(tx, 'petitions', [{ ...row, search, search_version: SEARCH_VERSION }]);
  await insertPlaces(tx, row.tenant_id, row.id, places);
}

export function placeRows(tenantId: string, petitionId: string, places: readonly Place[]) {
  return places.map((place, ordinal) => ({
    tenant_id: tenantId,
    petition_id: petitionId,
    ordinal,
    unit_code: place.unitCode,
    unit_name_then: place.unitNameThen,
    detail: place.detail,
  }));
}

async function insertPlaces(
  tx: Tx,
  tenantId: string,
  petitionId: string,
  places: readonly Place[],
): Promise<void> {
  if (places.length === 0) return;
  const rows = placeRows(tenantId, petitionId, places);
  await insertLater(tx, 'petition_places', rows);
}

export async function insertPetitioners(
  tx: Tx,
  tenantId: string,
  petitionId: string,
  petitioners: readonly PetitionerInput[],
): Promise<void> {
  if (petitioners.length === 0) return;
  const rows = petitioners.map((person) => ({
    tenant_id: tenantId,
    id: newId(),
    petition_id: petitionId,
    full_name: person.fullName,
    address: person.address,
    phone: person.phone,
    email: person.email,
    note: person.note,
  }));
  await insertLater(tx, 'petitioners', rows);
}

export async function replacePetitioners(
  tx: Tx,
  tenantId: string,
  petitionId: string,
  petitioners: readonly PetitionerInput[],
): Promise<void> {
  await tx
    .deleteFrom('petitioners')
    .where('tenant_id', '=', tenantId)
    .where('petition_id', '=', petitionId)
    .execute();
  await insertPetitioners(tx, tenantId, petitionId, petitioners);
}

/** Changes wording and places together, so that search always finds what is shown. */
export async function rewordPetition(
  tx: Tx,
  petition: Petition,
  change: Updateable<PetitionRow>,
  places: readonly Place[],
): Promise<void> {
  const after = { ...petition, ...change } as Petition;
  const searched = searchColumns(searchWords({ ...after, places: placeNames(places) }));
  await tx
    .updateTable('petitions')
    .set({ ...change, version: petition.version + 1, ...searched })
    .where('tenant_id', '=', petition.tenant_id)
    .where('id', '=', petition.id)
    .execute();
  await tx
    .deleteFrom('petition_places')
    .where('tenant_id', '=', petition.tenant_id)
    .where('petition_id', '=', petition.id)
    .execute();
  await insertPlaces(tx, petition.tenant_id, petition.id, places);
}

export async function insertContact(tx: Tx, row: Insertable<VoterContactRow>): Promise<void> {
  await tx.insertInto('voter_contacts').values(row).execute();
}

/** False where somebody else has changed the contact since this version of it. */
export async function changeContact(
  tx: Tx,
  at: { readonly tenantId: string; readonly id: string; readonly version: number },
  change: Updateable<VoterContactRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('voter_contacts')
    .set({ ...change, version: at.version + 1 })
    .where('tenant_id', '=', at.tenantId)
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
