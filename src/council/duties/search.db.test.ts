import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { TODAY, buildActor, buildCouncil, buildTenant, LOC_HA } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { dutyRegister } from './queries/register.ts';
import { insertManyDuties } from './store/many-duties.ts';
import { renewDutySearch } from './store/renew-search.ts';

const EACH = 3_000;
let test: TestDatabase;
let chair: Actor;
let debtor: Actor;

beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  const province = await buildCouncil(test.db, { tenantId });
  const commune = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  chair = await buildActor(test.db, province, 'chair');
  debtor = await buildActor(test.db, province, 'executiveOfficer');
  await insertManyDuties(test.db, [province, commune], 2 * EACH);
}, 600_000);
afterAll(async () => await test.close());

const search = async (actor: Actor, filter: object, cursor?: string) =>
  await dutyRegister(test.db, actor, filter, TODAY, { cursor, limit: 50 });

describe('words in the register', () => {
  it('found in few duties are counted exactly, in the own council alone', async () => {
    const page = await search(chair, { q: 'ngập úng' });
    expect([page.items.length, page.total, page.more]).toEqual([3, 3, false]);
  });

  it('found in many are shown newest first, page after page without a gap', async () => {
    const all = await search(chair, {});
    const first = await search(chair, { q: 'nội dung' });
    expect(first.items.map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
    expect(first.more).toBe(true);
    const second = await search(chair, { q: 'nội dung' }, first.next ?? undefined);
    const after = await search(chair, {}, all.next ?? undefined);
    expect(second.items.map(({ id }) => id)).toEqual(after.items.map(({ id }) => id));
  });

  it('stand beside other filters and the scopes of a debtor', async () => {
    const working = await search(chair, { q: 'nội dung', state: 'working' });
    expect(working.items.every(({ state }) => state === 'working')).toBe(true);
    expect(working.total).toBe(EACH / 5);
    const owed = await search(debtor, { q: 'ngập úng', scope: 'owed' });
    const ids = (await search(debtor, { scope: 'owed' })).total;
    expect(owed.total).toBeLessThan(ids);
  });
});

describe('vectors of before', () => {
  it('are found while they are old, and are written anew', async () => {
    await sql`update duties set search_version = 0,
      search = to_tsvector('simple', 'noi dung so ' || right(code, 4))`.execute(test.db);
    expect((await search(chair, { q: 'nội dung', state: 'working' })).total).toBe(EACH / 5);
    expect(await renewDutySearch(test.db)).toBe(2 * EACH);
    expect(await renewDutySearch(test.db)).toBe(0);
    expect((await search(chair, { q: 'nội dung', state: 'working' })).total).toBe(EACH / 5);
  }, 600_000);
});
