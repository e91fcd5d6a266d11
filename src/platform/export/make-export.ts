import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ofTenant, speakFor, tenantColumn, tenantsToRead } from '../backup/catalogue.ts';
import { Meter } from '../backup/meter.ts';
import { inTransaction, listed, named, withSession } from '../backup/session.ts';
import { tenantOf } from '../backup/tenant.ts';
import type { Tenant } from '../backup/tenant.ts';
import { contentsOf } from '../backup/uploads.ts';
import { describeTables } from './describe.ts';
import type { DescribedTable } from './describe.ts';
import { COLUMNS_LEFT_OUT, isDerived, TABLES_LEFT_OUT } from './left-out.ts';
import { writeFolder } from './sink.ts';
import type { Sink } from './sink.ts';

/** Counted up when a reader of the older form could no longer read the newer. */
const FORMAT = 1;

export interface ExportOrder {
  readonly folder: string;
  readonly tenant: string | null;
  readonly now: Date;
}

export interface ExportReport {
  readonly tenant: Tenant | null;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

interface Source {
  readonly url: string;
  readonly filesFolder: string;
  readonly version: string;
}

/** What leaves the house: all tables but those listed as left out, without secrets and search vectors. */
export function exportedTables(tables: readonly DescribedTable[], one: boolean): DescribedTable[] {
  return tables
    .filter(({ name }) => TABLES_LEFT_OUT[name] === undefined)
    .filter((table) => !one || isKeptForOne(table))
    .map((table) => ({
      ...table,
      columns: table.columns.filter(
        (column) =>
          !isDerived(column) && COLUMNS_LEFT_OUT[`${table.name}.${column.name}`] === undefined,
      ),
    }));
}

const plain = ({ name, columns }: DescribedTable) => ({
  name,
  columns: columns.map((column) => column.name),
});

/** Of one tenant leave its rows and, to understand them, the list of administrative units. */
const isKeptForOne = (table: DescribedTable): boolean =>
  table.name === 'units' || tenantColumn(plain(table)) !== null;

/** Writes everything, or one tenant, as it is in one moment into a folder anybody can read. */
export async function makeExport(source: Source, order: ExportOrder): Promise<ExportReport> {
  return await withSession(
    source.url,
    async (client) =>
      await inTransaction(client, 'isolation level repeatable read read only', async () => {
        const tenant = order.tenant === null ? null : await tenantOf(client, order.tenant);
        const tables = exportedTables(await describeTables(client), tenant !== null);
        const done = { rows: 0, files: 0 };
        await writeFolder(order.folder, async (sink) => {
          const tenants = await tenantsToRead(client, tenant?.id ?? null);
          const sums: object[] = [];
          for (const table of tables) {
            const sum = await addTable(client, sink, table, tenants);
            done.rows += sum.rows;
            sums.push({ ...table, file: fileOf(table), rows: sum.rows, sha256: sum.sha256 });
          }
          done.files = await addFiles(client, sink, source.filesFolder, tenants);
          const about = { format: FORMAT, product: 'nghisu', version: source.version };
          const head = { ...about, takenAt: order.now.toISOString(), tenant, tables: sums };
          await sink.add('schema.json', textOf(`${JSON.stringify(head, null, 2)}\n`));
        });
        return { tenant, tables: tables.length, ...done };
      }),
  );
}

const fileOf = ({ name }: DescribedTable): string => `tables/${name}.ndjson`;

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

// JSON holds no control characters, so with these COPY has nothing to quote or escape.
const AS_IS = `(format csv, quote e'\\x01', delimiter e'\\x02')`;

async function addTable(
  client: pg.Client,
  sink: Sink,
  table: DescribedTable,
  tenants: readonly (string | null)[],
): Promise<{ rows: number; sha256: string }> {
  const meter = new Meter();
  await sink.add(fileOf(table), meter.through(rowsOf(client, table, tenants)));
  return meter.sum();
}

async function* rowsOf(
  client: pg.Client,
  table: DescribedTable,
  tenants: readonly (string | null)[],
): AsyncGenerator<Buffer> {
  const { name, columns } = plain(table);
  for (const tenantId of tenantColumn({ name, columns }) === null ? [null] : tenants) {
    await speakFor(client, tenantId);
    const where = tenantId === null ? '' : ofTenant({ name, columns }, tenantId);
    const order = table.key.length === 0 ? '' : ` order by ${listed(table.key)}`;
    const rows = `select ${listed(columns)} from ${named(name)}${where}${order}`;
    yield* client.query(copyTo(`copy (select row_to_json(r) from (${rows}) r) to stdout ${AS_IS}`));
  }
}

/** The uploads under the names that `files.ndjson` leads to; of a photo the cleaned one. */
async function addFiles(
  client: pg.Client,
  sink: Sink,
  folder: string,
  tenants: readonly (string | null)[],
): Promise<number> {
  let count = 0;
  for await (const { path } of contentsOf(client, tenants)) {
    const place = join(folder, path);
    if (!(await stat(place).catch(() => null))?.isFile()) continue;
    await sink.add(`files/${path}`, createReadStream(place));
    count += 1;
  }
  return count;
}
