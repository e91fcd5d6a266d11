import { Client } from 'pg';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import { sealEvents, verifyChain } from '#src/platform/events/seal.ts';
import type { Acknowledged, Step } from './journal.ts';
import type { World } from './world.ts';

export interface Findings {
  /** Acknowledged, and not there whole. */
  readonly lost: number;
  /** Rows without their event, events without their row, records without their second half. */
  readonly halves: number;
  /** Notices, numbers and codes that stand twice. */
  readonly doubles: number;
  /** Counters that differ from what can be counted. */
  readonly miscounted: number;
  readonly chain: 'valid' | 'broken';
  readonly told: readonly string[];
}

/** What must stand for each step, by the petition's id. */
const WHOLE: Readonly<Record<Step, string>> = {
  record: `exists (select from petition_acts a where a.tenant_id = p.tenant_id and a.petition_id = p.id and a.act = 'record')
    and exists (select from events e where e.tenant_id = p.tenant_id and e.subject_kind = 'petition' and e.subject_id = p.id and e.name = 'petition.recorded')`,
  classify: `p.field_code = 'transport' and exists (select from petition_acts a where a.tenant_id = p.tenant_id and a.petition_id = p.id and a.act = 'classify')
    and exists (select from events e where e.tenant_id = p.tenant_id and e.subject_kind = 'petition' and e.subject_id = p.id and e.name = 'petition.classified')`,
  forward: `exists (select from petition_batch_items b where b.tenant_id = p.tenant_id and b.petition_id = p.id)`,
  sign: `exists (select from petition_duties l join duties d on d.tenant_id = l.tenant_id and d.id = l.duty_id
      join events e on e.tenant_id = d.tenant_id and e.subject_id = d.id and e.name = 'duty.placed'
      where l.tenant_id = p.tenant_id and l.petition_id = p.id)`,
  accept: `exists (select from petition_duties l join duty_acts a on a.tenant_id = l.tenant_id and a.duty_id = l.duty_id and a.act = 'accept'
      join events e on e.tenant_id = a.tenant_id and e.subject_id = a.duty_id and e.name = 'duty.accepted'
      where l.tenant_id = p.tenant_id and l.petition_id = p.id)`,
};

/** Each names the rows that stand alone; none is the answer. Since `$2`: what was there before is synthetic. */
const HALVES: Readonly<Record<string, string>> = {
  'a petition without its event': `select from petitions p where tenant_id = $1 and recorded_at >= $2
    and not exists (select from events e where e.tenant_id = p.tenant_id and e.subject_id = p.id and e.name = 'petition.recorded')`,
  'an event without its petition': `select from events e where tenant_id = $1 and happened_at >= $2 and name = 'petition.recorded'
    and not exists (select from petitions p where p.tenant_id = e.tenant_id and p.id = e.subject_id)`,
  'an act of a petition without an event of its moment': `select from petition_acts a where tenant_id = $1 and recorded_at >= $2
    and not exists (select from events e where e.tenant_id = a.tenant_id and e.happened_at = a.recorded_at)`,
  'an act of a duty without its event': `select from duty_acts a where tenant_id = $1 and recorded_at >= $2
    and not exists (select from events e where e.tenant_id = a.tenant_id and e.subject_id = a.duty_id and e.data->>'act' = a.id::text)`,
  'an event without its act of a duty': `select from events e where tenant_id = $1 and happened_at >= $2 and name like 'duty.%' and data ? 'act'
    and not exists (select from duty_acts a where a.tenant_id = e.tenant_id and a.id::text = e.data->>'act')`,
  'a sent letter without a duty': `select from petition_batch_items l join petition_batches b on b.tenant_id = l.tenant_id and b.id = l.batch_id
    where l.tenant_id = $1 and b.issued_at >= $2 and not exists (select from petition_duties d where d.tenant_id = l.tenant_id and d.petition_id = l.petition_id)`,
  'a duty without its petition': `select from duties d where tenant_id = $1 and placed_on >= ($2::timestamptz)::date and record_kind = 'petition'
    and exists (select from events e where e.tenant_id = d.tenant_id and e.subject_id = d.id and e.happened_at >= $2)
    and not exists (select from petition_duties l where l.tenant_id = d.tenant_id and l.duty_id = d.id)`,
  'a number taken and not used': `select from paper_numbers n where tenant_id = $1 and taken_at >= $2
    and not exists (select from petition_batches b where b.tenant_id = n.tenant_id and b.letter_number = n.symbol and b.step = 'issued')`,
};

