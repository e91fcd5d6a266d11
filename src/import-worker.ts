import { setPriority } from 'node:os';
import type { ImportErrand } from './modules/imports/index.ts';
import { runErrand } from './modules/imports/index.ts';
import { openDb, openPool } from './platform/db/open-database.ts';
import { inTenant } from './platform/db/tenant.ts';
import { openFiles } from './platform/files/index.ts';
import { Failure } from './platform/errors.ts';
import { noJobs } from './platform/jobs/jobs.ts';

export interface WorkOrder {
  readonly databaseUrl: string;
  readonly filesFolder: string;
  readonly uploadMaxBytes: number;
  readonly errand: ImportErrand;
}

/** What the errand gave, or why it was refused. */
export interface WorkReport {
  readonly foreseen: Awaited<ReturnType<typeof runErrand>>;
  readonly refusal: Pick<Failure, 'kind' | 'code' | 'facts' | 'fields'> | null;
}

/** A process of its own for one piece of an import: pages keep their processor and their memory. */
async function work(order: WorkOrder): Promise<WorkReport> {
  const pool = openPool({ connectionString: order.databaseUrl, max: 3 });
  try {
    const files = openFiles({ folder: order.filesFolder, maxBytes: order.uploadMaxBytes });
    const platform = { db: openDb(pool), jobs: noJobs, files, clock: () => new Date() };
    const run = async () => await runErrand(platform, order.errand);
    return { foreseen: await inTenant(tenantOf(order.errand), run), refusal: null };
  } catch (error) {
    if (order.errand.what !== 'foresee' || !(error instanceof Failure)) throw error;
    const { kind, code, facts, fields } = error;
    return { foreseen: null, refusal: { kind, code, facts, fields } };
  } finally {
    await pool.end();
  }
}

const tenantOf = (errand: ImportErrand): string =>
  errand.what === 'foresee' ? errand.asked.actor.tenantId : errand.run.tenantId;

const LOWER = 5;

// Without its server nobody waits for it; the next server takes the import up.
process.once('disconnect', () => process.exit(1));
process.once('message', (order: WorkOrder) => {
  setPriority(LOWER);
  work(order).then(
    (report) => process.send?.(report, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
