import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealAllTenants, verifyChain } from '#src/platform/events/seal.ts';
import { readCode } from '#src/council/numbering/codes.ts';
import { PETITION_STATES } from '#src/modules/petitions/schema.ts';
import { searchWords } from '#src/modules/petitions/search-words.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { BIG, loginOf } from './ground.ts';
import { generate } from './load.ts';

const COUNT = 3_000;
const NOW = new Date('2026-11-20T02:00:00Z');

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await run();
}, 600_000);
afterAll(async () => await test.close());

async function run(): Promise<number> {
  const quiet = { now: NOW, progress: () => undefined };
  return await generate({ db: test.db, url: test.url, count: COUNT, ...quiet });
}

async function one<T>(query: ReturnType<typeof sql<T>>): Promise<T> {
  const { rows } = await query.execute(test.db);
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('synthetic data', () => {
  it('is spread over 34 tenants, half of it in one', async () => {
    const rows = await test.db
      .selectFrom('petitions')
      .innerJoin('accounts', 'accounts.tenant_id', 'petitions.tenant_id')
      .select(['accounts.login', (select) => select.fn.countAll<number>().as('n')])
      .groupBy('accounts.login')
      .execute();
    expect(rows).toHaveLength(34);
    expect(rows.find(({ login }) => login === loginOf(BIG))?.n).toBe(COUNT / 2);
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(COUNT);
  });

  it('has every state, late ones and rare words', async () => {
    const states = await test.db.selectFrom('petitions').select('state').distinct().execute();
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(PETITION_STATES));
    const { late, words } = await one(sql<{ late: number; words: number }>`select
      (select count(*) from duties where state in ('assigned', 'working') and due_on < '2026-11-20') as late,
      (select count(*) from ts_stat('select search from petitions')) as words`);
    expect(late).toBeGreaterThan(COUNT / 50);
    expect(words).toBeGreaterThan(1_000);
  });

  it('finds in its vectors what the product would have put there', async () => {
    const rows = await test.db
      .selectFrom('petitions as p')
      .innerJoin('petition_places as pl', 'pl.petition_id', 'p.id')
      .select([
        'p.id',
        'p.council_id',
        'p.code',
        'p.title',
        'p.original_text',
        'p.working_text',
        'p.public_text',
        'p.place_text',
      ])
      .select(['pl.unit_name_then', 'pl.detail'])
      .orderBy('p.id')
      .limit(300)
      .execute();
    for (const row of rows) {
      expect(readCode(row.code)).toBe(row.code);
      const words = searchWords({ ...row, places: [row.detail, row.unit_name_then] });
      const { missing } = await one(sql<{ missing: string[] }>`select array(
        select unnest(tsvector_to_array(to_tsvector('simple', ${words})))
        except select unnest(tsvector_to_array(search))) as missing
        from petitions where id = ${row.id}`);
      // An object named across two pieces is read only where the whole text is.
      expect(missing.filter((word) => !/^zzm(?!u)/.test(word))).toEqual([]);
    }
  });

  it('breaks no rule of the tables that its loading skipped', async () => {
    const { rows } = await sql<{ bad: string }>`
      select conrelid::regclass || ' ' || conname as bad from pg_constraint
      where contype = 'f' and conrelid in ('petitions'::regclass, 'duties'::regclass,
        'petition_places'::regclass, 'petition_duties'::regclass, 'petition_audience'::regclass,
        'petition_acts'::regclass, 'duty_acts'::regclass, 'answer_documents'::regclass,
        'petition_answers'::regclass, 'petition_verifications'::regclass, 'voter_ratings'::regclass,
        'publications'::regclass, 'publication_answers'::regclass)`.execute(test.db);
    expect(rows.length).toBeGreaterThan(15);
    for (const { bad } of rows) await revalidate(bad);
  });

  it('has replies that were checked, rated and published, and some of which nothing is public yet', async () => {
    const row = await one(sql<Record<string, number>>`select
      (select count(*)::int from petitions p where reply_class is not null and responsible_body_id is not null
        and not exists (select from petition_answers a where a.petition_id = p.id)) as unanswered,
      (select count(*)::int from petitions p where check_finding is not null
        and not exists (select from petition_verifications v where v.petition_id = p.id)) as unchecked,
      (select count(*)::int from petitions where check_finding in ('partly', 'no')) as differing,
      (select count(*)::int from voter_ratings) as ratings,
      (select count(*)::int from publications) as published,
      (select count(*)::int from petition_answers a join publications o on o.petition_id = a.petition_id
        where not exists (select from publication_answers k where k.answer_id = a.id)) as unsaid`);
    expect(row).toMatchObject({ unanswered: 0, unchecked: 0 });
    for (const made of ['differing', 'ratings', 'published', 'unsaid'])
      expect({ made, there: (row[made] ?? 0) > 0 }).toEqual({ made, there: true });
  });

  it('keeps counters equal to the rows', async () => {
    const { rows } = await sql<{ wrong: string }>`
      with real as (
        select council_id as scope, 'petitions.state' as counter, state as key, count(*) as n
          from petitions group by 1, 3
        union all select viewer_id, 'petitions.shared', '', count(*) from petition_audience group by 1
        union all select council_id, 'duties.state', state, count(*) from duties group by 1, 3
      ), kept as (
        select scope_id as scope, counter, key, amount as n from counter_totals
        where counter in ('petitions.state', 'petitions.shared', 'duties.state')
      )
      (select * from real except select * from kept) union all
      (select * from kept except select * from real)`.execute(test.db);
    expect(rows).toEqual([]);
    expect(await test.db.selectFrom('counter_deltas').select('id').execute()).toEqual([]);
  });

  it('leaves a chain of events that can be sealed', async () => {
    await sealAllTenants(test.db);
    const tenants = await test.db.selectFrom('tenants').select('id').execute();
    for (const { id } of tenants) expect((await verifyChain(test.db, id)).brokenAt).toBeNull();
  });

  it('adds to what it made before, and the same anew in an empty database', async () => {
    const texts = async (db: TestDatabase) =>
      await db.db.selectFrom('petitions').select(['id', 'code', 'title']).orderBy('id').execute();
    const before = await texts(test);
    const other = await openTestDatabase();
    try {
      const again = { db: other.db, url: other.url, count: COUNT, now: NOW };
      await generate({ ...again, progress: () => undefined });
      expect(await texts(other)).toEqual(before);
    } finally {
      await other.close();
    }
    expect(await run()).toBe(0);
    expect(await texts(test)).toHaveLength(2 * COUNT);
  }, 600_000);
});

/** Checks a foreign key over all rows, as if it were added now. */
async function revalidate(name: string): Promise<void> {
  const [table = '', constraint = ''] = name.split(' ');
  await test.db.transaction().execute(async (tx) => {
    const at = sql`${sql.table(table)}`;
    const key = sql.id(constraint);
    await sql`update pg_constraint set convalidated = false
      where conrelid = ${table}::regclass and conname = ${constraint}`.execute(tx);
    await sql`alter table ${at} validate constraint ${key}`.execute(tx);
  });
}
