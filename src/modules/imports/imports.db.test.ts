import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classifyPetition } from '#src/modules/petitions/commands/classify.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { openFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { decideRows } from './commands/decide.ts';
import { publishImport } from './commands/publish.ts';
import { discardImport, readAgain } from './commands/read-again.ts';
import { startImport } from './commands/start-import.ts';
import { undoImport } from './commands/undo.ts';
import { takeUpImports } from './jobs.ts';
import { countsOf, importById } from './queries/imports.ts';
import { rowsPage } from './queries/rows.ts';
import { writeImport } from './work/publish.ts';
import { stageImport } from './work/stage.ts';

const LIST = readFileSync(new URL('test-data/danh-sach-kien-nghi.csv', import.meta.url));

let life: Life;
let platform: Platform;
let folder: string;
let clerk: Actor;

beforeAll(async () => {
  life = await openLife();
  folder = await mkdtemp(join(tmpdir(), 'nghisu-imports-'));
  const files = openFiles({ folder, maxBytes: 5_000_000 });
  platform = { ...life.platform, jobs: noJobs, files };
  clerk = life.people.provinceClerk;
});
afterAll(async () => {
  await life.close();
  await rm(folder, { recursive: true, force: true });
});

const csv = (text: string, name = 'danh-sach.csv'): File => new File([text], name);

async function start(file: File, by = clerk, more: object = {}) {
  const { id, runId } = await execute(platform, by, startImport, { file, ...more });
  return { tenantId: by.tenantId, importId: id, runId };
}

async function read(file: File, by = clerk, more: object = {}) {
  const run = await start(file, by, more);
  await stageImport(platform, run);
  return run;
}

const importOf = async (id: string) => {
  const found = await importById(life.db, life.tenantId, id);
  if (!found) throw new Error('no import');
  return found;
};

async function publish(id: string, by = clerk) {
  const { runId } = await execute(platform, by, publishImport, { id });
  return await writeImport(platform, { tenantId: by.tenantId, importId: id, runId });
}

const inRegister = async (): Promise<number> => {
  const found = await life.db
    .selectFrom('petitions')
    .select((is) => is.fn.countAll<number>().as('n'))
    .where('source', '=', 'import')
    .executeTakeFirstOrThrow();
  return found.n;
};

describe('an office’s list', () => {
  it('is read, previewed, published by one switch and taken back whole', async () => {
    const { importId } = await read(new File([LIST], 'danh-sach-kien-nghi.csv'));
    const ready = await importOf(importId);
    expect(ready).toMatchObject({ state: 'ready', failure_code: null });
    expect(ready.counts).toMatchObject({ rows: 143, petitions: 143, rejected: 0 });
    expect(ready.sheets[0]?.columns.map(({ meaning }) => meaning)).toEqual([
      'stt',
      'text',
      'place',
      'session',
      'field',
      'agency',
    ]);
    expect(await inRegister()).toBe(0);

    const counts = await publish(importId);
    expect(counts).toMatchObject({ petitions: 143, rejected: 0 });
    expect(await inRegister()).toBe(143);
    expect(await life.counts(clerk.councilId)).toMatchObject({ recorded: 143 });

    await execute(platform, clerk, undoImport, { id: importId });
    expect(await inRegister()).toBe(0);
    expect(await life.counts(clerk.councilId)).toEqual({});
    expect((await importOf(importId)).state).toBe('undone');
  });
});
