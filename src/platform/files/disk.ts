import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileFailure } from './failures.ts';
import type { FileContent } from './store.ts';

/**
 * `<tenant>/<ab>/<sha256>-<id>`: the id makes each content belong to one row, so that sweeping one can
 * never take away another's, and the hash lets anyone check a content against its row.
 */
export function contentPath(
  folder: string,
  file: { tenantId: string; id: string; sha256: string },
  variant: 'original' | 'clean' = 'original',
): string {
  const name = `${file.sha256}-${file.id}${variant === 'clean' ? '.clean' : ''}`;
  return join(folder, file.tenantId, file.sha256.slice(0, 2), name);
}

export function idOfContent(name: string): string | null {
  return /^[0-9a-f]{64}-([0-9a-f-]{36})(?:\.clean)?$/.exec(name)?.[1] ?? null;
}

/** Whole or not at all, and on the disk before the row that names it is committed. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw noSpaceOr(error);
  }
}

/** The same for a content that streams in and is never held whole; gives the hash it is kept under. */
export async function writeStreaming(
  folder: string,
  file: { tenantId: string; id: string },
  content: AsyncIterable<Uint8Array>,
): Promise<string> {
  const unfinished = join(folder, file.tenantId, 'unfinished', `${file.id}.part`);
  const hash = createHash('sha256');
  try {
    await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 });
    const kept = await open(unfinished, 'w', 0o600);
    try {
      for await (const bytes of content) {
        hash.update(bytes);
        await kept.writeFile(bytes);
      }
      await kept.sync();
    } finally {
      await kept.close();
    }
    const sha256 = hash.digest('hex');
    const path = contentPath(folder, { ...file, sha256 });
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return sha256;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw noSpaceOr(error);
  }
}

function noSpaceOr(error: unknown): unknown {
  const isFull =
    error instanceof Error && 'code' in error && /^(?:ENOSPC|EDQUOT)$/.test(String(error.code));
  return isFull ? fileFailure('Unavailable', 'files.no_space') : error;
}

// Windows cannot open a folder; its rename is durable by itself.
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (!folder) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}

export async function readWhole(path: string): Promise<FileContent | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  return {
    size: found.size,
    path,
    stream: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
  };
}

export interface OldContent {
  readonly path: string;
  readonly tenantId: string;
  /** Null for a write that was never finished. */
  readonly id: string | null;
}

/** Contents not written to since `before`. */
export async function* contentsBefore(folder: string, before: Date): AsyncGenerator<OldContent> {
  for (const tenantId of await readdir(folder).catch(() => [])) {
    for (const shelf of await readdir(join(folder, tenantId)).catch(() => [])) {
      const place = join(folder, tenantId, shelf);
      for (const name of await readdir(place).catch(() => [])) {
        const path = join(place, name);
        const found = await stat(path).catch(() => null);
        if (found && found.mtime < before) yield { path, tenantId, id: idOfContent(name) };
      }
    }
  }
}

/** Free room on the disk of a folder, or of the nearest one above that exists, in megabytes. */
export async function freeMb(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.floor((bavail * bsize) / 1_048_576);
  } catch {
    return dirname(folder) === folder ? null : await freeMb(dirname(folder));
  }
}
