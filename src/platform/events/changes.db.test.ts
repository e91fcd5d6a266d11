import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCouncil, buildTenant, LOC_HA, NOW } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { newId } from '../db/ids.ts';
import { appendEvents } from './append.ts';
import { wordOfEvents } from './changes.ts';
import type { Watched } from './changes.ts';
import { sealAllTenants } from './seal.ts';

let test: TestDatabase;
let province: Watched;
let commune: Watched;

beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  province = await buildCouncil(test.db, { tenantId });
  commune = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
});
afterAll(async () => await test.close());

async function happen(name: string, councilId: string | null): Promise<void> {
  const origin = { ...province, personId: null, seatId: null, requestId: null, at: NOW };
  await test.db.transaction().execute(async (tx) => {
    await appendEvents(tx, origin, [{ name, subjectKind: 'thing', subjectId: newId(), councilId }]);
  });
}

const quiet = ['account.'];

describe('the word of a council’s events', () => {
  const wordOf = wordOfEvents({ quiet, everyMs: 0 });
  const word = async (of: Watched) => await wordOf(test.db, of);

  it('is another after an event of the council, and stays while nothing happens', async () => {
    const before = await word(province);
    expect(await word(province)).toBe(before);
    await happen('publication.withdrawn', province.councilId);
    const after = await word(province);
    expect(after).not.toBe(before);
    expect(await word(province)).toBe(after);
  });

  it('is another after what concerns the whole tenant, never after what another council did', async () => {
    const before = await word(commune);
    await happen('publication.withdrawn', province.councilId);
    expect(await word(commune)).toBe(before);
    await happen('body.renamed', null);
    expect(await word(commune)).not.toBe(before);
  });

  it('stays where only quiet things happened, or the clock sealed', async () => {
    const before = await word(province);
    await happen('account.signed_in', province.councilId);
    await happen('account.signed_in', null);
    await sealAllTenants(test.db);
    expect(await word(province)).toBe(before);
  });
});

it('is asked once for a crowd', async () => {
  const wordOf = wordOfEvents({ quiet, everyMs: 60_000 });
  const before = await wordOf(test.db, province);
  await happen('publication.withdrawn', province.councilId);
  expect(await wordOf(test.db, province)).toBe(before);
});
