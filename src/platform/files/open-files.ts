import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Db, Tx } from '../db/database.ts';
import { isId, newId } from '../db/ids.ts';
import { eachTenant, inTenant } from '../db/tenant.ts';
import { Failure } from '../errors.ts';
import { kindOf } from './content.ts';
import {
  contentPath,
  contentsBefore,
  freeMb,
  readWhole,
  writeStreaming,
  writeWhole,
} from './disk.ts';
import { fileFailure } from './failures.ts';
import { FILE_KINDS, PHOTO_KINDS } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import { keptName, shownName } from './name.ts';
import { cleanPhoto } from './photo.ts';
import type { Scanner } from './scanner.ts';
import type { FileOwner, FileStore, FileSubject, StoredFile, Upload } from './store.ts';

export interface FilesSettings {
  readonly folder: string;
  readonly maxBytes: number;
  /** Without one nothing is scanned. */
  readonly scanner?: Scanner | undefined;
  readonly report?: (error: unknown) => void;
}

const DAY_MS = 24 * 3_600_000;

export function openFiles(settings: FilesSettings): FileStore {
  const { folder } = settings;
  return {
    keep: async (tx, owner, upload) => await keep(settings, tx, owner, upload),
    keepPhoto: async (tx, owner, upload) => await keepPhoto(settings, tx, owner, upload),
    keepAsSent: async (tx, owner, upload, mediaType) =>
      await keepAsSent(settings, tx, owner, upload, mediaType),
    scan: async (upload) => await refuseByScan(settings, upload),
    attach,
    open: async (file) =>
      await readWhole(contentPath(folder, file, file.isPhoto ? 'clean' : 'original')),
    sweep: async (db, now) => await sweep(folder, db, now),
    freeMb: async () => await freeMb(folder),
  };
}

async function* piecesOf(upload: Upload): AsyncGenerator<Uint8Array> {
  if (upload.stream) yield* upload.stream();
  else yield new Uint8Array(await upload.arrayBuffer());
}

async function readUpload(settings: FilesSettings, upload: Upload): Promise<Buffer> {
  await refuseByScan(settings, upload);
  return Buffer.from(await upload.arrayBuffer());
}

function refuseBySize(settings: FilesSettings, upload: Upload): void {
  const name = shownName(upload.name);
  if (upload.size === 0) throw fileFailure('InvalidInput', 'files.empty', { name });
  if (upload.size > settings.maxBytes) {
    const limit = Math.floor(settings.maxBytes / 1_048_576);
    throw fileFailure('InvalidInput', 'files.too_large', { name, limit });
  }
}

/** What could not be looked at is not taken either. */
async function refuseByScan(settings: FilesSettings, upload: Upload): Promise<void> {
  refuseBySize(settings, upload);
  const { scanner, report } = settings;
  if (!scanner) return;
  const found = await scanner.scan(piecesOf(upload)).catch((error: unknown) => {
    if (error instanceof Failure) throw error;
    report?.(error);
    throw fileFailure('Unavailable', 'files.scanner_away');
  });
  if (found === null) return;
  report?.(new Error(`the virus scanner refused an upload: ${found}`));
  throw fileFailure('InvalidInput', 'files.infected', { name: shownName(upload.name) });
}

async function keep(
  settings: FilesSettings,
  tx: Tx,
  owner: FileOwner,
  upload: Upload,
): Promise<StoredFile> {
  const bytes = await readUpload(settings, upload);
  const sent = await kindOf(bytes, upload.name);
  const isPhoto = PHOTO_KINDS.includes(sent);
  const clean = isPhoto ? await cleanPhoto(bytes, sent, shownName(upload.name)) : null;
  const kind = sent === 'heic' ? 'jpg' : sent;
  const id = newId();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const place = { tenantId: owner.tenantId, id, sha256 };
  await writeWhole(contentPath(settings.folder, place), bytes);
  if (clean) await writeWhole(contentPath(settings.folder, place, 'clean'), clean);
  const name = keptName(upload.name, kind);
  const { mediaType } = FILE_KINDS[kind];
  const file = { id, name, mediaType, sizeBytes: (clean ?? bytes).length, isPhoto };
  return await insertFile(tx, owner, file, sha256);
}

async function keepPhoto(
  settings: FilesSettings,
  tx: Tx,
  owner: FileOwner,
  upload: Upload,
): Promise<StoredFile> {
  const bytes = await readUpload(settings, upload);
  const name = shownName(upload.name);
  const sent = await photoKindOf(bytes, upload.name);
  const clean = await cleanPhoto(bytes, sent, name);
  const kind = sent === 'heic' ? 'jpg' : sent;
  const id = newId();
  const sha256 = createHash('sha256').update(clean).digest('hex');
  await writeWhole(
    contentPath(settings.folder, { tenantId: owner.tenantId, id, sha256 }, 'clean'),
    clean,
  );
  const { mediaType } = FILE_KINDS[kind];
  const kept = { id, name: keptName(upload.name, kind), mediaType, sizeBytes: clean.length };
  return await insertFile(tx, owner, { ...kept, isPhoto: true }, sha256);
}

async function photoKindOf(bytes: Buffer, sentName: string): Promise<FileKind> {
  const refused = () =>
    fileFailure('InvalidInput', 'files.photo_only', { name: shownName(sentName) });
  const kind = await kindOf(bytes, sentName).catch((error: unknown) => {
    throw error instanceof Failure ? refused() : error;
  });
  if (!PHOTO_KINDS.includes(kind)) throw refused();
  return kind;
}

async function keepAsSent(
  settings: FilesSettings,
  tx: Tx,
  owner: FileOwner,
  upload: Upload,
  mediaType: string,
): Promise<StoredFile> {
  await refuseByScan(settings, upload);
  const id = newId();
  const name = shownName(upload.name);
  const place = { tenantId: owner.tenantId, id };
  const sha256 = await writeStreaming(settings.folder, place, piecesOf(upload));
  const file = { id, name, mediaType, sizeBytes: upload.size, isPhoto: false };
  return await insertFile(tx, owner, file, sha256);
}

async function insertFile(
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
