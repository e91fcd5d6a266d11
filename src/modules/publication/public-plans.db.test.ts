import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { buildActor, buildCouncil, buildTenant, LOC_HA } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openExplained } from '#test/explained.ts';
import type { Explained } from '#test/explained.ts';
import { publicCodes, publicPetition } from './queries/public-record.ts';
import { countPublicPetitions, publicPetitions } from './queries/public.ts';
import { publicCounts } from './queries/public-counts.ts';
import type { PublicAsk } from './queries/public-asked.ts';
import { LIST_TABS, publicationList } from './queries/waiting.ts';

let test: TestDatabase;
let explained: Explained;
let clerk: Actor;
let place: { tenantId: string; councilId: string };
let province: { tenantId: string; councilId: string };
const ROWS = 40_000;

/** Forty thousand petitions of a province and a commune; every tenth of the commune's is public. */
beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  const big = await buildCouncil(test.db, { tenantId });
  const small = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  clerk = await buildActor(test.db, big, 'clerk');
  place = { tenantId, councilId: small.councilId };
  province = { tenantId, councilId: big.councilId };
  // A setting of no concern here: the planner must not take it for a portal that is closed.
  await sql`insert into council_settings (tenant_id, council_id, key, value, changed_at)
    values (${tenantId}, ${big.councilId}, 'signIn.totpRequired', 'false', now())`.execute(test.db);
  await sql`
    insert into petitions (tenant_id, id, code, council_id, kind, source, state, public_label, title,
      original_text, working_text, search, unit_code, original_unit_code, original_unit_name,
      field_code, received_on, answered_on, reply_class, is_public, recorded_at, last_act_at)
    select ${tenantId}, (lpad(to_hex(1735689600000 + g), 12, '0') || '70008000' || lpad(to_hex(g), 12, '0'))::uuid,
      'KN-' || g, case when g % 40 = 0 then ${small.councilId}::uuid else ${big.councilId}::uuid end,
      'petition', 'contact', 'answered', 'answered', 'x', 'x', 'x', '', ${LOC_HA}, ${LOC_HA}, 'x',
      'f' || g % 16, '2026-01-01', date '2026-01-02' + g % 300, 'explained', true, now(), now()
    from generate_series(1, ${ROWS}) g`.execute(test.db);
  await sql`
    insert into publications (tenant_id, petition_id, council_id, state, title, asked, search,
      approved_by, approved_at, changed_at)
    select tenant_id, id, council_id, 'published', 'x', 'y',
      to_tsvector('simple', case when code like '%00' then 'hiem' else 'thuong' end),
      gen_random_uuid(), now(), now() from petitions`.execute(test.db);
  for (const table of ['petitions', 'publications', 'units', 'council_settings']) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(test.db);
  }
  explained = openExplained(test.url, ['petitions', 'publications']);
}, 600_000);
afterAll(async () => {
  await explained.close();
  await test.close();
});

const scansOf = async (work: (db: Db) => Promise<unknown>) => await explained.scansOf(work);

const ASKS: readonly Partial<PublicAsk>[] = [
  {},
  { order: 'answered' },
  { order: 'approved' },
  { field: 'f8' },
  { unitCode: LOC_HA },
  { state: 'answered' },
  { state: 'replied' },
  { state: 'confirmed' },
  { text: 'hiem' },
  { text: 'thuong' },
  { text: 'hiem', isNear: true },
  { text: 'thuong la', isNear: true },
  { cursor: 'KN-20000' },
  ...(['answered', 'checked', 'agreeing'] as const).map((outcome) => ({
    figure: { outcome, from: '2025-11-22', today: '2026-11-22' },
  })),
];

describe('what everybody reads is found without reading a table from end to end', () => {
  it.each(ASKS)('the register: %o', async (ask) => {
    const asked = { ...place, limit: 20, ...ask };
    expect(await scansOf(async (db) => await publicPetitions(db, asked))).toEqual([]);
    expect(await scansOf(async (db) => await countPublicPetitions(db, asked))).toEqual([]);
  });

  it('one petition', async () => {
    const ask = { tenantId: place.tenantId, code: 'KN-40' };
    expect(await scansOf(async (db) => await publicPetition(db, ask))).toEqual([]);
  });

  it('figures of a council and its list for search engines', async () => {
    const { tenantId, councilId } = place;
    expect(await scansOf(async (db) => await publicCounts(db, tenantId, councilId))).toEqual([]);
    expect(await scansOf(async (db) => await publicCodes(db, tenantId, councilId, 100))).toEqual(
      [],
    );
  });
});

