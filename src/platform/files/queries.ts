import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { builtOnce } from '../db/built-once.ts';
import type { Db, Tx } from '../db/database.ts';
import type { FileRow } from './schema.ts';
import type { AttachedFile } from './store.ts';

export const fileHref = (id: string): string => `/files/${id}`;

interface Subjects {
  readonly tenantId: string;
  readonly subjectKind: string;
  readonly subjectIds: readonly string[];
}

const askFiles = builtOnce((db, { tenantId, subjectKind, subjectIds }: Subjects) =>
  db
    .selectFrom('files')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('subject_kind', '=', subjectKind)
    .where(sql<boolean>`subject_id = any(${subjectIds}::uuid[])`)
    .where('removed_at', 'is', null)
    .orderBy('id'),
);

/** The files of several records at once, in the order they were uploaded. */
export async function filesOf(
  db: Db | Tx,
  tenantId: string,
  subjectKind: string,
  subjectIds: readonly string[],
): Promise<AttachedFile[]> {
  if (subjectIds.length === 0) return [];
  const rows = await askFiles(db, { tenantId, subjectKind, subjectIds });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    isPhoto: row.is_photo,
    subjectId: row.subject_id ?? '',
    uploadedAt: row.uploaded_at,
    href: fileHref(row.id),
  }));
}

export async function fileById(
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<Selectable<FileRow> | undefined> {
  return await db
    .selectFrom('files')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}
