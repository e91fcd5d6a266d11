import { PgBoss } from 'pg-boss';
import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { JOBS_SCHEMA } from '#src/platform/jobs/install.ts';

const NIGHTLY = 'duties-nightly';
const PATIENCE_MS = 60_000;

/** Sends the nightly work now, as the clock does after midnight, and waits until it was taken up. */
export async function callTheNight(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOBS_SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await boss.send(NIGHTLY, {});
  } finally {
    await boss.stop({ graceful: false });
  }
  await quiet(url, 'start_after <= now()');
}

/** What waited for the clock is taken up now, not in five minutes; gives how many waited. */
export async function hastenWaiting(url: string): Promise<number> {
  const waited = await ask(
    url,
    `update jobs.job set start_after = now() where name = $1 and state = 'created' and start_after > now() returning id`,
    [NIGHTLY],
  );
  await quiet(url, 'true');
  return waited.length;
}

async function quiet(url: string, which: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const open = await ask(
      url,
      `select id from jobs.job where name = $1 and state in ('created', 'retry', 'active') and ${which}`,
      [NIGHTLY],
    );
    if (open.length === 0) return;
    await sleep(200);
  }
  throw new Error('the nightly work was not taken up');
}

/** How many duties the clock called late, or urged, since then. */
export async function madeByTheNight(url: string, tenantId: string, since: Date): Promise<number> {
  const rows = await ask(
    url,
    `select id from events where tenant_id = $1 and name in ('duty.late', 'duty.urged') and id > $2`,
    [tenantId, idFrom(since)],
  );
  return rows.length;
}

/** The days by which what was placed between the two moments is due. */
export async function dueDays(
  url: string,
  tenantId: string,
  from: Date,
  to: Date,
): Promise<readonly string[]> {
  const rows = await ask(
    url,
    `select distinct d.due_on::text as day from duties d
     join events e on e.tenant_id = d.tenant_id and e.subject_id = d.id and e.name = 'duty.placed'
     where d.tenant_id = $1 and e.happened_at between $2 and $3 order by 1`,
    [tenantId, from, to],
  );
  return rows.map(({ day }) => day ?? '–');
}

const idFrom = (at: Date): string => {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

async function ask(
  url: string,
  sql: string,
  values: readonly unknown[],
): Promise<readonly { readonly day?: string }[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ day?: string }>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