const DOUBLES: Readonly<Record<string, string>> = {
  'a notice told twice': `select from notices where tenant_id = $1 and created_at >= $2 group by person_id, event_id having count(*) > 1`,
  'a number given twice': `select from paper_numbers where tenant_id = $1 and taken_at >= $2 group by council_id, kind, year, number having count(*) > 1`,
  'a letter number on two letters': `select from petition_batches where tenant_id = $1 and issued_at >= $2 group by council_id, letter_number, extract(year from issued_at at time zone 'Asia/Ho_Chi_Minh') having count(*) > 1`,
  'a code given twice': `select from petitions where tenant_id = $1 and recorded_at >= $2 group by code having count(*) > 1`,
  'a petition recorded twice': `select from petitions where tenant_id = $1 and recorded_at >= $2 group by original_text having count(*) > 1`,
  'a placed duty that was told to nobody, or twice': `select from events e where tenant_id = $1 and happened_at >= $2 and name = 'duty.placed'
    and (select count(*) from notices n where n.tenant_id = e.tenant_id and n.event_id = e.id) <> 1`,
};

const COUNTED: Readonly<Record<string, string>> = {
  'petitions by state': `select from (select key, sum(amount) as n from (
      select key, amount from counter_totals where tenant_id = $1 and scope_id = $3 and counter = 'petitions.state'
      union all select key, amount from counter_deltas where tenant_id = $1 and scope_id = $3 and counter = 'petitions.state') x group by key) c
    full join (select state as key, count(*) as n from petitions where tenant_id = $1 and council_id = $3 group by state) p using (key)
    where coalesce(c.n, 0) <> coalesce(p.n, 0) and $2::timestamptz is not null`,
};

/** Looks through the whole database for what a fault may have left. Every job is given the time to run first. */
export async function checkAll(
  url: string,
  world: World,
  acknowledged: readonly Acknowledged[],
  since: Date,
): Promise<Findings> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const told: string[] = [];
  const count = async (questions: Readonly<Record<string, string>>, values: readonly unknown[]) => {
    let found = 0;
    for (const [name, sql] of Object.entries(questions)) {
      const { rowCount } = await client.query(sql, [...values]);
      if (rowCount) told.push(`${name}: ${rowCount}`);
      found += rowCount ?? 0;
    }
    return found;
  };
  try {
    await workDone(client);
    // Without figures the planner takes thousands of rows for a handful.
    await client.query('analyze');
    const lost = await lostOf(client, world, acknowledged, told);
    const halves = await count(HALVES, [world.tenantId, since]);
    const doubles = await count(DOUBLES, [world.tenantId, since]);
    const miscounted = await count(COUNTED, [world.tenantId, since, world.councilId]);
    const chain = (await isChained(url, world.tenantId, told)) ? 'valid' : 'broken';
    return { lost, halves, doubles, miscounted, chain, told };
  } finally {
    await client.end();
  }
}

async function lostOf(
  client: Client,
  world: World,
  acknowledged: readonly Acknowledged[],
  told: string[],
): Promise<number> {
  let lost = 0;
  for (const [step, whole] of Object.entries(WHOLE)) {
    const ids = acknowledged.filter((one) => one.step === step).map((one) => one.petitionId);
    const { rows } = await client.query<{ id: string }>(
      `select asked.id from unnest($2::uuid[]) as asked(id)
       where not exists (select from petitions p where p.tenant_id = $1 and p.id = asked.id and ${whole})`,
      [world.tenantId, ids],
    );
    for (const { id } of rows) told.push(`lost ${step} of ${id}`);
    lost += rows.length;
  }
  return lost;
}

const WORK_MS = 120_000;
/** A job whose process was killed is taken up again after its heartbeat or its time; here that is hastened. */
const ABANDONED = `update jobs.job set state = 'retry', start_after = now()
  where name = 'notices' and state = 'active'`;

async function workDone(client: Client): Promise<void> {
  const deadline = Date.now() + WORK_MS;
  let quiet = 0;
  while (Date.now() < deadline) {
    const { rows } = await client.query<{ waiting: number; active: number }>(
      `select count(*) filter (where state in ('created', 'retry'))::int as waiting,
         count(*) filter (where state = 'active')::int as active from jobs.job where name = 'notices'`,
    );
    const { waiting = 0, active = 0 } = rows[0] ?? {};
    if (waiting + active === 0) return;
    quiet = waiting === 0 ? quiet + 1 : 0;
    if (quiet > 20) {
      await client.query(ABANDONED);
      quiet = 0;
    }
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('jobs did not come to an end');
}

/** Seals what is unsealed, as the clock does each minute, and computes the whole chain anew. */
async function isChained(url: string, tenantId: string, told: string[]): Promise<boolean> {
  const pool = openPool({ connectionString: url, max: 2 });
  try {
    const db = openDb(pool);
    while ((await sealEvents(db, tenantId)) > 0);
    const { brokenAt, unsealed } = await verifyChain(db, tenantId);
    if (brokenAt !== null) told.push(`the chain breaks at ${brokenAt.sealNumber}`);
    return brokenAt === null && unsealed === 0;
  } finally {
    await pool.end();
  }
}