describe('a council of nearly all petitions, with a setting of its own', () => {
  it.each([{}, { cursor: 'KN-20000' }])('its newest, in the order of an index: %o', async (ask) => {
    const asked = { ...province, limit: 20, ...ask };
    expect(await scansOf(async (db) => await publicPetitions(db, asked))).toEqual([]);
    expectWalked(explained.plans());
    expect(explained.plans()).not.toMatch(/Anti Join|Seq Scan on units/);
  });

  it.each<Partial<PublicAsk>>([
    { state: 'forwarded' },
    { field: 'f8', unitCode: LOC_HA },
    { state: 'confirmed', field: 'f8' },
    { order: 'answered', field: 'f8' },
  ])('what few of them are, without the others: %o', async (ask) => {
    const asked = { ...province, limit: 20, ...ask };
    expect(await scansOf(async (db) => await publicPetitions(db, asked))).toEqual([]);
    expectWalked(explained.plans());
    await scansOf(async (db) => await countPublicPetitions(db, asked));
    expect(explained.plans()).not.toMatch(/ on publications|Index Scan[^\n]* on petitions/);
  });

  it('the latest approved, in the order of an index', async () => {
    const asked = { ...province, limit: 20, order: 'approved' } as const;
    expect(await scansOf(async (db) => await publicPetitions(db, asked))).toEqual([]);
    expect(explained.plans()).toContain('publications_approved');
    expect(explained.plans()).not.toMatch(/Sort/);
  });

  it('its latest answers', async () => {
    const asked = { ...province, limit: 20, order: 'answered' } as const;
    expect(await scansOf(async (db) => await publicPetitions(db, asked))).toEqual([]);
    expect(explained.plans()).not.toMatch(/Anti Join|Seq Scan on units/);
  });

  it('its counts read an index of the register, not its rows', async () => {
    const ask = async (db: Db) => await publicCounts(db, province.tenantId, province.councilId);
    await scansOf(ask);
    expect(explained.plans()).toMatch(/Index Only Scan using petitions_public_/);
    expect(explained.plans()).not.toMatch(/Index Scan[^\n]* on p| on publications/);
    const counts = await ask(test.db);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe((ROWS * 39) / 40);
    expect(counts).toContainEqual({
      unitCode: LOC_HA,
      fieldCode: 'f1',
      sessionId: null,
      label: 'answered',
      isReplied: true,
      isConfirmed: false,
      count: 2_500,
    });
  });

  it('rare words are found by the words, and of nearly fitting ones each is asked of the units once', async () => {
    const rare = { ...province, limit: 20, text: 'khongco' };
    const ask = async (ofIt: PublicAsk) =>
      await scansOf(async (db) => await publicPetitions(db, ofIt));
    expect(await ask(rare)).toEqual([]);
    expect(explained.plans()).toContain('publications_search');
    expect(await ask({ ...rare, isNear: true })).toEqual([]);
    expect(explained.plans()).toContain('publications_search');
    expect(explained.plans()).not.toMatch(/SubPlan/);
  });

  it('whether its portal is open is asked once, not of each row', async () => {
    await scansOf(async (db) => await countPublicPetitions(db, { ...province, limit: 20 }));
    expect(explained.plans()).toMatch(/One-Time Filter: \(\(InitPlan/);
  });
});

describe('a plan that is kept', () => {
  const KEPT: readonly Partial<PublicAsk>[] = [
    {},
    { order: 'answered' },
    { field: 'f8' },
    { unitCode: LOC_HA },
    { state: 'replied' },
    { cursor: 'KN-20000' },
  ];

  it.each(KEPT)('walks the rows in their order, however large the council: %o', async (ask) => {
    const kept = await openKept();
    try {
      const asked = { ...province, limit: 20, ...ask };
      expect(await kept.scansOf(async (db) => await publicPetitions(db, asked))).toEqual([]);
      expectWalked(kept.plans());
      const after = ask.cursor === undefined ? /_public_/ : /_public_\w+ .*\n.*\(id < /;
      expect(kept.plans()).toMatch(after);
    } finally {
      await kept.close();
    }
  });
});

/** The rows of the page are named in the order of an index, by it alone; then they are sorted at most once more. */
function expectWalked(plans: string): void {
  expect(plans).toMatch(/Index Only Scan using petitions_(?:public_(?!received)|judged)/);
  expect(plans.match(/(?<!Incremental )Sort {2}/g)?.length ?? 0).toBeLessThan(2);
}

/** As in a tenant of many small councils and a large one. */
async function openKept(): Promise<Explained> {
  for (const table of ['petitions', 'publications']) {
    await sql`alter table ${sql.table(table)} alter tenant_id set (n_distinct = 2),
      alter council_id set (n_distinct = 34)`.execute(test.db);
    await sql`analyze ${sql.table(table)}`.execute(test.db);
  }
  return openExplained(test.url, ['petitions', 'publications'], 'kept');
}

describe('the office’s list of public texts', () => {
  it.each(LIST_TABS)('%s', async (tab) => {
    const ask = async (db: Db) => await publicationList(db, clerk, tab, null);
    expect(await scansOf(ask)).toEqual([]);
  });
});

describe('what nearly fits a place', () => {
  it('is found there, however many newer petitions of that place are not public', async () => {
    const { code, search_key } = await test.db
      .selectFrom('units')
      .select(['code', 'search_key'])
      .where('code', '<>', LOC_HA)
      .where(sql<boolean>`search_key ~ '^[a-z]+ [a-z]+ [a-z]+$'`)
      .orderBy('code')
      .limit(1)
      .executeTakeFirstOrThrow();
    await sql`update petitions set unit_code = ${code} where council_id = ${province.councilId}
      and (code = 'KN-1' or id in (select id from petitions order by id desc limit 2200))`.execute(
      test.db,
    );
    await sql`delete from publications where petition_id in (
      select id from petitions where unit_code = ${code} and code <> 'KN-1')`.execute(test.db);
    const ask = { ...province, limit: 20, text: `${search_key} khongco`, isNear: true };
    const { items } = await publicPetitions(test.db, ask);
    expect(items.map((item) => item.code)).toEqual(['KN-1']);
  });
});
