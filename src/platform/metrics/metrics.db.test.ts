import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { inNoTenant } from '../db/tenant.ts';
import { installJobs } from '../jobs/install.ts';
import { openMetrics } from './index.ts';
import type { Metrics } from './index.ts';

let test: TestDatabase;
let metrics: Metrics;

beforeAll(async () => {
  test = await openTestDatabase();
  await installJobs(test.url);
  metrics = openMetrics(test.db, test.appPool);
});
afterAll(async () => await test.close());

/** As the application reads them: nobody's tenant. */
const read = async (): Promise<string> => await inNoTenant(async () => await metrics.read());

describe('the figures for a machine', () => {
  it('count requests by kind of address, method and class of answer, and nothing finer', async () => {
    metrics.served({ area: 'page', method: 'GET', status: 200, seconds: 0.02 });
    metrics.served({ area: 'page', method: 'GET', status: 204, seconds: 0.3 });
    metrics.served({ area: 'api', method: 'BREW', status: 418, seconds: 0.001 });
    const text = await read();
    expect(text).toContain('nghisu_request_seconds_count{area="page",method="GET",status="2xx"} 2');
    expect(text).toContain(
      'nghisu_request_seconds_count{area="api",method="other",status="4xx"} 1',
    );
    expect(text).toContain(
      'nghisu_request_seconds_bucket{le="0.025",area="page",method="GET",status="2xx"} 1',
    );
  });

  it('tell connections, jobs by state, size and the age of the backup', async () => {
    const before = await read();
    expect(before).toMatch(/nghisu_database_connections\{state="idle"\} \d+/);
    expect(Number(/nghisu_database_bytes (\d+)/.exec(before)?.[1])).toBeGreaterThan(1_000_000);
    expect(before).not.toContain('nghisu_backup_age_seconds{');
    await test.pool.query(
      `insert into backups (id, started_at, ended_at, path, size_bytes, row_count, file_count, lost_count)
       values (gen_random_uuid(), now() - interval '2 hours', now() - interval '1 hour', '/b', 1, 1, 0, 0)`,
    );
    await test.pool.query(
      `select jobs.create_queue('seal-events', '{"policy": "standard"}'::jsonb)`,
    );
    await test.pool.query(`insert into jobs.job (name) values ('seal-events')`);
    const after = await read();
    const age = Number(/nghisu_backup_age_seconds\{of="installation"\} ([\d.]+)/.exec(after)?.[1]);
    expect(age).toBeGreaterThanOrEqual(3600);
    expect(after).toContain('nghisu_jobs{state="created"} 1');
  });
});
