import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { backupAndRecord } from '#src/platform/backup/back-up.ts';
import { digestTables } from '#src/platform/backup/drill/digest.ts';
import { makeBackup } from '#src/platform/backup/make-backup.ts';
import { LateQueue } from '#src/platform/backup/pending-jobs.ts';
import { readBackup } from '#src/platform/backup/read-backup.ts';
import { lastBackup } from '#src/platform/backup/record.ts';
import { restoreBackup } from '#src/platform/backup/restore-backup.ts';
import { withSession } from '#src/platform/backup/session.ts';
import { migrations } from '../../migrations/index.ts';
import { NOW } from '../build.ts';
import { openTestDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { emptyDatabase } from './empty-database.ts';
import { fillWorld, PETITIONS } from './filled.ts';
import type { FilledWorld } from './filled.ts';

const [ONE, OTHER, THIRD] = ['01', '42', '79'] as const;

let test: TestDatabase;
let world: FilledWorld;
let folder: string;
let whole: string;

const at = (name: string): string => join(folder, name);
const idOf = (code: string): string =>
  world.tenants.find(({ unit_code }) => unit_code === code)?.id ?? '';
const digests = async (url: string, tenantId: string | null = null) =>
  Object.fromEntries(
    await withSession(url, async (client) => await digestTables(client, tenantId)),
  );
const backUp = async (file: string, tenant: string | null = null) =>
  await makeBackup(
    { url: test.url, filesFolder: world.filesFolder, version: '0.1.0' },
    { file, tenant, now: NOW },
  );
const restore = async (url: string, file: string, tenant: string | null = null) =>
  await restoreBackup({ url, filesFolder: at('restored'), migrations }, { file, tenant });

beforeAll(async () => {
  test = await openTestDatabase();
  folder = mkdtempSync(join(inject('runFolder'), 'backup-'));
  world = await fillWorld(test, folder);
  const queue = new LateQueue(test.url);
  const startAfter = NOW.toISOString();
  await withSession(test.url, async (client) => {
    for (const code of [ONE, OTHER]) {
      const data = { tenantId: idOf(code), mark: `job-of-${code}` };
      await queue.put(client, JSON.stringify({ name: 'tell-somebody', data, startAfter }));
    }
  });
  await queue.close();
  whole = at('whole.tar.zst');
  await backUp(whole);
}, 600_000);
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a backup of the whole', () => {
  it('brings back every row, upload and waiting job', async () => {
    const target = await emptyDatabase();
    try {
      const report = await restore(target.url, whole);
      expect(report).toMatchObject({ files: 3, jobs: 2, steps: [], lost: [], tenant: null });
      expect(await digests(target.url)).toEqual(await digests(test.url));
      const uploads = await readdir(at('restored'), { recursive: true });
      expect(uploads.toSorted()).toEqual(
        (await readdir(world.filesFolder, { recursive: true })).toSorted(),
      );
      await expect(restore(target.url, whole)).rejects.toThrow('Nơi phục hồi đã có dữ liệu');
    } finally {
      await target.drop();
    }
  }, 600_000);

  it('is refused where the program runs on the empty tables', async () => {
    const target = await openTestDatabase();
    try {
      await target.pool.query('select 1');
      await expect(restore(target.url, whole)).rejects.toThrow('hãy dừng nó');
    } finally {
      await target.close();
    }
  });

  it('of a newer program is refused', async () => {
    const target = await emptyDatabase();
    try {
      const older = {
        url: target.url,
        filesFolder: at('none'),
        migrations: migrations.slice(0, -1),
      };
      await expect(restoreBackup(older, { file: whole, tenant: null })).rejects.toThrow(
        `mới hơn bản đang dùng (${migrations.at(-1)?.name})`,
      );
    } finally {
      await target.drop();
    }
  });
});

describe('one tenant', () => {
  it('comes into an installation that lacks it, from its own backup and out of the whole', async () => {
    const target = await openTestDatabase();
    try {
      await backUp(at('one.tar.zst'), ONE);
      const own = await restore(target.url, at('one.tar.zst'));
      expect(own).toMatchObject({ tenant: { unitCode: ONE }, files: 1, jobs: 1 });
      const other = await restore(target.url, whole, OTHER);
      expect(other).toMatchObject({ tenant: { unitCode: OTHER }, jobs: 1 });
      for (const code of [ONE, OTHER])
        expect(await digests(target.url, idOf(code))).toEqual(await digests(test.url, idOf(code)));
      await expect(restore(target.url, whole, OTHER)).rejects.toThrow('Hệ thống này đã có');
      await target.pool.query('update accounts set login = $1 where tenant_id = $2', [
        `clerk-${THIRD}`,
        idOf(OTHER),
      ]);
      await expect(restore(target.url, whole, THIRD)).rejects.toThrow(`"clerk-${THIRD}"`);
      const { rows } = await target.pool.query(
        `select nspname from pg_namespace where nspname like 'restore%'`,
      );
      expect(rows).toEqual([]);
    } finally {
      await target.close();
    }
  }, 600_000);

  it('takes no byte of another along', async () => {
    const bytes = zstdDecompressSync(readFileSync(at('one.tar.zst')));
    expect(bytes.includes(idOf(ONE))).toBe(true);
    expect(bytes.includes(`job-of-${ONE}`)).toBe(true);
    expect(bytes.includes(`Nội dung của ${ONE}`)).toBe(true);
    const marks = world.tenants
      .filter(({ unit_code }) => unit_code !== ONE)
      .flatMap(({ id, unit_code }) => [
        id,
        `clerk-${unit_code}`,
        `Nội dung của ${unit_code}`,
        `job-of-${unit_code}`,
      ]);
    expect(marks.filter((mark) => bytes.includes(mark))).toEqual([]);
  });

  it('is refused where nobody has such a code', async () => {
    await expect(backUp(at('none.tar.zst'), '99')).rejects.toThrow('mang mã "99"');
    expect(existsSync(at('none.tar.zst'))).toBe(false);
  });
});

