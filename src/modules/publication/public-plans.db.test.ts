import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb, openPool } from '#src/platform/db/database.ts';
import type { Db } from '#src/platform/db/database.ts';
import { buildCouncil, buildTenant, LOC_HA } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { publicCodes, publicPetition } from './queries/public-record.ts';
import { countPublicPetitions, publicCounts, publicPetitions } from './queries/public.ts';
import type { PublicAsk } from './queries/public.ts';

let test: TestDatabase;
let explained: Db;
let place: { tenantId: string; councilId: string };
const plans: string[] = [];
const ROWS = 40_000;

/** Forty thousand petitions of a province and a commune; every tenth of the commune's is public. */
beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  const big = await buildCouncil(test.db, { tenantId });
  const small = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  place = { tenantId, councilId: small.councilId };
  await sql`
    insert into petitions (tenant_id, id, code, council_id, kind, source, state, public_label, title,
      original_text, working_text, search, unit_code, original_unit_code, original_unit_name,
      field_code, received_on, answered_on, reply_class, recorded_at, last_act_at)
    select ${tenantId}, (lpad(to_hex(1735689600000 + g), 12, '0') || '70008000' || lpad(to_hex(g), 12, '0'))::uuid,
      'KN-' || g, case when g % 40 = 0 then ${small.councilId}::uuid else ${big.councilId}::uuid end,
      'petition', 'contact', 'answered', 'answered', 'x', 'x', 'x', '', ${LOC_HA}, ${LOC_HA}, 'x',
      'f' || g % 16, '2026-01-01', '2026-02-01', 'explained', now(), now()
    from generate_series(1, ${ROWS}) g`.execute(test.db);
  await sql`
    insert into publications (tenant_id, petition_id, council_id, state, title, asked, search,
      approved_by, approved_at, changed_at)
    select tenant_id, id, council_id, 'published', 'x', 'y',
      to_tsvector('simple', case when code like '%00' then 'hiem' else 'thuong' end),
      gen_random_uuid(), now(), now() from petitions`.execute(test.db);
  for (const table of ['petitions', 'publications']) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(test.db);
  }
  explained = explainingDb(test.url);
}, 90_000);
afterAll(async () => {
  await explained.destroy();
  await test.close();
});

interface Plan {
  readonly rows: readonly { 'QUERY PLAN': string }[];
}

/** A database whose every select is explained before it runs. */
function explainingDb(url: string): Db {
  const pool = openPool({ connectionString: url, max: 2 });
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (text: string, values: unknown) => Promise<Plan>;
    const explain = async (text: string, values: unknown) => {
      if (!/^\s*(select|with)/.test(text)) return await query(text, values);
      const plan = await query(`explain ${text}`, values);
      plans.push(plan.rows.map((row) => row['QUERY PLAN']).join('\n'));
      return await query(text, values);
    };
    Object.assign(client, { query: explain });
  });
  return openDb(pool);
}

const WHOLE = /Seq Scan on (?:petitions|publications)\b/;

async function scansOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  plans.length = 0;
  await work();
  return plans.length === 0 ? ['nothing was explained'] : plans.filter((plan) => WHOLE.test(plan));
}

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
  { cursor: 'KN-20000' },
  ...(['answered', 'checked', 'agreeing'] as const).map((outcome) => ({
    figure: { outcome, from: '2025-11-22', today: '2026-11-22' },
  })),
];

describe('what everybody reads is found without reading a table from end to end', () => {
  it.each(ASKS)('the register: %o', async (ask) => {
    const asked = { ...place, limit: 20, ...ask };
    expect(await scansOf(async () => await publicPetitions(explained, asked))).toEqual([]);
    expect(await scansOf(async () => await countPublicPetitions(explained, asked))).toEqual([]);
  });

  it('one petition', async () => {
    const ask = { tenantId: place.tenantId, code: 'KN-40' };
    expect(await scansOf(async () => await publicPetition(explained, ask))).toEqual([]);
  });

  it('figures of a council and its list for search engines', async () => {
    const { tenantId, councilId } = place;
    expect(await scansOf(async () => await publicCounts(explained, tenantId, councilId))).toEqual(
      [],
    );
    expect(
      await scansOf(async () => await publicCodes(explained, tenantId, councilId, 100)),
    ).toEqual([]);
  });
});
