import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writingFailed } from './failures.ts';

/** Contents laid into the folder of files before their rows are committed, and taken away if they are not. */
export class LaidFiles {
  readonly #folder: string;
  readonly #laid: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  get count(): number {
    return this.#laid.length;
  }

  async lay(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const place = join(this.#folder, path);
    const unfinished = `${place}.${process.pid}.part`;
    try {
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await pipeline(content, createWriteStream(unfinished, { mode: 0o600, flush: true }));
      await rename(unfinished, place);
      this.#laid.push(place);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw writingFailed(error, place, 'restored file');
    }
  }

  async takeAway(): Promise<void> {
    for (const place of this.#laid) await rm(place, { force: true });
  }
}
