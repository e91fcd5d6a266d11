import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { digestTables } from '#src/platform/backup/drill/digest.ts';
import { makeBackup } from '#src/platform/backup/make-backup.ts';
import { restoreBackup } from '#src/platform/backup/restore-backup.ts';
import { withSession } from '#src/platform/backup/session.ts';
import { migrations } from '../../migrations/index.ts';
import { NOW } from '../build.ts';
import { emptyDatabase } from './empty-database.ts';

const FORMER = join(import.meta.dirname, 'demo-0032.tar.zst');
const ROLE = `nghisu_owner_${randomBytes(6).toString('hex')}`;

let target: Awaited<ReturnType<typeof emptyDatabase>>;
let again: Awaited<ReturnType<typeof emptyDatabase>>;

const asRole = (url: string): string => {
  const changed = new URL(url);
  changed.username = ROLE;
  return changed.toString();
};
const onServer = async (...statements: string[]): Promise<void> => {
  const client = new Client({ connectionString: inject('templateUrl') });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};
const nameOf = (url: string): string => new URL(url).pathname.slice(1);

beforeAll(async () => {
  target = await emptyDatabase();
  again = await emptyDatabase();
  await onServer(
    `create role ${ROLE} login`,
    `alter database ${nameOf(target.url)} owner to ${ROLE}`,
    `alter database ${nameOf(again.url)} owner to ${ROLE}`,
  );
}, 600_000);
afterAll(async () => {
  await target.drop();
  await again.drop();
  await onServer(`drop role ${ROLE}`);
});

const digests = async (url: string) =>
  Object.fromEntries(await withSession(url, async (client) => await digestTables(client)));

it('an owner who is no superuser restores, backs up and restores again without losing a row', async () => {
  const folder = mkdtempSync(join(inject('runFolder'), 'owner-'));
  const place = { filesFolder: join(folder, 'files'), migrations };
  await restoreBackup({ url: asRole(target.url), ...place }, { file: FORMER, tenant: null });
  const file = join(folder, 'again.tar.zst');
  const source = { url: asRole(target.url), filesFolder: place.filesFolder, version: '0.1.0' };
  const report = await makeBackup(source, { file, tenant: null, now: NOW });
  expect(report.files.count).toBe(16);
  await restoreBackup({ url: asRole(again.url), ...place }, { file, tenant: null });
  expect(await digests(again.url)).toEqual(await digests(target.url));
}, 600_000);
