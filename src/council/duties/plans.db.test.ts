import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildActor, buildCouncil, buildTenant, LOC_HA } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import { openExplained } from '#test/explained.ts';
import type { TestDatabase } from '#test/database.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { insertManyDuties } from './store/many-duties.ts';
import { dutyCondition, isSortedByDue } from './queries/filter.ts';
import type { DutyFilter } from './queries/filter.ts';
import { dutyRegister, registerTotal } from './queries/register.ts';
import { standingOf } from './queries/standing.ts';
import { visibleTo } from './queries/visible-to.ts';

const TODAY = '2026-11-20';
let test: TestDatabase;
let chair: Actor;
let debtorBody: string;

beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  const province = await buildCouncil(test.db, { tenantId });
  const commune = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  chair = await buildActor(test.db, province, 'chair');
  debtorBody = province.departmentIds[2] ?? '';
  await insertManyDuties(test.db, [province, commune], 20_000);
}, 600_000);
afterAll(async () => await test.close());

const FILTERS: readonly DutyFilter[] = [
  {},
  { state: 'working' },
  { state: 'answered' },
  { field: 'F7' },
  { kind: 'task' },
  { unit: '42' },
  { late: 'late' },
  { late: 'soon' },
  { late: 'undated' },
  { late: 'proposed' },
  { step: 3 },
  { q: 'ngập úng' },
  { q: 'đường' },
  { answered: '2026-10' },
  { sort: 'due' },
];

it.each(FILTERS)('the register with %j reads an index, never the whole table', async (filter) => {
  const order = isSortedByDue(filter) ? sql`d.due_on, d.id` : sql`d.id desc`;
  const plan = await explained(sql`select d.id from duties d
    where ${dutyCondition(chair, filter, TODAY)} order by ${order} limit 51`);
  expect(plan).not.toContain('Seq Scan on duties');
});

it('so does the register of one body, the inbox, and who is late', async () => {
  const plans = [
    await explained(sql`select d.id from duties d
      where ${dutyCondition(chair, { body: debtorBody, late: 'late' }, TODAY)}
      order by d.due_on, d.id limit 51`),
    await explained(sql`select d.id from duties d
      where ${visibleTo({ ...chair, bodyIds: [debtorBody] }, 'owed')}
        and d.state in ('assigned', 'working') order by d.due_on limit 200`),
    await explained(sql`select d.debtor_body_id, count(*) from duties d
      where ${visibleTo(chair, 'council')} and d.state in ('assigned', 'working')
        and d.paused_on is null and not d.due_is_proposed group by d.debtor_body_id`),
  ];
  for (const plan of plans) expect(plan).not.toContain('Seq Scan on duties');
});

it.each<DutyFilter>([
  { field: 'F7', state: 'working' },
  { field: 'F7', late: 'late' },
  { kind: 'task', late: 'late' },
  { unit: '42', state: 'answered' },
  { kind: 'task', answered: '2026-10' },
])('%j is found and counted in an index, without the rows', async (filter) => {
  await sql`vacuum analyze duties`.execute(test.db);
  const { db, plans, scansOf, close } = openExplained(test.url, ['duties']);
  const order = isSortedByDue(filter) ? sql`d.due_on, d.id` : sql`d.id desc`;
  const found = await explained(sql`select d.id, d.due_on from duties d
    where ${dutyCondition(chair, filter, TODAY)} order by ${order} limit 51`);
  expect(await scansOf(async () => await registerTotal(db, chair, filter, TODAY))).toEqual([]);
  for (const plan of [found, plans()]) {
    expect(plan).toMatch(/Index Only Scan using duties_council/);
    expect(plan).not.toMatch(/(?<!Only )Scan (?:using \w+ )?on duties/);
  }
  await close();
});

it('what stands around a duty is read of that duty, however many others were late', async () => {
  const { tenantId } = chair;
  // As the planner knew them before the clock noted any lateness.
  await sql`insert into duty_acts (tenant_id, id, duty_id, act, round, happened_on, recorded_at)
    select tenant_id, id, id, 'assign', 1, '2026-01-01', now() from duties
    where tenant_id = ${tenantId} order by id limit 10000`.execute(test.db);
  await sql`analyze duty_acts`.execute(test.db);
  const { db, plans, scansOf, close } = openExplained(test.url, ['duties', 'duty_acts']);
  const { id } = await test.db.selectFrom('duties').select('id').executeTakeFirstOrThrow();
  expect(await scansOf(async () => await standingOf(db, tenantId, [id], TODAY))).toEqual([]);
  expect(plans()).toContain('duty_acts_duty');
  expect(plans()).not.toContain('duty_acts_clock');
  await close();
});

it.each(FILTERS)('a plan that is kept walks the register in its order: %j', async (filter) => {
  // As in a tenant of many small councils and a large one.
  await sql`alter table duties alter tenant_id set (n_distinct = 2),
    alter council_id set (n_distinct = 34)`.execute(test.db);
  await sql`analyze duties`.execute(test.db);
  const kept = openExplained(test.url, ['duties'], 'kept');
  try {
    const ask = async () => await dutyRegister(kept.db, chair, filter, TODAY);
    expect(await kept.scansOf(ask)).toEqual([]);
    const pages = kept.plans().match(/^Limit.*(\n .*)*/gm) ?? [];
    const isInOrder = pages.some((page) => !page.includes('Sort'));
    expect(isInOrder || filter.q !== undefined || filter.answered !== undefined).toBe(true);
  } finally {
    await kept.close();
  }
});

async function explained(query: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(test.db);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
