import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { emptyDatabase } from './empty-database.ts';
import { fillWorld } from './filled.ts';
import type { FilledWorld } from './filled.ts';
import { NOW } from '../build.ts';
import { openTestDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { digestTables } from '#src/platform/backup/digest.ts';
import { makeBackup } from '#src/platform/backup/make-backup.ts';
import { readBackup } from '#src/platform/backup/read-backup.ts';
import { restoreBackup } from '#src/platform/backup/restore-backup.ts';
import { withSession } from '#src/platform/backup/session.ts';

let test: TestDatabase;
let world: FilledWorld;
let folder: string;
let file: string;

beforeAll(async () => {
  test = await openTestDatabase();
  folder = mkdtempSync(join(inject('runFolder'), 'backup-'));
  world = await fillWorld(test, folder);
  file = join(folder, 'whole.tar.zst');
  const source = { url: test.url, filesFolder: world.filesFolder, version: '0.1.0' };
  console.log(await makeBackup(source, { file, tenant: null, now: NOW }));
}, 120_000);
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const digests = async (url: string) =>
  Object.fromEntries(await withSession(url, async (client) => await digestTables(client)));

it('brings back every row and every file', async () => {
  const target = await emptyDatabase();
  const filesFolder = join(folder, 'restored');
  try {
    const report = await restoreBackup(
      { url: target.url, filesFolder, migrations },
      { file, tenant: null },
    );
    console.log(report.rows, report.files, report.jobs, report.steps);
    expect(await digests(target.url)).toEqual(await digests(test.url));
  } finally {
    await target.drop();
  }
}, 60_000);

it('is read whole by verify', async () => {
  const { head } = await readBackup(file, {});
  expect(head.tenant).toBeNull();
  expect(readFileSync(file).length).toBeGreaterThan(1_000);
});
