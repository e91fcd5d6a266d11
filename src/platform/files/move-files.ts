import type { Tx } from '../db/database.ts';
import type { FileSubject } from './store.ts';

/** The files of one record belong to another from now on. */
export async function moveFiles(
  tx: Tx,
  tenantId: string,
  from: FileSubject,
  to: FileSubject,
): Promise<void> {
  await tx
    .updateTable('files')
    .set({ subject_kind: to.kind, subject_id: to.id })
    .where('tenant_id', '=', tenantId)
    .where('subject_kind', '=', from.kind)
    .where('subject_id', '=', from.id)
    .execute();
}
