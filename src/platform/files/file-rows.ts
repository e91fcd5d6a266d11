import type { Tx } from '../db/database.ts';
import type { FileOwner, StoredFile } from './store.ts';

export async function insertFile(
  tx: Tx,
  owner: FileOwner,
  file: StoredFile,
  sha256: string,
): Promise<StoredFile> {
  await tx
    .insertInto('files')
    .values({
      tenant_id: owner.tenantId,
      id: file.id,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      sha256,
      is_photo: file.isPhoto,
      uploaded_by: owner.personId,
      uploaded_at: owner.at,
    })
    .execute();
  return file;
}
