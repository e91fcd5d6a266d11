import { createHash } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { newId } from '../db/ids.ts';
import { Failure } from '../errors.ts';
import { kindOf } from './content.ts';
import { contentPath, writeStreaming, writeWhole } from './disk.ts';
import { fileFailure } from './failures.ts';
import { FILE_KINDS, PHOTO_KINDS } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import { keptName, shownName } from './name.ts';
import { cleanPhoto } from './photo.ts';
import { piecesOf, refuseByScan } from './scanned.ts';
import type { FilesSettings } from './scanned.ts';
import type { Sender, StoredFile, Upload, UploadWay } from './store.ts';

/** A content that lies on the disk; its row is still owed. */
export interface Written {
  readonly tenantId: string;
  readonly sha256: string;
  readonly file: StoredFile;
  readonly variants: readonly ('original' | 'clean')[];
}

/** Looks at an upload and writes what may be kept of it; null where the room keeps it by itself. */
export async function written(
  settings: FilesSettings,
  way: UploadWay,
  sender: Sender,
  upload: Upload,
): Promise<Written | null> {
  await refuseByScan(settings, upload);
  if (way === 'scanned') return null;
  return way === 'as_sent'
    ? await asSent(settings, sender.tenantId, upload)
    : await checked(settings, way, sender, upload);
}

async function checked(
  settings: FilesSettings,
  way: 'checked' | 'photos',
  { tenantId, personId }: Sender,
  upload: Upload,
): Promise<Written> {
  const bytes = Buffer.from(await upload.arrayBuffer());
  const sent = await (way === 'photos' ? photoKindOf : kindOf)(bytes, upload.name);
  const isPhoto = PHOTO_KINDS.includes(sent);
  const known = way === 'photos' ? null : personId;
  const clean = isPhoto ? await cleanPhoto(bytes, sent, shownName(upload.name), known) : null;
  const kind = sent === 'heic' ? 'jpg' : sent;
  const id = newId();
  const original = way === 'photos' ? null : bytes;
  const sha256 = createHash('sha256')
    .update(original ?? clean ?? bytes)
    .digest('hex');
  const place = { tenantId, id, sha256 };
  if (original) await writeWhole(contentPath(settings.folder, place), original);
  if (clean) await writeWhole(contentPath(settings.folder, place, 'clean'), clean);
  const name = keptName(upload.name, kind);
  const { mediaType } = FILE_KINDS[kind];
  return {
    tenantId,
    sha256,
    file: { id, name, mediaType, sizeBytes: (clean ?? bytes).length, isPhoto },
    variants: [...(original ? ['original' as const] : []), ...(clean ? ['clean' as const] : [])],
  };
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

async function asSent(settings: FilesSettings, tenantId: string, upload: Upload): Promise<Written> {
  const id = newId();
  const sha256 = await writeStreaming(settings.folder, { tenantId, id }, piecesOf(upload));
  const name = shownName(upload.name);
  const file = { id, name, mediaType: '', sizeBytes: upload.size, isPhoto: false };
  return { tenantId, sha256, file, variants: ['original'] };
}

const pathsOf = (folder: string, { tenantId, sha256, file, variants }: Written): string[] =>
  variants.map((variant) => contentPath(folder, { tenantId, id: file.id, sha256 }, variant));

/** The same content for another row: each row has its own. */
export async function copied(folder: string, of: Written): Promise<Written> {
  const copy = { ...of, file: { ...of.file, id: newId() } };
  const to = pathsOf(folder, copy);
  for (const [at, from] of pathsOf(folder, of).entries()) await copyFile(from, to[at] ?? '');
  return copy;
}

/** At its best: what stays without a row is swept at night. */
export async function removeWritten(folder: string, of: Written): Promise<void> {
  for (const path of pathsOf(folder, of)) await rm(path, { force: true }).catch(() => undefined);
}
