import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { newCode } from '#src/council/numbering/index.ts';
import { TODAY, buildActor, buildCouncil, buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openExplained } from '#test/explained.ts';
import type { Explained } from '#test/explained.ts';
import { readFilter } from './queries/register/filter.ts';
import { readMatter } from '#src/council/matching/index.ts';
import { registerPage } from './queries/register/register.ts';
import { similarInBulk, similarPetitions } from './queries/similar.ts';
import { scopeWords } from '#src/platform/text/search-scope.ts';

let test: TestDatabase;
let clerk: Actor;
let executive: Actor;
let explained: Explained;

/** Forty thousand rows are enough for the planner to prefer the indexes it is meant to use. */
const ROWS = 40_000;
/** The id a petition of 01/01/2025 has, when all of these were recorded. */
const RECORDED_FROM = '01941f29-7c00-7000-8000-000000000000';

beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  const council = await buildCouncil(test.db, { tenantId });
  clerk = await buildActor(test.db, council, 'clerk');
  executive = await buildActor(test.db, council, 'executiveOfficer');
  await sql`
    insert into petitions (tenant_id, id, code, council_id, kind, source, state, public_label, title,
      original_text, working_text, search, unit_code, original_unit_code, original_unit_name,
      field_code, received_on, due_on, ended_on, end_reason, times_raised, has_discrepancy, is_double,
      recorded_at, last_act_at)
    select ${tenantId}, (lpad(to_hex(1735689600000 + g), 12, '0') || '70008000' || lpad(to_hex(g), 12, '0'))::uuid,
      'KN-' || g, ${council.councilId}, case when g % 5 = 0 then 'opinion' else 'petition' end, 'contact', s.state, 'received', 'x', 'x', 'x',
      to_tsvector('simple', 'kien nghi ' || case when g % 1000 = 0 then 'hiem' else 'thuong' end
        || ' ' || ${scopeWords(RECORDED_FROM, council.councilId)}),
      '42', '42', 'x', 'f' || g % 16, '2026-01-01', date '2026-09-01' + g % 200,
      case when s.state = 'ended' then date '2026-10-01' end, case when s.state = 'ended' then 'noted' end,
      case when g % 500 = 0 then 2 else 1 end, g % 700 = 0, g % 900 = 0, now(), now()
    from generate_series(1, ${ROWS}) g
    join lateral (select (array['recorded', 'forwarded', 'in_progress', 'ended', 'ended',
      'classified', 'declined'])[1 + g % 7] as state) s on true`.execute(test.db);
  await sql`
    insert into petition_audience (tenant_id, viewer_id, petition_id, reason, since_on, is_own_council)
    select tenant_id, ${council.executiveId}, id, 'forwarded', '2026-01-01', true from petitions
    where state <> 'recorded'`.execute(test.db);
  await sql`vacuum analyze petitions`.execute(test.db);
  await sql`vacuum analyze petition_audience`.execute(test.db);
  explained = openExplained(test.url, ['petitions']);
}, 600_000);
afterAll(async () => {
  await explained.close();
  await test.close();
});

const QUESTIONS = [
  '',
  'state=declined',
  'field=f3',
  'late=1',
  'discrepancy=1',
  'double=1',
  'again=1',
  'kind=opinion',
  'sort=due',
  'unit=42',
  'q=hiem',
  'q=thuong',
  `q=${newCode('KN')}`,
];

describe('the register reads no table from end to end', () => {
  it.each(QUESTIONS)('for the office: %s', async (query) => {
    expect(await scansOf(clerk, query)).toEqual([]);
  });

  it.each(QUESTIONS)('for a body it was shared with: %s', async (query) => {
    expect(await scansOf(executive, query)).toEqual([]);
  });

  it('finds what is late by the index kept for it', async () => {
    await scansOf(clerk, 'late=1');
    expect(explained.plans()).toContain('petitions_council_late');
  });
});

describe('a plan of the register that is kept', () => {
  const KEPT = ['', 'state=declined', 'field=f3', 'body=018f0000-0000-7000-8000-000000000001'];

  it.each(KEPT)('walks the rows in their order, however large the council: %s', async (query) => {
    // As in a tenant of many small councils and a large one.
    await sql`alter table petitions alter tenant_id set (n_distinct = 34),
      alter council_id set (n_distinct = 34)`.execute(test.db);
    await sql`analyze petitions`.execute(test.db);
    const kept = openExplained(test.url, ['petitions'], 'kept');
    try {
      const filter = readFilter(Object.fromEntries(new URLSearchParams(query)));
      const ask = { actor: clerk, filter, today: TODAY, limit: 50, count: 'none' } as const;
      expect(await kept.scansOf(async (db) => await registerPage(db, ask))).toEqual([]);
      expect(kept.plans()).not.toContain('_figures');
    } finally {
      await kept.close();
    }
  });
});

describe('a count reads an index and none of the rows', () => {
  const COUNTED = [
    'state=declined',
    'field=f3',
    'kind=opinion',
    'late=1',
    'sort=due',
    'state=declined&field=f3',
    'field=f3&late=1',
    'field=f3&kind=opinion',
  ];

  it.each(COUNTED)('for the office: %s', async (query) => {
    const filter = readFilter({ ...Object.fromEntries(new URLSearchParams(query)), scope: 'own' });
    const whole = { actor: clerk, filter, today: TODAY, limit: 50 } as const;
    const uncounted = { ...whole, count: 'none' } as const;
    await explained.scansOf(async (db) => await registerPage(db, uncounted));
    const page = explained.plans();
    await explained.scansOf(async (db) => await registerPage(db, whole));
    const counting = explained.plans().replace(page, '');
    expect(counting).toContain('Index Only Scan');
    expect(counting).not.toMatch(/(?:Index|Heap|Seq) Scan (?:using \w+ )?on petitions\b/);
  });
});

describe('looking for similar petitions reads no table from end to end', () => {
  const telling = { text: 'Kiến nghị hiếm, không phải thường, về kênh mương.', place: 'xã Lộc Hà' };
  it('for one', async () => {
    const ask = async (db: Db) => await similarPetitions(db, clerk, telling);
    expect(await explained.scansOf(ask)).toEqual([]);
    expect(explained.plans()).toContain('petitions_search');
  });

  it('for many at once', async () => {
    const matter = readMatter(telling.text, telling.place);
    const ask = async (db: Db) => await similarInBulk(db, clerk.tenantId, [matter, matter], 3);
    expect(await explained.scansOf(ask)).toEqual([]);
  });
});

/** The plans of a question that read all petitions of all councils. */
async function scansOf(actor: Actor, query: string): Promise<readonly string[]> {
  const filter = readFilter(Object.fromEntries(new URLSearchParams(query)));
  return await explained.scansOf(
    async (db) => await registerPage(db, { actor, filter, today: TODAY, limit: 50 }),
  );
}
