import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { openDb, openPool } from '#src/platform/db/database.ts';
import type { Db } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { registerPage } from '#src/modules/petitions/index.ts';
import type { Outcome } from '#src/modules/petitions/index.ts';
import { TODAY, buildActor, buildCouncil, buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { talliesByBody } from './queries/by-body.ts';
import { figures } from './queries/figures.ts';

const ROWS = 40_000;
const SESSIONS = 40;
const WHOLE = /Seq Scan on (petitions|petition_verifications|petition_places)\b/;

let test: TestDatabase;
let explained: Db;
let clerk: Actor;
let sessionId: string;
const plans: string[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  const council = await buildCouncil(test.db, { tenantId });
  clerk = await buildActor(test.db, council, 'clerk');
  const sessions = Array.from({ length: SESSIONS }, () => newId());
  sessionId = sessions[3] ?? '';
  await sql`alter table petitions drop constraint petitions_tenant_id_session_id_fkey`.execute(
    test.db,
  );
  await sql`
    insert into petitions (tenant_id, id, code, council_id, kind, source, state, public_label, title,
      original_text, working_text, search, unit_code, original_unit_code, original_unit_name,
      field_code, responsible_body_id, session_id, received_on, answered_on, reply_class,
      check_finding, recorded_at, last_act_at)
    select ${tenantId}, (lpad(to_hex(1735689600000 + g), 12, '0') || '70008000' || lpad(to_hex(g), 12, '0'))::uuid,
      'KN-' || g, ${council.councilId}, 'petition', 'contact',
      case when g % 3 = 0 then 'answered' else 'forwarded' end, 'received', 'x', 'x', 'x', '',
      '42', '42', 'x', 'f' || g % 16, ${council.executiveId}, (${sessions}::uuid[])[1 + g % ${SESSIONS}],
      date '2021-01-01' + (g % 2000), case when g % 3 = 0 then date '2026-11-01' end,
      case when g % 3 = 0 then 'explained' end, case when g % 300 = 0 then 'no' end, now(), now()
    from generate_series(1, ${ROWS}) g`.execute(test.db);
  await sql`vacuum analyze petitions`.execute(test.db);
  explained = explaining(test.url);
}, 60_000);
afterAll(async () => {
  await explained.destroy();
  await test.close();
});

interface Plan {
  readonly rows: readonly { 'QUERY PLAN': string }[];
}

/** A database whose every select is explained before it runs. */
function explaining(url: string): Db {
  const pool = openPool({ connectionString: url, max: 2 });
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (text: string, values: unknown) => Promise<Plan>;
    const explain = async (text: string, values: unknown) => {
      if (/^\s*(select|with)/.test(text)) {
        const plan = await query(`explain ${text}`, values);
        plans.push(plan.rows.map((row) => row['QUERY PLAN']).join('\n'));
      }
      return await query(text, values);
    };
    Object.assign(client, { query: explain });
  });
  return openDb(pool);
}

async function plansOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  plans.length = 0;
  await work();
  return plans.length === 0 ? ['nothing was explained'] : plans.filter((plan) => WHOLE.test(plan));
}

it('a session or a time is counted by its index', async () => {
  const { tenantId, councilId } = clerk;
  const ask = { tenantId, councilId, today: TODAY };
  expect(await plansOf(async () => await figures(explained, { ...ask, sessionId }))).toEqual([]);
  expect(plans.join('\n')).toContain('petitions_council_session');
  const month = { ...ask, from: '2024-03-01', to: '2024-03-31' };
  expect(await plansOf(async () => await figures(explained, month))).toEqual([]);
  expect(plans.join('\n')).toContain('petitions_council_received');
});

it('which bodies’ answers differ is read from those that were checked', async () => {
  const ask = { actor: clerk, today: TODAY, filter: {} };
  expect(await plansOf(async () => await talliesByBody(explained, ask))).toEqual([]);
  expect(plans.join('\n')).toContain('petitions_council_checked');
});

it.each<Outcome>(['to_check', 'checked', 'differing', 'voter_reported', 'answered', 'rated'])(
  'the register reads no table from end to end for what is %s',
  async (outcome) => {
    const ask = { actor: clerk, filter: { outcome }, today: TODAY, limit: 20 };
    expect(await plansOf(async () => await registerPage(explained, ask))).toEqual([]);
  },
);
