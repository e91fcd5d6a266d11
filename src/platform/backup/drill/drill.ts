import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { openDb, openPool } from '../../db/open-database.ts';
import { sealAllTenants, verifyChain } from '../../events/seal.ts';
import { openDatabase } from '../../postgres/index.ts';
import type { Migration } from '../../db/migrate.ts';
import { inTenant } from '../../db/tenant.ts';
import { compareFiles, compareTables } from './compare.ts';
import type { FileComparison, TableComparison } from './compare.ts';
import { digestTables } from './digest.ts';
import type { Digest } from './digest.ts';
import { makeBackup } from '../make-backup.ts';
import type { BackupReport, Source } from '../make-backup.ts';
import { restoreBackup } from '../restore-backup.ts';
import type { RestoreReport } from '../restore-backup.ts';
import { inTransaction, withSession } from '../session.ts';

export interface DrillReport {
  readonly backup: BackupReport;
  readonly restore: RestoreReport;
  readonly backupMs: number;
  readonly restoreMs: number;
  readonly tables: readonly TableComparison[];
  readonly files: FileComparison;
  /** How many chains of events were computed anew, and the tenants where one does not fit. */
  readonly chains: {
    readonly verified: number;
    readonly events: number;
    readonly broken: readonly string[];
  };
  readonly isWhole: boolean;
}

interface DrillOrder {
  /** A folder of its own is made in here and taken away afterwards. */
  readonly workFolder: string;
  readonly migrations: readonly Migration[];
  readonly now: Date;
}

/** Backs up, restores into an installation of its own, and compares everything with the moment of the backup. */
export async function drill(source: Source, order: DrillOrder): Promise<DrillReport> {
  const folder = await mkdtemp(join(order.workFolder, 'nghisu-drill-'));
  try {
    const file = join(folder, 'drill.tar.zst');
    const taken = await takeWithDigests(source, { file, now: order.now });
    const database = await openDatabase({ dataDir: join(folder, 'data') }, { purpose: 'command' });
    const target = { url: database.url, filesFolder: join(folder, 'data', 'files') };
    try {
      return await restoreAndCompare(
        source,
        { ...target, migrations: order.migrations },
        file,
        taken,
      );
    } finally {
      await database.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Taken {
  readonly report: BackupReport;
  readonly ms: number;
  readonly digests: ReadonlyMap<string, Digest>;
}

/** Others go on writing; the digests are of the very snapshot that the backup reads. */
async function takeWithDigests(
  source: Source,
  order: { readonly file: string; readonly now: Date },
): Promise<Taken> {
  return await withSession(
    source.url,
    async (client) =>
      await inTransaction(client, 'isolation level repeatable read read only', async () => {
        const { rows } = await client.query<{ name: string }>(
          'select pg_export_snapshot() as name',
        );
        const snapshot = rows[0]?.name ?? '';
        const [report, ms] = await timed(
          async () => await makeBackup(source, { ...order, tenant: null, snapshot }),
        );
        return { report, ms, digests: await digestTables(client) };
      }),
  );
}

async function restoreAndCompare(
  source: Source,
  target: Parameters<typeof restoreBackup>[0],
  file: string,
  taken: Taken,
): Promise<DrillReport> {
  const [restore, restoreMs] = await timed(
    async () => await restoreBackup(target, { file, tenant: null }),
  );
  const compared = await withSession(target.url, async (client) => ({
    tables: compareTables(taken.digests, await digestTables(client)),
    files: await compareFiles(client, source.filesFolder, target.filesFolder),
    tenants: await tenantNames(client),
  }));
  const chains = await verifyChains(target.url, compared.tenants);
  const { tables, files } = compared;
  const isWhole =
    tables.every(({ isSame }) => isSame) &&
    files.differing.length === 0 &&
    chains.broken.length === 0;
  const times = { backupMs: taken.ms, restoreMs };
  return { backup: taken.report, restore, ...times, tables, files, chains, isWhole };
}

async function tenantNames(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; name: string }>('select id, name from tenants');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Seals what was waiting and computes every chain anew, as the restored installation would. */
async function verifyChains(
  url: string,
  tenants: ReadonlyMap<string, string>,
): Promise<DrillReport['chains']> {
  const pool = openPool({ connectionString: url, max: 2, statement_timeout: 0 });
  const db = openDb(pool);
  const broken: string[] = [];
  let events = 0;
  try {
    await sealAllTenants(db);
    for (const [id, name] of tenants) {
      const chain = await inTenant(id, async () => await verifyChain(db, id));
      events += chain.sealed;
      if (chain.brokenAt !== null || chain.unsealed > 0) broken.push(name);
    }
    return { verified: tenants.size, events, broken };
  } finally {
    await db.destroy();
  }
}

async function timed<R>(work: () => Promise<R>): Promise<[R, number]> {
  const began = performance.now();
  return [await work(), Math.round(performance.now() - began)];
}
