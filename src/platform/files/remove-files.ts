import type { Db, Tx } from '../db/database.ts';

/** The rows go at once; their contents with the next sweep. */
export async function removeFilesOf(
  tx: Db | Tx,
  tenantId: string,
  subjectKind: string,
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx
    .deleteFrom('files')
    .where('tenant_id', '=', tenantId)
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', 'in', [...subjectIds])
    .execute();
}
