import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { dutyRegister } from '#src/council/duties/queries/register.ts';
import { FIGURES } from '#src/council/duties/figures.ts';
import { PETITION_STATES } from '#src/modules/petitions/schema.ts';
import { BY_STATE, SHARED_WITH } from '#src/modules/petitions/counters.ts';
import { registerPage } from '#src/modules/petitions/queries/register/register.ts';
import { readCounters } from '#src/platform/db/counters.ts';
import { sealAllTenants, verifyChain } from '#src/platform/events/seal.ts';
import { openWorld, WORLD_TIMEOUT } from '#test/world.ts';
import type { World } from '#test/world.ts';
import { EVERY_CAST, LOGINS } from './cast.ts';
import { loadDemo } from './index.ts';
import { LOC_HA, PROVINCE } from './places.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, WORLD_TIMEOUT);
afterAll(async () => await world.close());

async function counted(query: ReturnType<typeof sql<{ scope: string; key: string; n: number }>>) {
  const { rows } = await query.execute(world.db);
  return rows.map(({ scope, key, n }) => `${scope} ${key} ${n}`).toSorted();
}

async function figures(counter: string): Promise<string[]> {
  return await counted(sql`select scope_id as scope, key, sum(amount)::int8 as n from (
      select scope_id, key, amount from counter_totals where counter = ${counter}
      union all select scope_id, key, amount from counter_deltas where counter = ${counter}
    ) parts group by 1, 2 having sum(amount) <> 0`);
}

describe('the demo world', () => {
  it('has 143 petitions, some in every state', async () => {
    const rows = await world.db
      .selectFrom('petitions')
      .select(['state', (select) => select.fn.countAll<number>().as('n')])
      .groupBy('state')
      .execute();
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(PETITION_STATES));
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(143);
  });

  it('has every login, in the order of the sign-in page, and nobody with a password', async () => {
    const accounts = await world.db.selectFrom('accounts').selectAll().orderBy('id').execute();
    expect(accounts.map(({ login }) => login)).toEqual([...LOGINS]);
    expect(accounts.every(({ password_hash }) => password_hash === null)).toBe(true);
    expect((await world.seated('vicechair', 'groupLeader')).bodyKind).toBe('delegateGroup');
  });

  it('names each person once, and 25 at the province', async () => {
    expect(new Set(EVERY_CAST.map(({ name }) => name)).size).toBe(EVERY_CAST.length);
    expect(await world.db.selectFrom('people').select('id').execute()).toHaveLength(25 + 8 * 8);
  });

  it('has petitions due this week, late by 20 and 60 days, and none by a date only proposed', async () => {
    const { rows } = await sql<{ late: number; n: number }>`
      select ${world.today}::date - due_on as late, count(*) as n from petitions
      where due_on < ${world.today} and not due_is_proposed
        and state in ('forwarded', 'accepted', 'in_progress', 'following') group by 1`.execute(
      world.db,
    );
    const late = new Map(rows.map((row) => [row.late, row.n]));
    for (const days of [20, 60]) expect(late.get(days)).toBeGreaterThan(2);
    const soon = await dutyRegister(world.db, world.clerk, { late: 'soon' }, world.today);
    expect(soon.total).toBeGreaterThan(3);
    // An office that follows its letters: most of what it sent is answered or not yet due.
    const overdue = await dutyRegister(world.db, world.clerk, { late: 'late' }, world.today);
    expect(overdue.total).toBeLessThan(60);
    const all = rows.reduce((sum, { n }) => sum + n, 0);
    expect(all).toBeGreaterThan(20);
    const { clerk, today } = world;
    const shown = await registerPage(world.db, {
      actor: clerk,
      filter: { late: true },
      today,
      limit: 50,
    });
    expect(shown.total).toBeGreaterThan(10);
    const owed = await dutyRegister(world.db, clerk, { late: 'late' }, today);
    expect(owed.total).toBeGreaterThanOrEqual(shown.total - 3);
  });

  it('has what a demo must show', async () => {
    const { rows } = await sql<Record<string, number>>`select
      (select count(*) from petitions where has_discrepancy) as discrepancies,
      (select count(*) from petitions where sessions_open >= 3) as carried,
      (select count(*) from petitions where escalation_step >= 3) as escalated,
      (select count(*) from petition_batches where direction = 'up') as up,
      (select count(*) from petition_batches where direction = 'down') as down,
      (select count(*) from petition_batches where direction = 'assembly') as assembly,
      (select count(*) from petition_batch_steps where decision = 'returned') as returned,
      (select count(*) from petition_evaluations where decision = 'ask_again') as asked_again,
      (select count(*) from petition_answers) - (select count(distinct document_id) from petition_answers)
        as answered_together,
      (select count(*) from duties where part = 'co') as co_bodies,
      (select count(*) from duties where paused_on is not null) as paused,
      (select count(*) from duties where due_on > first_due_on) as extended,
      (select count(*) from duties where due_is_proposed) as proposed,
      (select count(*) from duty_acts where is_on_behalf) as on_behalf
    `.execute(world.db);
    const missing = Object.entries(rows[0] ?? {}).filter(([, n]) => n === 0);
    expect(missing).toEqual([]);
  });

  it('has petitions raised three times', async () => {
    const again = await world.db
      .selectFrom('petitions')
      .select('id')
      .where('times_raised', '>=', 3)
      .execute();
    expect(again.length).toBeGreaterThan(1);
  });
});

