import { loadavg } from 'node:os';
import { Client } from 'pg';
import { openDatabase } from '#src/platform/postgres/index.ts';
import { openAccess } from './access.ts';
import type { Access } from './access.ts';
import { rowsOf } from './asks.ts';
import { BARE_TABLE } from './bare/statements.ts';
import { readFacts } from './facts.ts';
import type { Facts } from './facts.ts';
import { chooseFolder, databasePid, operate, startBare, startProduct } from './house.ts';
import type { Options } from './options.ts';
import { compare } from './rounds/compare.ts';
import type { Measured, Sides } from './rounds/compare.ts';
import type { PagesReport } from './pages-report.ts';
import { memoryOf } from './rounds/processes.ts';
import { differences } from './rounds/same-rows.ts';
import { lineOf } from './table.ts';

/** Half of the synthetic petitions are in this clerk's council. */
const LOGIN = 'clerk-79';
const CONNECTIONS = [1, 16] as const;

const NOTES = [
  '“anew”: asked with cache-control: no-cache, which draws and reads again what is kept while nobody writes',
  'asked without compression; 64 API keys share the calls and sign-ins come from 250 networks, so every limit stays on',
  'the clerk’s council does without a second step of sign-in, as the demo does',
  'the bare server looks nobody up and inserts one row into a table like petitions, with its indexes',
];

export async function benchPages(options: Options): Promise<PagesReport> {
  const folder = chooseFolder(options.data, options.keep);
  const say = (line: string): void => console.error(line);
  const database = await openDatabase({ dataDir: folder.path }, { purpose: 'command' });
  const client = new Client({ connectionString: database.url });
  try {
    await client.connect();
    if (!(await hasRows(client))) {
      await operate(folder.path, ['generate', '--petitions', String(options.petitions)]);
    }
    return await measure(options, {
      folder: folder.path,
      url: database.url,
      client,
      say,
      version: database.version,
    });
  } finally {
    await client.query(`drop table if exists ${BARE_TABLE}`).catch(() => undefined);
    await client.end();
    await database.stop();
    folder.remove();
    if (options.keep && !options.data) say(`Kept in ${folder.path}`);
  }
}

async function hasRows(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('petitions') is not null as there`,
  );
  if (rows[0]?.there !== true) return false;
  const some = await client.query('select from petitions limit 1');
  return some.rowCount === 1;
}

interface Ground {
  readonly folder: string;
  readonly url: string;
  readonly version: string;
  readonly client: Client;
  readonly say: (line: string) => void;
}

async function measure(options: Options, ground: Ground): Promise<PagesReport> {
  const { folder, url, client } = ground;
  const product = await startProduct(folder);
  try {
    const access = await openAccess(url, client, LOGIN);
    const facts = await readFacts(client, LOGIN);
    await client.query(`drop table if exists ${BARE_TABLE};
      create table ${BARE_TABLE} (like petitions including all)`);
    const bare = await startBare(url, facts);
    try {
      const sides = { product, bare, databasePid: databasePid(folder) };
      return await benchSides(sides, { ...ground, facts, access }, options);
    } finally {
      await bare.stop();
    }
  } finally {
    await product.stop();
  }
}

interface Known {
  readonly facts: Facts;
  readonly access: Access;
  readonly version: string;
  readonly say: (line: string) => void;
}

/** Everything that is measured of two running servers. */
export async function benchSides(
  sides: Sides,
  { facts, access, version, say }: Known,
  options: Pick<Options, 'only' | 'seconds' | 'rounds'>,
): Promise<PagesReport> {
  const asked = rowsOf(facts, access).filter(({ name }) => name.startsWith(options.only ?? ''));
  const wrong = await differences(sides, asked);
  if (wrong.length > 0) throw new Error(`not the same rows: ${wrong.join('; ')}`);
  const idle = memoryOf(sides.product.pid).now;
  const rows: Measured[] = [];
  for (const row of asked) {
    for (const connections of CONNECTIONS) {
      const measured = await compare(sides, row, { ...options, connections });
      rows.push(measured);
      say(lineOf(measured));
    }
  }
  return {
    rows,
    petitions: facts.petitions,
    memory: {
      idle,
      peak: memoryOf(sides.product.pid).peak,
      bare: memoryOf(sides.bare.pid).peak,
    },
    date: new Date().toISOString(),
    load: loadavg(),
    versions: { node: process.version, postgres: version },
    notes: NOTES,
  };
}
