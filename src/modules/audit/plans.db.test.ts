import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCouncil, buildTenant, LOC_HA } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openExplained } from '#test/explained.ts';
import { eventsOfCouncil } from './queries.ts';
import type { EventFilter } from './queries.ts';

let test: TestDatabase;
let tenantId: string;
let councilId: string;
const ROWS = 40_000;
const idOf = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;

/** Nearly all events are of one council; one of forty is another's, one of forty the tenant's alone. */
beforeAll(async () => {
  test = await openTestDatabase();
  tenantId = await buildTenant(test.db);
  ({ councilId } = await buildCouncil(test.db, { tenantId }));
  const other = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  await sql`
    insert into events (tenant_id, id, happened_at, name, council_id, subject_kind, subject_id, data)
    select ${tenantId}, (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid, now(),
      case n % 2 when 0 then 'petitions.recorded' else 'duties.placed' end,
      case n % 40 when 0 then ${other.councilId}::uuid when 1 then null else ${councilId}::uuid end,
      'petition', (lpad(to_hex(n % 9000), 8, '0') || '-0000-7000-8000-000000000000')::uuid, '{}'
    from generate_series(1, ${ROWS}) n`.execute(test.db);
  // As in a tenant of many small councils and a large one.
  await sql`alter table events alter tenant_id set (n_distinct = 2),
    alter council_id set (n_distinct = 34)`.execute(test.db);
  await sql`vacuum analyze events`.execute(test.db);
}, 600_000);
afterAll(async () => await test.close());

describe('the list of events', () => {
  const ASKED: readonly EventFilter[] = [
    {},
    { name: 'petitions' },
    { subjectId: idOf(7) },
    { before: idOf(20_000) },
  ];

  it.each(ASKED)('walks them in their order by a plan that is kept: %o', async (filter) => {
    const kept = openExplained(test.url, ['events'], 'kept');
    try {
      const ask = async () => await eventsOfCouncil(kept.db, tenantId, councilId, filter);
      expect(await kept.scansOf(ask)).toEqual([]);
      const index = filter.subjectId === undefined ? 'events_council' : 'events_subject';
      expect(kept.plans().match(/ using \w+ on events/g)).toEqual(
        Array.from({ length: 2 }, () => ` using ${index} on events`),
      );
    } finally {
      await kept.close();
    }
  });

  it('has the council’s and the tenant’s own, newest first, and nobody else’s', async () => {
    const events = await eventsOfCouncil(test.db, tenantId, councilId, { before: idOf(83) });
    const numbers = events.map(({ id }) => Number.parseInt(id.slice(0, 8), 16));
    const expected = Array.from({ length: 82 }, (_, at) => 82 - at).filter((n) => n % 40 !== 0);
    expect(numbers).toEqual(expected.slice(0, 51));
  });
});
