import { mkdtempSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { describeTables } from '#src/platform/export/describe.ts';
import { COLUMNS_LEFT_OUT, isDerived, TABLES_LEFT_OUT } from '#src/platform/export/left-out.ts';
import { exportedTables, makeExport } from '#src/platform/export/make-export.ts';
import type { DescribedTable } from '#src/platform/export/describe.ts';
import { withSession } from '#src/platform/backup/session.ts';
import { NOW } from '../build.ts';
import { openTestDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { fillWorld, PETITIONS } from './filled.ts';
import type { FilledWorld } from './filled.ts';

let test: TestDatabase;
let world: FilledWorld;
let folder: string;
let tables: DescribedTable[];

beforeAll(async () => {
  test = await openTestDatabase();
  folder = mkdtempSync(join(inject('runFolder'), 'export-'));
  world = await fillWorld(test, folder);
  tables = await withSession(test.url, describeTables);
}, 600_000);
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const run = async (name: string, tenant: string | null) =>
  await makeExport(
    { url: test.url, filesFolder: world.filesFolder, version: '0.1.0' },
    { folder: join(folder, name), tenant, now: NOW },
  );
const linesOf = (name: string, table: string): Record<string, unknown>[] =>
  readFileSync(join(folder, name, 'tables', `${table}.ndjson`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('has every table and column but those left out for a reason', () => {
  const exported = new Map(exportedTables(tables, false).map((table) => [table.name, table]));
  const missing = tables.flatMap(({ name, columns }) => {
    if (TABLES_LEFT_OUT[name] !== undefined) return [];
    const kept = new Set(exported.get(name)?.columns.map((column) => column.name));
    return columns
      .filter((column) => !isDerived(column) && !kept.has(column.name))
      .map((column) => `${name}.${column.name}`);
  });
  expect(missing.toSorted()).toEqual(Object.keys(COLUMNS_LEFT_OUT).toSorted());
  const gone = Object.keys(TABLES_LEFT_OUT).filter(
    (name) => !tables.some((one) => one.name === name),
  );
  expect(gone).toEqual([]);
});

/** What opens nothing: hashes of contents and of chains, and a yes or no. */
const OPEN = new Set([
  'accounts.must_change_password',
  'event_chains.last_hash',
  'events.seal_hash',
  'files.sha256',
]);
/** Hashed codes of voters, without which a receipt would no longer be found. */
const NEEDED = new Set(['receipts.code_hash', 'voter_ratings.code_hash']);

it('leaves no column that looks like a secret undecided', () => {
  const secrets = exportedTables(tables, false).flatMap(({ name, columns }) =>
    columns
      .map((column) => `${name}.${column.name}`)
      .filter((column) => /\.(\w+_)?(hash|secret|password|token|sha256)(_|$)/.test(column))
      .filter((column) => !OPEN.has(column) && !NEEDED.has(column)),
  );
  expect(secrets).toEqual([]);
});

it('tells of every exported table in docs/export-format.md, and of no other', () => {
  const told = readFileSync(new URL('../../docs/export-format.md', import.meta.url), 'utf8');
  const list = told.slice(told.indexOf('## Tables'));
  const rows = [...list.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
  const names = exportedTables(tables, false).map(({ name }) => name);
  expect(rows.toSorted()).toEqual(names.toSorted());
});

it('gives every row as a line of JSON, with the links between them', async () => {
  const report = await run('all', null);
  expect(report).toMatchObject({ tenant: null, files: 3 });
  const petitions = linesOf('all', 'petitions');
  expect(petitions).toHaveLength(PETITIONS);
  expect(petitions[0]).not.toHaveProperty('search');
  const schema = JSON.parse(readFileSync(join(folder, 'all', 'schema.json'), 'utf8')) as {
    tables: (DescribedTable & { rows: number })[];
  };
  const described = schema.tables.find(({ name }) => name === 'petitions');
  expect(described).toMatchObject({ key: ['tenant_id', 'id'], rows: PETITIONS });
  const codes = new Set(linesOf('all', 'units').map(({ code }) => code));
  expect(petitions.every(({ unit_code }) => unit_code === null || codes.has(unit_code))).toBe(true);
  const stored = await readdir(join(folder, 'all', 'files'), { recursive: true });
  expect(stored.filter((name) => /[0-9a-f]{64}-/.test(name))).toHaveLength(3);
});

it('of one tenant holds nothing of another', async () => {
  const report = await run('one', '01');
  expect(report).toMatchObject({ tenant: { unitCode: '01' }, files: 1 });
  const others = world.tenants.filter(({ unit_code }) => unit_code !== '01').map(({ id }) => id);
  const names = await readdir(join(folder, 'one', 'tables'));
  const text = names
    .map((name) => readFileSync(join(folder, 'one', 'tables', name), 'utf8'))
    .join();
  expect(others.filter((id) => text.includes(id))).toEqual([]);
  await expect(run('one', '01')).rejects.toThrow('không trống');
});
