import { rm } from 'node:fs/promises';
import type { Db, Tx } from '../db/database.ts';
import { isId } from '../db/ids.ts';
import { eachTenant, inTenant } from '../db/tenant.ts';
import { contentPath, contentsBefore, freeMb, readWhole } from './disk.ts';
import { fileFailure } from './failures.ts';
import { insertFile } from './file-rows.ts';
import { readyFiles } from './ready-files.ts';
import { refuseByScan } from './scanned.ts';
import type { FilesSettings } from './scanned.ts';
import type { FileOwner, FileStore, FileSubject, StoredFile, Upload, UploadWay } from './store.ts';
import { written } from './written.ts';

const DAY_MS = 24 * 3_600_000;

export function openFiles(settings: FilesSettings): FileStore {
  const { folder } = settings;
  const store: FileStore = {
    ready: async (sender, uploads, way) => await readyFiles(settings, store, sender, uploads, way),
    keep: async (tx, owner, upload) => await keepAt(settings, 'checked', tx, owner, upload),
    keepPhoto: async (tx, owner, upload) => await keepAt(settings, 'photos', tx, owner, upload),
    keepAsSent: async (tx, owner, upload, mediaType) =>
      await keepAt(settings, 'as_sent', tx, owner, upload, mediaType),
    scan: async (upload) => await refuseByScan(settings, upload),
    attach,
    open: async (file) =>
      await readWhole(contentPath(folder, file, file.isPhoto ? 'clean' : 'original')),
    sweep: async (db, now) => await sweep(folder, db, now),
    freeMb: async () => await freeMb(folder),
  };
  return store;
}

async function keepAt(
  settings: FilesSettings,
  way: Exclude<UploadWay, 'scanned'>,
  tx: Tx,
  owner: FileOwner,
  upload: Upload,
  mediaType?: string,
): Promise<StoredFile> {
  const content = await written(settings, way, owner, upload);
  if (!content) throw new Error('nothing was kept of an upload');
  const file = mediaType === undefined ? content.file : { ...content.file, mediaType };
  return await insertFile(tx, owner, file, content.sha256);
}

async function attach(
  tx: Tx,
  owner: FileOwner,
  fileIds: readonly string[],
  subject: FileSubject,
): Promise<void> {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return;
  if (!ids.every(isId)) throw fileFailure('InvalidInput', 'files.not_yours');
  const result = await tx
    .updateTable('files')
    .set({ subject_kind: subject.kind, subject_id: subject.id })
    .where('tenant_id', '=', owner.tenantId)
    .where('id', 'in', ids)
    .where('uploaded_by', 'is not distinct from', owner.personId)
    .where('subject_id', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) !== ids.length) {
    throw fileFailure('InvalidInput', 'files.not_yours');
  }
}

async function sweep(
  folder: string,
  db: Db,
  now: Date,
): Promise<{ rows: number; contents: number }> {
  const before = new Date(now.getTime() - DAY_MS);
  let unattached = 0;
  await eachTenant(db, async (tenantId) => {
    const { numDeletedRows } = await db
      .deleteFrom('files')
      .where('tenant_id', '=', tenantId)
      .where('subject_id', 'is', null)
      .where('uploaded_at', '<', before)
      .executeTakeFirst();
    unattached += Number(numDeletedRows);
  });
  let contents = 0;
  for await (const content of contentsBefore(folder, before)) {
    if (content.id && (await hasRow(db, content.tenantId, content.id))) continue;
    await rm(content.path, { force: true });
    contents += 1;
  }
  return { rows: unattached, contents };
}

async function hasRow(db: Db, tenantId: string, id: string): Promise<boolean> {
  if (!isId(tenantId)) return true;
  const find = async () =>
    await db
      .selectFrom('files')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
  return (await inTenant(tenantId, find)) !== undefined;
}
