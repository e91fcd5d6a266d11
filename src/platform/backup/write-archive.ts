import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { pack } from 'tar-stream';
import { StartFailure } from '../start-failure.ts';
import { writingFailed } from './failures.ts';

/** Where entries go, one after the other. */
export interface Archive {
  add(name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<void>;
  addText(name: string, text: string): Promise<void>;
}

const COMPRESSION = {
  params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
};

/** On the disk before it counts as written; nobody but its owner reads it. */
const openFile = (path: string): Writable =>
  createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });

/** What can be said before anything is read: there is such a file already, or no folder for it. */
export async function refuseTarget(path: string): Promise<void> {
  if (await stat(path).catch(() => null))
    throw new StartFailure(`Đã có ${path}: hãy chọn tên khác, bản cũ không bị ghi đè.`);
  await stat(dirname(path)).catch((error: unknown) => {
    throw writingFailed(error, path, 'backup');
  });
}

/** Writes a .tar.zst under another name and moves it into place once it is whole. Gives its size. */
export async function writeArchive(
  path: string,
  fill: (archive: Archive) => Promise<void>,
  openSink: (path: string) => Writable = openFile,
): Promise<number> {
  await refuseTarget(path);
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await pourInto(openSink(unfinished), fill);
    const { size } = await stat(unfinished);
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return size;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw writingFailed(error, path, 'backup');
  }
}

async function pourInto(sink: Writable, fill: (archive: Archive) => Promise<void>): Promise<void> {
  const tar = pack();
  const filling = async (): Promise<void> => {
    try {
      await fill({
        add: async (name, size, content) =>
          await pipeline(content, tar.entry({ name, size, mode: 0o600 })),
        addText: async (name, text) => {
          const bytes = Buffer.from(text);
          await pipeline([bytes], tar.entry({ name, size: bytes.length, mode: 0o600 }));
        },
      });
      tar.finalize();
    } catch (error) {
      tar.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  };
  const [written, filled] = await Promise.allSettled([
    pipeline(tar, createZstdCompress(COMPRESSION), sink),
    filling(),
  ]);
  if (written.status === 'rejected') throw written.reason;
  if (filled.status === 'rejected') throw filled.reason;
}

// Windows cannot open a folder; its rename is durable by itself.
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
