/**
 * What row-level security costs: the same commands and questions on one database, in turn by the
 * application's role and by the owner, whom no policy holds.
 * Usage: node scripts/measure-row-security.ts [--rounds 400] [--rows 5000] [--seconds 15]
 * Rows lie there before it begins; each line ends after its rounds or its seconds, whichever comes first.
 */
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { migrations } from '../migrations/index.ts';
import type { Actor } from '../src/platform/auth/actor.ts';
import { command, execute } from '../src/platform/command.ts';
import type { Platform } from '../src/platform/command.ts';
import { changeCounters } from '../src/platform/db/counters.ts';
import { openDb, openPool } from '../src/platform/db/open-database.ts';
import { newId } from '../src/platform/db/ids.ts';
import { prepareDatabase } from '../src/platform/db/prepare.ts';
import { inTenant } from '../src/platform/db/tenant.ts';
import { openFiles } from '../src/platform/files/index.ts';
import { noJobs } from '../src/platform/jobs/jobs.ts';
import { openDatabase } from '../src/platform/postgres/index.ts';
import { z } from 'zod';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '400' },
    rows: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '15' },
  },
});
const [rounds, rows, seconds] = [values.rounds, values.rows, values.seconds].map(Number) as [
  number,
  number,
  number,
];
/** Not counted: plans and pages that are met for the first time. */
const WARM = Math.min(50, rounds);
const tenantId = newId();
const actor = { tenantId, personId: null, seatId: null, locale: 'vi' } as unknown as Actor;

/** Rows of an open and of a sealed table, counters and an event, as commands write them. */
const write = command({
  name: 'measure.write',
  input: z.object({}),
  async run({ tx, emit, now }) {
    const id = newId();
    await sql`insert into people (tenant_id, id, full_name, search_key, created_at)
      values (${tenantId}, ${id}, 'Nguyễn Văn Nam', 'nguyen van nam', ${now})`.execute(tx);
    await sql`insert into notices (tenant_id, id, person_id, kind, event_id, subject_kind, subject_id,
      created_at) values (${tenantId}, ${newId()}, ${id}, 'late', ${id}, 'duty', ${id}, ${now})`.execute(
      tx,
    );
    await sql`update people set full_name = 'Nguyễn Văn Nam Anh'
      where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
    await changeCounters(tx, tenantId, [{ scopeId: id, counter: 'measure', amount: 1 }]);
    emit({ name: 'measure.written', subjectKind: 'person', subjectId: id, councilId: null });
  },
});

const QUESTIONS = {
  'page of 50, open': (db: Platform['db']) =>
    sql`select * from people where tenant_id = ${tenantId} order by id desc limit 50`.execute(db),
  'page of 50, sealed': (db: Platform['db']) =>
    sql`select * from notices where tenant_id = ${tenantId} order by id desc limit 50`.execute(db),
  'one row, sealed': (db: Platform['db']) =>
    sql`select id from notices where tenant_id = ${tenantId} and id = ${tenantId}`.execute(db),
};

const dataDir = mkdtempSync(join(tmpdir(), 'nghisu-guard-'));
chmodSync(dataDir, 0o711);
const settings = { fsync: 'off', synchronous_commit: 'off' };
const database = await openDatabase({ dataDir }, { purpose: 'command', settings });
const pools = [database.url, database.appUrl].map((url) =>
  openPool({ connectionString: url, max: 1 }),
);
try {
  await prepareDatabase(database, migrations);
  await pools[0]?.query(
    "insert into tenants (id, name, unit_code, created_at) values ($1, 'Đo', '42', now())",
    [tenantId],
  );
  await pools[0]?.query(
    `with named as (insert into people (tenant_id, id, full_name, search_key, created_at)
       select $1, uuidv7(), 'Nguyễn Văn Nam', 'nguyen van nam', now() from generate_series(1, $2::int)
       returning tenant_id, id)
     insert into notices (tenant_id, id, person_id, kind, event_id, subject_kind, subject_id, created_at)
     select tenant_id, uuidv7(), id, 'late', id, 'duty', id, now() from named`,
    [tenantId, rows],
  );
  await pools[0]?.query('analyze');
  const files = openFiles({ folder: dataDir, maxBytes: 1 });
  const [owner, app] = pools.map((pool): Platform => ({
    db: openDb(pool),
    jobs: noJobs,
    files,
    clock: () => new Date(),
  }));
  if (!owner || !app) throw new Error('no database');
  const work: [string, (platform: Platform) => Promise<unknown>][] = [
    ['command', async (platform) => await execute(platform, actor, write, {})],
    ...Object.entries(QUESTIONS).map(
      ([name, ask]): [string, (platform: Platform) => Promise<unknown>] => [
        name,
        async ({ db }) => await inTenant(tenantId, async () => await ask(db)),
      ],
    ),
  ];
  console.log(
    `${rows} rows, at most ${rounds} rounds or ${seconds} s a line, load ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log('                        owner µs  application µs  ratio of speed   rounds');
  for (const [name, run] of work) {
    const [free, held, done] = await inTurn([owner, app], run);
    const ratio = (free / held).toFixed(2);
    console.log(
      `${name.padEnd(22)} ${free.toFixed(0).padStart(9)} ${held.toFixed(0).padStart(15)} ${ratio.padStart(15)} ${String(done).padStart(8)}`,
    );
  }
} finally {
  await Promise.all(pools.map(async (pool) => await pool.end()));
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Medians in microseconds, and of how many; the two take turns, so that both meet the same machine. */
async function inTurn(
  [owner, app]: readonly [Platform, Platform],
  run: (platform: Platform) => Promise<unknown>,
): Promise<[number, number, number]> {
  const times: [number[], number[]] = [[], []];
  const until = performance.now() + seconds * 1_000;
  for (let round = -WARM; round < rounds && (round < 10 || performance.now() < until); round += 1)
    for (const [at, platform] of [owner, app].entries()) {
      const began = performance.now();
      await run(platform);
      if (round >= 0) times[at === 0 ? 0 : 1].push((performance.now() - began) * 1_000);
    }
  const median = (all: number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
  return [median(times[0]), median(times[1]), times[0].length];
}
