import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOGINS } from '#src/demo/index.ts';
import { openDesk } from '#test/desk-house.ts';
import { openWorld, WORLD_TIMEOUT } from '#test/world.ts';
import type { World } from '#test/world.ts';
import { noticesOf } from './queries/bell.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, WORLD_TIMEOUT);
afterAll(async () => await world.close());

const MOST_PAGES = 8;
const ADDRESS = /href="(\/(?:duties|petitions|batches|publications|submissions)\/[^"#?]+)"/g;

it('every notice of every login leads to a page that its reader may open', async () => {
  const dead: string[] = [];
  let opened = 0;
  for (const login of LOGINS) {
    const actor = world[login];
    const web = openDesk(world.platform, actor);
    let before: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const list = await noticesOf(world.db, actor, world.today, before);
      for (const notice of list.notices) {
        opened += 1;
        const ends = await follow(web, `/notices/${notice.id}`);
        dead.push(...ends.map((end) => `${login} ${notice.kind}: ${end}`));
      }
      before = list.next;
      if (before === null) break;
    }
  }
  expect(opened).toBeGreaterThan(20);
  expect([...new Set(dead)]).toEqual([]);
}, 120_000);

/** Where a notice ends; a page that gathers many is read to each of its links. */
async function follow(web: ReturnType<typeof openDesk>, address: string): Promise<string[]> {
  const answer = await web.request(address);
  const to = answer.headers.get('location');
  if (to !== null) return await follow(web, to);
  if (answer.status !== 200) return [`${address} ${answer.status}`];
  if (!address.startsWith('/notices/')) return [];
  const links = new Set([...(await answer.text()).matchAll(ADDRESS)].map(([, href = '']) => href));
  const ends: string[] = [];
  for (const link of links) {
    const { status } = await web.request(link);
    if (status !== 200) ends.push(`${link} ${status}`);
  }
  return ends;
}