describe('a file', () => {
  const read = async (name: string, bytes: Uint8Array) => {
    writeFileSync(at(name), bytes);
    return await readBackup(at(name), {});
  };

  it('is read whole without restoring', async () => {
    const { head, manifest } = await readBackup(whole, {});
    expect(head.tenant).toBeNull();
    expect(manifest.tables['petitions']?.rows).toBe(PETITIONS);
    expect(manifest.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('that is cut, changed or no backup is refused', async () => {
    const bytes = readFileSync(whole);
    for (const share of [0.1, 0.5, 0.999])
      await expect(read('cut.tar.zst', bytes.subarray(0, bytes.length * share))).rejects.toThrow(
        'bị hỏng hoặc bị cắt ngắn',
      );
    for (const share of [0.2, 0.6, 0.95]) {
      const changed = Buffer.from(bytes);
      const place = Math.floor(bytes.length * share);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await expect(read('changed.tar.zst', changed)).rejects.toThrow('bị hỏng hoặc bị cắt ngắn');
    }
    await expect(read('text', Buffer.from('không phải'))).rejects.toThrow('không phải tệp sao lưu');
    await expect(readBackup(at('nowhere'), {})).rejects.toThrow('Không có tệp');
  });

  it('that is damaged leaves nothing behind where it was to be restored', async () => {
    const bytes = zstdDecompressSync(readFileSync(whole));
    const cut = bytes.subarray(0, bytes.lastIndexOf('manifest.json'));
    writeFileSync(at('cut.tar.zst'), zstdCompressSync(cut));
    const target = await emptyDatabase();
    try {
      const place = { url: target.url, filesFolder: at('restored-not'), migrations };
      await expect(restoreBackup(place, { file: at('cut.tar.zst'), tenant: null })).rejects.toThrow(
        'bị cắt ngắn',
      );
      expect(await digests(target.url)).toEqual({});
      expect(existsSync(at('restored-not'))).toBe(true);
      const left = await readdir(at('restored-not'), { recursive: true, withFileTypes: true });
      expect(left.filter((entry) => entry.isFile())).toEqual([]);
    } finally {
      await target.drop();
    }
  }, 600_000);

  it('tells of uploads that the disk has lost or changed, and keeps the rest', async () => {
    const [lost = '', changed = ''] = (await readdir(world.filesFolder, { recursive: true }))
      .filter((name) => /[0-9a-f]{64}-/.test(name))
      .toSorted();
    const kept = [lost, changed].map((name) => readFileSync(join(world.filesFolder, name)));
    await rm(join(world.filesFolder, lost));
    writeFileSync(join(world.filesFolder, changed), 'khác');
    try {
      const report = await backUp(at('lossy.tar.zst'));
      expect(report.files.count).toBe(2);
      expect(report.lost.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
        { path: lost, reason: 'missing' },
        { path: changed, reason: 'changed' },
      ]);
      expect((await readBackup(at('lossy.tar.zst'), {})).manifest.lost).toHaveLength(2);
    } finally {
      writeFileSync(join(world.filesFolder, lost), kept[0] ?? '');
      writeFileSync(join(world.filesFolder, changed), kept[1] ?? '');
    }
  });

  it('is never written over', async () => {
    await expect(backUp(whole)).rejects.toThrow('bản cũ không bị ghi đè');
  });

  it('leaves a line, but none of a command that is refused before anything is read', async () => {
    const source = { url: test.url, filesFolder: world.filesFolder, version: '0.1.0' };
    const noted = async (file: string, tenant: string | null = null) =>
      await backupAndRecord(source, { file, tenant, now: NOW });
    await noted(at('noted.tar.zst'));
    await expect(noted(at('noted.tar.zst'))).rejects.toThrow('bản cũ không bị ghi đè');
    await expect(noted(at('khong-co/a.tar.zst'))).rejects.toThrow('hãy tạo thư mục trước');
    expect(await lastBackup(test.db)).toMatchObject({
      good: { path: at('noted.tar.zst') },
      failedSince: null,
    });
  });
});