it('has a submission of the executive that was answered, and one that is being appraised', async () => {
  const rows = await world.db
    .selectFrom('executive_submissions')
    .select(['state', 'answer_number', 'reported_session_id'])
    .orderBy('id')
    .execute();
  expect(rows.map(({ state }) => state)).toEqual(['answered', 'appraising']);
  expect(rows[0]?.answer_number).toContain('/HĐND-TT');
  expect(rows[0]?.reported_session_id).toBeNull();
});

describe('its monthly sessions', () => {
  it('are three of the province and two of a commune, on working days', async () => {
    const { rows } = await sql<{ unit: string; state: string; apart: number; weekday: number }>`
      select b.unit_code as unit, m.state,
        (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date - ${world.today}::date as apart,
        extract(isodow from m.starts_at at time zone 'Asia/Ho_Chi_Minh')::int as weekday
      from meetings m join bodies b on b.id = m.council_id
      where m.kind = 'standingSession' order by m.starts_at`.execute(world.db);
    const of = (code: string) => rows.filter(({ unit }) => unit === code);
    expect(of(PROVINCE).map(({ state }) => state)).toEqual(['closed', 'closed', 'called']);
    expect(of(LOC_HA).map(({ state }) => state)).toEqual(['closed', 'called']);
    expect(Math.abs((of(PROVINCE)[2]?.apart ?? 0) - 5)).toBeLessThan(2);
    expect(rows.filter(({ weekday }) => weekday > 5)).toEqual([]);
  });

  it('were held with a quorum, speeches, questions and votes; the next one waits for papers', async () => {
    const { rows } = await sql<Record<string, number>>`select
      (select count(*) from sittings where state = 'closed' and opened_at is not null) as held,
      (select count(*) from sitting_stays where left_at is not null) as left_early,
      (select count(*) from sitting_speeches where kind = 'presentation') as presentations,
      (select count(*) from sitting_speeches where text <> '') as speeches,
      (select count(*) from sitting_questions where state = 'answered') as answered,
      (select count(*) from sitting_questions where state = 'owed') as owed,
      (select count(*) from sitting_votes where outcome = 'carried') as votes,
      (select count(*) from duties where kind = 'meetingPaper' and late_since is not null
        and state in ('assigned', 'working')) as late_papers`.execute(world.db);
    expect(rows[0]).toMatchObject({ held: 3, votes: 3, owed: 1 });
    expect(Object.entries(rows[0] ?? {}).filter(([, n]) => n === 0)).toEqual([]);
  });

  it('concluded: notices are out, tasks end well, late or not yet, the next session reviewed them', async () => {
    const { rows } = await sql<Record<string, number>>`select
      (select count(*) from conclusion_notices where issued_on is not null) as notices,
      (select count(*) from conclusions where state = 'issued') as conclusions,
      (select count(*) from conclusion_reviews where state = 'decided') as reviewed,
      (select count(*) from meeting_minutes where state = 'approved') as approved,
      (select count(*) from duties where kind = 'conclusion' and state = 'settled') as settled,
      (select count(*) from duties where kind = 'conclusion' and state = 'answered') as answered,
      (select count(*) from duties where kind = 'conclusion' and due_on > first_due_on) as extended,
      (select count(*) from duties where kind = 'conclusion' and late_since is not null
        and state in ('assigned', 'working')) as late,
      (select count(*) from duties where kind = 'conclusion' and last_urged_on is not null
        and state in ('assigned', 'working')) as urged`.execute(world.db);
    expect(rows[0]).toMatchObject({ notices: 3, conclusions: 17, reviewed: 4, approved: 1 });
    expect(Object.entries(rows[0] ?? {}).filter(([, n]) => n === 0)).toEqual([]);
  });

  it('go out to six communes with petitions to compare', async () => {
    const { rows } = await sql<{ unit: string; petitions: number }>`
      select i.unit_code as unit, count(s.item_id)::int as petitions
      from meetings m join agenda_items i on i.meeting_id = m.id and i.unit_code is not null
      left join agenda_sources s on s.item_id = i.id
      where m.kind = 'workingVisit' group by 1`.execute(world.db);
    expect(rows).toHaveLength(6);
    expect(rows.reduce((sum, { petitions }) => sum + petitions, 0)).toBeGreaterThan(6);
    const reviews = await world.db
      .selectFrom('agenda_items as i')
      .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
      .select('m.kind')
      .where('i.kind', '=', 'conclusionReview')
      .execute();
    expect(new Set(reviews.map(({ kind }) => kind))).toEqual(new Set(['standingSession']));
  });
});

