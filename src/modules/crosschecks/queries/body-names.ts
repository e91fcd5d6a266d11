import type { Db } from '#src/platform/db/database.ts';
import type { GroupedFigures } from './figures.ts';

/** The bodies of a table by name. */
export async function bodyNamesOf(
  db: Db,
  tenantId: string,
  groups: readonly GroupedFigures[],
): Promise<readonly { value: string; label: string }[]> {
  const ids = groups.flatMap(({ key }) => key ?? []);
  if (ids.length === 0) return [];
  return await db
    .selectFrom('bodies')
    .select(['id as value', 'short_name as label'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute();
}
