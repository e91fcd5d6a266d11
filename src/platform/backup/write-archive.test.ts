import { createWriteStream, mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { FORMAT, HEAD } from './format.ts';
import { readBackup } from './read-backup.ts';
import { writeArchive } from './write-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'nghisu-archive-'));
afterAll(async () => await rm(folder, { recursive: true, force: true }));

/** A disk with room for so many bytes. */
function smallDisk(room: number): (path: string) => Writable {
  return (path) => {
    const file = createWriteStream(path);
    let left = room;
    return new Writable({
      write(chunk: Buffer, _encoding, done) {
        left -= chunk.length;
        if (left < 0) done(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
        else file.write(chunk, done);
      },
      final: (done) => void file.end(done),
    });
  };
}

const noise = (bytes: number): string =>
  Array.from({ length: bytes / 8 }, () => Math.random().toString(36).slice(2, 10)).join('');

it.each([0, 10_000])(
  'a disk full after %i bytes leaves nothing behind and says so',
  async (room) => {
    const path = join(folder, 'full.tar.zst');
    const filling = writeArchive(
      path,
      async (archive) => {
        for (let part = 0; part < 50; part += 1) await archive.addText(`${part}`, noise(80_000));
      },
      smallDisk(room),
    );
    await expect(filling).rejects.toThrow('đã hết chỗ trống');
    expect(await readdir(folder)).toEqual([]);
  },
);

it('a failure while filling leaves nothing behind', async () => {
  const path = join(folder, 'broken.tar.zst');
  const filling = writeArchive(path, async (archive) => {
    await archive.addText('one', noise(8_000));
    throw new Error('the database went away');
  });
  await expect(filling).rejects.toThrow('the database went away');
  expect(await readdir(folder)).toEqual([]);
});

it('a format of the future is refused by its number', async () => {
  const path = join(folder, 'future.tar.zst');
  const head = {
    product: 'nghisu',
    format: FORMAT + 1,
    version: '9.0.0',
    takenAt: '2030-01-01T00:00:00.000Z',
    tenant: null,
    migrations: [],
    tables: [],
  };
  await writeArchive(path, async (archive) => await archive.addText(HEAD, JSON.stringify(head)));
  await expect(readBackup(path, {})).rejects.toThrow('bản Nghị Sự 9.0.0');
});
