import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  ofTenant,
  speakFor,
  tablesOf,
  tablesTaken,
  tenantColumn,
  tenantsToRead,
} from './catalogue.ts';
import type { Table } from './catalogue.ts';
import { FORMAT, HEAD, jobsPart, MANIFEST, tablePart } from './format.ts';
import type { Head, Manifest, Sum } from './format.ts';
import { Meter } from './meter.ts';
import { pendingJobs } from './pending-jobs.ts';
import { inTransaction, listed, named, quoted, withSession } from './session.ts';
import { tenantOf } from './tenant.ts';
import type { Tenant } from './tenant.ts';
import { addUploads, contentsOf } from './uploads.ts';
import { writeArchive } from './write-archive.ts';
import type { Archive } from './write-archive.ts';

/** Where an installation keeps what is to be taken. */
export interface Source {
  readonly url: string;
  readonly filesFolder: string;
  readonly version: string;
}

export interface BackupOrder {
  readonly file: string;
  /** The code of one tenant; null takes everything. */
  readonly tenant: string | null;
  readonly now: Date;
  /** An exported snapshot to read, so that another session can look at the very same rows. */
  readonly snapshot?: string;
}

export interface BackupReport {
  readonly tenant: Tenant | null;
  readonly sizeBytes: number;
  readonly tables: number;
  readonly rows: number;
  readonly jobs: number;
  readonly files: Manifest['files'];
  readonly lost: Manifest['lost'];
}

const PIECE = 4 * 1_048_576;

/** Takes everything, or one tenant, as it is in one moment, while others go on writing. */
export async function makeBackup(source: Source, order: BackupOrder): Promise<BackupReport> {
  return await withSession(
    source.url,
    async (client) =>
      await inTransaction(client, 'isolation level repeatable read read only', async () => {
        if (order.snapshot !== undefined)
          await client.query(`set transaction snapshot ${quoted(order.snapshot)}`);
        return await takeAll(client, source, order);
      }),
  );
}

async function takeAll(
  client: pg.Client,
  source: Source,
  order: BackupOrder,
): Promise<BackupReport> {
  const tenant = order.tenant === null ? null : await tenantOf(client, order.tenant);
  const tables = tablesTaken(await tablesOf(client), tenant?.id ?? null);
  const tenants = await tenantsToRead(client, tenant?.id ?? null);
  const head = await headOf(client, source, order, tenant, tables);
  const headText = JSON.stringify(head, null, 1);
  const taken = { manifest: null as Manifest | null };
  const sizeBytes = await writeArchive(order.file, async (archive) => {
    await archive.addText(HEAD, headText);
    const sums: Record<string, Sum> = {};
    for (const table of tables) sums[table.name] = await addTable(client, archive, table, tenants);
    const jobs = await addPieces(archive, pendingJobs(client, tenant?.id ?? null), jobsPart);
    const contents = contentsOf(client, tenants);
    const uploads = await addUploads(archive, source.filesFolder, contents);
    const headSum = createHash('sha256').update(headText).digest('hex');
    taken.manifest = { head: headSum, tables: sums, jobs, ...uploads };
    await archive.addText(MANIFEST, JSON.stringify(taken.manifest, null, 1));
  });
  if (taken.manifest === null) throw new Error('the backup was not filled');
  const { jobs, files, lost } = taken.manifest;
  const rows = Object.values(taken.manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  return { tenant, sizeBytes, tables: tables.length, rows, jobs: jobs.rows, files, lost };
}

async function headOf(
  client: pg.Client,
  source: Source,
  order: BackupOrder,
  tenant: Tenant | null,
  tables: readonly Table[],
): Promise<Head> {
  const { rows } = await client.query<{ name: string }>(
    'select name from migrations order by ran_at, name',
  );
  return {
    product: 'nghisu',
    format: FORMAT,
    version: source.version,
    takenAt: order.now.toISOString(),
    tenant,
    migrations: rows.map(({ name }) => name),
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  };
}

async function addTable(
  client: pg.Client,
  archive: Archive,
  table: Table,
  tenants: readonly (string | null)[],
): Promise<Sum> {
  const rows = rowsOf(client, table, tenantColumn(table) === null ? [null] : tenants);
  return await addPieces(archive, rows, (part) => tablePart(table.name, part));
}

async function* rowsOf(
  client: pg.Client,
  table: Table,
  tenants: readonly (string | null)[],
): AsyncGenerator<Buffer> {
  for (const tenantId of tenants) {
    await speakFor(client, tenantId);
    const where = tenantId === null ? '' : ofTenant(table, tenantId);
    const rows = `select ${listed(table.columns)} from ${named(table.name)}${where}`;
    yield* client.query(copyTo(`copy (${rows}) to stdout`));
  }
}

/** A tar entry must say its length beforehand, so a stream is laid down in pieces of bounded size. */
async function addPieces(
  archive: Archive,
  chunks: AsyncIterable<Buffer>,
  nameOf: (part: number) => string,
): Promise<Sum> {
  const meter = new Meter();
  let [waiting, size, part] = [[] as Buffer[], 0, 0];
  const lay = async (): Promise<void> => {
    if (size === 0) return;
    const pieces = waiting;
    const length = size;
    [waiting, size] = [[], 0];
    await archive.add(nameOf((part += 1)), length, inTurn(pieces));
  };
  for await (const chunk of meter.through(chunks)) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PIECE) await lay();
  }
  await lay();
  return meter.sum();
}

async function* inTurn(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
