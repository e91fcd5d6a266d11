import { PgBoss } from 'pg-boss';
import type pg from 'pg';
import { z } from 'zod';
import { quoted } from './session.ts';

/** Work that was promised in a transaction and not yet done; in our own words, not in the queue's. */
const PendingJob = z.object({
  name: z.string(),
  data: z.record(z.string(), z.unknown()).nullable(),
  startAfter: z.iso.datetime({ offset: true }),
});
type PendingJob = z.infer<typeof PendingJob>;

// Jobs that follow the clock come again by themselves.
const waiting = (tenantId: string | null): string => `
  select json_build_object('name', name, 'data', data, 'startAfter', start_after)::text as line
  from jobs.job
  where state < 'completed' and name not in (select name from jobs.schedule)
    ${tenantId === null ? '' : `and data->>'tenantId' = ${quoted(tenantId)}`}
  order by name, id`;

/** One JSON object a line. */
export async function* pendingJobs(
  client: pg.ClientBase,
  tenantId: string | null,
): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('jobs.schedule') is not null as there`,
  );
  if (rows[0]?.there !== true) return;
  await client.query(`declare pending no scroll cursor for ${waiting(tenantId)}`);
  for (;;) {
    const { rows: lines } = await client.query<{ line: string }>('fetch 500 from pending');
    if (lines.length === 0) break;
    yield Buffer.from(lines.map(({ line }) => `${line}\n`).join(''));
  }
  await client.query('close pending');
}

export interface Queue {
  /** Within the transaction of `client`. */
  put(client: pg.ClientBase, line: string): Promise<void>;
  close(): Promise<void>;
}

/** The queue of an installation, made where there is none. */
export async function openQueue(url: string): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    max: 1,
    supervise: false,
    schedule: false,
    application_name: 'nghisu backup',
  });
  boss.on('error', () => undefined);
  await boss.start();
  const known = new Set<string>();
  return {
    async put(client, line) {
      const { name, data, startAfter }: PendingJob = PendingJob.parse(JSON.parse(line));
      if (!known.has(name)) await boss.createQueue(name);
      known.add(name);
      const db = {
        executeSql: async (text: string, values: unknown[] = []) =>
          await client.query(text, values),
      };
      await boss.send(name, data ?? {}, { db, startAfter, retryLimit: 8, retryBackoff: true });
    },
    close: async () => await boss.stop({ graceful: false }),
  };
}

export const tenantOfJob = (line: string): unknown =>
  PendingJob.parse(JSON.parse(line)).data?.['tenantId'];
