import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { prepareGrounds, SUFFIX } from './ground.ts';
import { generateCommand } from './index.ts';
import { officesAtWork } from './store.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
}, 600_000);
afterAll(async () => await test.close());

async function generate(...args: string[]): Promise<{ code: number | void; said: string }> {
  const lines: string[] = [];
  const database = { url: test.url } as Parameters<typeof generateCommand.run>[0]['database'];
  const code = await generateCommand.run({ database, print: (line) => lines.push(line) }, args);
  return { code, said: lines.join('\n') };
}

it('adds provinces beside the demo and its own, and beside a real office only when told', async () => {
  await prepareGrounds(test.db, new Date());
  expect(await officesAtWork(test.db, SUFFIX)).toEqual([]);
  await buildTenant(test.db);
  const tenants = async () => await test.db.selectFrom('tenants').selectAll().execute();
  const before = (await tenants()).length;
  const asked = await generate('--petitions', '34');
  expect(asked).toMatchObject({ code: 1 });
  expect(asked.said).toContain('--yes');
  expect(await tenants()).toHaveLength(before);
  expect(await generate('--petitions', '34', '--yes')).toMatchObject({ code: 0 });
});
