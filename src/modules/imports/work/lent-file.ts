import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** An upload on the disk for as long as the work lasts; nothing of it stays. */
export async function withLentFile<R>(file: File, work: (path: string) => Promise<R>): Promise<R> {
  const folder = await mkdtemp(join(tmpdir(), 'nghisu-list-'));
  try {
    const path = join(folder, 'list');
    await pipeline(Readable.fromWeb(file.stream() as ReadableStream), createWriteStream(path));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
