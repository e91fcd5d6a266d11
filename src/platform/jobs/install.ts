import { PgBoss } from 'pg-boss';

export const JOBS_SCHEMA = 'jobs';

/** Work left by an upgrade of the queue's tables, such as a new index. */
const PATIENCE_MS = 60_000;

/** Makes or renews the queue's tables, as the owner: the application may only use them. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
    application_name: 'nghisu-jobs-install',
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: true, timeout: PATIENCE_MS });
}
