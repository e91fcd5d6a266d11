import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { digestTables } from '#src/platform/backup/drill/digest.ts';
import type { Head, Manifest, Sum } from '#src/platform/backup/format.ts';
import { readBackup } from '#src/platform/backup/read-backup.ts';
import { restoreBackup } from '#src/platform/backup/restore-backup.ts';
import { withSession } from '#src/platform/backup/session.ts';
import { migrations } from '../../migrations/index.ts';
import { partsOf, withJson, writeParts } from './edited.ts';
import type { Part } from './edited.ts';
import { emptyDatabase } from './empty-database.ts';

/** Made before the manifest vouched for the head. */
const FORMER = join(import.meta.dirname, 'demo-0032.tar.zst');

let parts: Part[];
let folder: string;
let target: Awaited<ReturnType<typeof emptyDatabase>>;

beforeAll(async () => {
  parts = await partsOf(FORMER);
  folder = mkdtempSync(join(inject('runFolder'), 'damaged-'));
  target = await emptyDatabase();
});
afterAll(async () => await target.drop());

const head = (of: readonly Part[], change: (value: Head) => void): Part[] =>
  withJson<Head>(of, 'backup.json', change);
const manifest = (of: readonly Part[], change: (value: Manifest) => void): Part[] =>
  withJson<Manifest>(of, 'manifest.json', change);
const sumOf = (data: Buffer): Sum => ({
  rows: data.toString().split('\n').length - 1,
  bytes: data.length,
  sha256: createHash('sha256').update(data).digest('hex'),
});

function withoutTable(name: string): Part[] {
  const rest = parts.filter((part) => !part.name.startsWith(`tables/${name}/`));
  const told = head(rest, (value) => {
    value.tables = value.tables.filter((table) => table.name !== name);
  });
  return manifest(told, ({ tables }) => delete tables[name]);
}

/** With sums that fit. */
function withRows(name: string, change: (rows: string) => string): Part[] {
  const place = `tables/${name}/000001.copy`;
  const data = Buffer.from(
    change(parts.find((part) => part.name === place)?.data.toString() ?? ''),
  );
  const rows = parts.map((part) => (part.name === place ? { ...part, data } : part));
  return manifest(rows, ({ tables }) => (tables[name] = sumOf(data)));
}

function withJobs(text: string): Part[] {
  const data = Buffer.from(text);
  const rest = parts.filter((part) => !part.name.startsWith('jobs/'));
  const place = rest.findLastIndex((part) => part.name.startsWith('tables/')) + 1;
  const jobs = rest.toSpliced(place, 0, { name: 'jobs/000001.ndjson', data });
  return manifest(jobs, (value) => (value.jobs = sumOf(data)));
}

const job = (name: string): string =>
  JSON.stringify({ name, data: null, startAfter: '2026-11-23T00:00:00Z' });
const nothing = Buffer.alloc(0);

const DAMAGES: Readonly<Record<string, () => Part[]>> = {
  'an entry after the manifest': () => [...parts, { name: 'extra/../x', data: Buffer.from('x') }],
  'an empty entry after the manifest': () => [...parts, { name: 'extra.tar.zst', data: nothing }],
  'an entry that is no file': () =>
    parts.toSpliced(1, 0, { name: 'x', data: nothing, type: 'symlink' }),
  'a head that forgets a table': () => withoutTable('events'),
  'a head with a table of nobody': () =>
    head(parts, ({ tables }) =>
      tables.push({ name: 'pg_catalog.pg_authid', columns: ['rolname'] }),
    ),
  'a head with a statement for a name': () =>
    head(parts, ({ tables }) => (tables[0] = { name: 'x"; drop table y; --', columns: [] })),
  'a head that forgets a column': () => head(parts, ({ tables }) => void tables[0]?.columns.pop()),
  'a head that forgets steps': () => head(parts, (value) => void value.migrations.splice(-3)),
  'a head that forgets a step in the midst': () =>
    head(parts, (value) => void value.migrations.splice(4, 1)),
  'a head that the manifest does not vouch for': () =>
    manifest(parts, (value) => (value.head = '0'.repeat(64))),
  'a manifest of another shape': () =>
    manifest(parts, (value) => Reflect.deleteProperty(value, 'jobs')),
  'a row twice': () => withRows('tenants', (rows) => rows + rows),
  'a row of another width': () => withRows('tenants', (rows) => `${rows}x\ty\n`),
  'steps that the head does not name': () => withRows('migrations', (rows) => rows + '9999\tnow\n'),
  'a job that is no JSON': () => withJobs(`not json\n${job('x')}\n`),
  'a job of another shape': () => withJobs('{"name":"x"}\n'),
  'a job whose name no queue bears': () => withJobs(`${job('a b')}\n`),
};

it.each(Object.keys(DAMAGES))(
  '%s is refused in one sentence, and nothing is written',
  async (damage) => {
    const file = join(folder, `${damage.replaceAll(' ', '-')}.tar.zst`);
    await writeParts(file, DAMAGES[damage]?.() ?? []);
    const filesFolder = join(folder, 'files');
    const restoring = restoreBackup(
      { url: target.url, filesFolder, migrations },
      { file, tenant: null },
    );
    await expect(restoring).rejects.toThrow(/^Tệp sao lưu .* bị hỏng hoặc bị cắt ngắn \(.+\)/);
    expect(await withSession(target.url, digestTables)).toEqual(new Map());
    const left = await readdir(filesFolder, { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  },
  60_000,
);

it('an entry after the manifest is refused where nothing is restored', async () => {
  const file = join(folder, 'extra-read.tar.zst');
  await writeParts(file, [...parts, { name: 'extra.tar.zst', data: Buffer.alloc(3_000_000) }]);
  await expect(readBackup(file, {})).rejects.toThrow('thừa extra.tar.zst');
});
