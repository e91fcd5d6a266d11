import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from './desk-house.ts';
import { openWorld, WORLD_TIMEOUT } from './world.ts';
import type { Login, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, WORLD_TIMEOUT);
afterAll(async () => await world.close());

const pageOf = async (login: Login, path: string): Promise<string> =>
  await (await openDesk(world.platform, world[login]).request(path)).text();

it('the sheet behind “?” names the keys of the lists and where two keys lead', async () => {
  const page = await pageOf('clerk', '/notices');
  const sheet = /<dl class="shortcut-list">[\s\S]*?<\/dl>/.exec(page)?.[0] ?? '';
  for (const key of ['/', 'j', 'k', 'Enter', 'x', '?']) expect(sheet).toContain(`>${key}</kbd>`);
  const leads = [...sheet.matchAll(/data-keys="([^"]+)" data-href="([^"]+)"/g)];
  expect(Object.fromEntries(leads.map(([, keys = '', href = '']) => [keys, href]))).toMatchObject({
    'g h': '/notices',
    'g s': '/submissions',
    'g p': '/publications',
    'g c': '/checks',
    'g k': '/petitions',
  });
});

it.each([
  ['clerk', '/notices'],
  ['clerk', '/publications?tab=published'],
  ['commune', '/checks'],
] as const)('%s goes through %s row by row', async (login, path) => {
  const page = await pageOf(login, path);
  const rows = page.slice(page.indexOf('data-rows')).split('data-row');
  const reached = rows.filter((row) => /class="[^"]*row-link|<summary/.test(row));
  expect(reached.length).toBeGreaterThan(1);
});
