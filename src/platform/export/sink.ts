import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writingFailed } from '../backup/failures.ts';
import { StartFailure } from '../start-failure.ts';

/** Where an export goes; names have `/`. */
export interface Sink {
  add(name: string, content: AsyncIterable<Uint8Array>): Promise<void>;
}

/** A folder that stands there once everything is in it. */
export async function writeFolder(
  path: string,
  fill: (sink: Sink) => Promise<void>,
): Promise<void> {
  const there = await readdir(path).catch(() => null);
  if (there !== null && there.length > 0)
    throw new StartFailure(`Thư mục ${path} không trống: hãy chọn một thư mục mới.`);
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    await fill({
      async add(name, content) {
        const place = join(unfinished, name);
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        await pipeline(content, createWriteStream(place, { mode: 0o600 }));
      },
    });
    if (there !== null) await rm(path, { recursive: true });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw writingFailed(error, path, 'export');
  }
}