describe('its books', () => {
  it('count the petitions of each council by state', async () => {
    const real = sql<{ scope: string; key: string; n: number }>`
      select council_id as scope, state as key, count(*) as n from petitions group by 1, 2`;
    expect(await figures(BY_STATE)).toEqual(await counted(real));
  });

  it('count what each body may read of others', async () => {
    const real = sql<{ scope: string; key: string; n: number }>`
      select viewer_id as scope, '' as key, count(*) as n from petition_audience group by 1`;
    expect(await figures(SHARED_WITH)).toEqual(await counted(real));
  });

  it('count the duties of each council by state', async () => {
    const real = sql<{ scope: string; key: string; n: number }>`
      select council_id as scope, state as key, count(*) as n from duties group by 1, 2`;
    expect(await figures(FIGURES.byState)).toEqual(await counted(real));
    const { clerk } = world;
    const read = await readCounters(world.db, clerk.tenantId, [clerk.councilId], [FIGURES.byState]);
    expect(read.get(FIGURES.byState)?.size).toBeGreaterThan(3);
  });

  it('keep a whole chain of events', async () => {
    await sealAllTenants(world.db);
    const report = await verifyChain(world.db, world.tenantId);
    expect(report).toMatchObject({ unsealed: 0, brokenAt: null });
    expect(report.sealed).toBeGreaterThan(1_500);
  });

  it('name nobody in an event, nor quote a petition', async () => {
    const events = await world.db.selectFrom('events').select('data').execute();
    const all = events.map(({ data }) => JSON.stringify(data)).join('\n');
    const people = await world.db.selectFrom('people').select('full_name').execute();
    const voters = await world.db.selectFrom('petitioners').select('full_name').execute();
    expect(voters.length).toBeGreaterThan(10);
    const named = [...people, ...voters].filter(({ full_name }) => all.includes(full_name));
    expect(named).toEqual([]);
    const petitions = await world.db.selectFrom('petitions').select('title').execute();
    expect(petitions.filter(({ title }) => all.includes(title.slice(0, 40)))).toEqual([]);
  });

  it('lie in the past, each event after the one before it', async () => {
    const { rows } = await sql<{ future: number; backwards: number }>`
      select count(*) filter (where happened_at > now()) as future,
        count(*) filter (where happened_at < before) as backwards
      from (select happened_at, lag(happened_at) over (order by id) as before from events) e`.execute(
      world.db,
    );
    expect(rows[0]).toEqual({ future: 0, backwards: 0 });
  });
});

it('is loaded into an empty database only', async () => {
  expect(await loadDemo(world.platform)).toBe(false);
});
