import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrations } from '../migrations/index.ts';
import { prepareDatabase } from '#src/platform/db/prepare.ts';
import { openDatabase } from '#src/platform/postgres/index.ts';
import { onStop } from '#src/platform/process/lifetime.ts';
import { withDatabase } from './database.ts';
import { endAtOnce, own, removeOrphans } from './orphans.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The database every test file gets a copy of. */
    templateUrl: string;
    /** The same, as the application connects to it. */
    templateAppUrl: string;
    /** A folder that goes with the run. */
    runFolder: string;
  }
}

// Tests lose nothing in a crash.
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  logging_collector: 'off',
};

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

type Template = { readonly url: string; readonly appUrl: string };

async function makeTemplate(database: Template, name: string): Promise<Template> {
  await execute(database.url, `create database ${name}`);
  const template = {
    url: withDatabase(database.url, name),
    appUrl: withDatabase(database.appUrl, name),
  };
  await prepareDatabase(template, migrations);
  return template;
}

/** One server for the run: TEST_DATABASE_URL if set, else an embedded one in a folder of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeOrphans().catch(() => undefined);
  const dataDir = mkdtempSync(join(tmpdir(), 'nghisu-test-'));
  own(dataDir);
  project.provide('runFolder', dataDir);
  chmodSync(dataDir, 0o711);
  const databaseUrl = process.env['TEST_DATABASE_URL'];
  const database = await openDatabase(
    { dataDir, databaseUrl },
    { purpose: 'command', settings: FAST },
  );
  const name = `nghisu_template_${randomBytes(6).toString('hex')}`;
  const template = await makeTemplate(database, name);
  project.provide('templateUrl', template.url);
  project.provide('templateAppUrl', template.appUrl);
  const tearDown = async (): Promise<void> => {
    if (!database.embedded) {
      await execute(database.url, `drop database if exists ${name} with (force)`);
      await execute(database.url, `drop database if exists ${name}_world with (force)`);
    }
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  // Vitest does not wait for us when it is told to end.
  process.once('exit', () => endAtOnce(dataDir));
  onStop(undefined, () => void tearDown().finally(() => process.exit(130)));
  return tearDown;
}
