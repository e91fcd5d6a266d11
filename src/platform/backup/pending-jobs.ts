import { PgBoss } from 'pg-boss';
import type pg from 'pg';
import { z } from 'zod';
import { APPLICATION, quoted } from './session.ts';

/** Work that was promised in a transaction and not yet done; in our own words, not in the queue's. */
const PendingJob = z.object({
  name: z.string().regex(/^[\w./-]+$/),
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

/** The queue of an installation, opened, and made where there is none, with the first job. */
export class LateQueue {
  readonly #url: string;
  readonly #known = new Set<string>();
  #boss: PgBoss | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  /** Within the transaction of `client`. */
  async put(client: pg.ClientBase, line: string): Promise<void> {
    const { name, data, startAfter }: PendingJob = PendingJob.parse(JSON.parse(line));
    this.#boss ??= await openBoss(this.#url);
    if (!this.#known.has(name)) await this.#boss.createQueue(name);
    this.#known.add(name);
    const db = {
      executeSql: async (text: string, values: unknown[] = []) => await client.query(text, values),
    };
    await this.#boss.send(name, data ?? {}, { db, startAfter, retryLimit: 8, retryBackoff: true });
  }

  async close(): Promise<void> {
    await this.#boss?.stop({ graceful: false });
  }
}

async function openBoss(connectionString: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    schema: 'jobs',
    max: 1,
    supervise: false,
    schedule: false,
    application_name: APPLICATION,
  });
  boss.on('error', () => undefined);
  await boss.start();
  return boss;
}

export const tenantOfJob = (line: string): unknown =>
  PendingJob.parse(JSON.parse(line)).data?.['tenantId'];

/** The lines of a text, without their ends. Nothing is read ahead, so whoever leaves early leaves nothing behind. */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
