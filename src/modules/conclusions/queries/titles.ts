import type { Db, Tx } from '#src/platform/db/database.ts';

/** The titles of people by id. */
export async function titlesOf(
  db: Db | Tx,
  tenantId: string,
  personIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = personIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'title'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** As an office names who took part: the name, then the title. */
export function withTitle(
  person: { readonly name: string; readonly person_id: string | null },
  titles: ReadonlyMap<string, string>,
): string {
  const title = titles.get(person.person_id ?? '') ?? '';
  return title === '' ? person.name : `${person.name}, ${title}`;
}
