import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOGINS } from '#src/demo/index.ts';
import { openDesk } from '#test/desk-house.ts';
import { openWorld, WORLD_TIMEOUT } from '#test/world.ts';
import type { World } from '#test/world.ts';
import { mailNotices } from './mail-notices.ts';
import { noticesOf } from './queries/bell.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, WORLD_TIMEOUT);
afterAll(async () => await world.close());

const MOST_PAGES = 8;
const ADDRESS = /href="(\/(?:duties|petitions|batches|publications|submissions)\/[^"#?]+)"/g;

it('the people of the demo get mail, and none of it says what a voter wrote or who it was', async () => {
  const day = new Date(`${world.today}T09:00:00+07:00`);
  await mailNotices({ ...world.platform, clock: () => day, address: 'https://vidu.example' });
  const mails = await world.db
    .selectFrom('outbox_mails')
    .select(['to_address', 'subject', 'body'])
    .execute();
  expect(mails.length).toBeGreaterThan(5);
  expect(mails.filter(({ to_address }) => !to_address.endsWith('.example'))).toEqual([]);
  const petitions = await world.db
    .selectFrom('petitions')
    .select(['title', 'working_text'])
    .execute();
  const voters = await world.db.selectFrom('petitioners').select(['full_name', 'phone']).execute();
  const words = [
    ...petitions.flatMap((one) => [one.title.slice(0, 25), one.working_text.slice(0, 25)]),
    ...voters.flatMap((one) => [one.full_name, one.phone]),
  ].filter((word) => word.length > 5);
  const said = mails.map(({ subject, body }) => `${subject}\n${body}`).join('\n');
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((word) => said.includes(word))).toEqual([]);
});

it('the newest stands first on every bell', async () => {
  for (const login of LOGINS) {
    const { notices } = await noticesOf(world.db, world[login], world.today, null);
    const times = notices.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  }
});

it('every notice of every login leads to a page that its reader may open', async () => {
  const dead: string[] = [];
  let opened = 0;
  for (const login of LOGINS) {
    const actor = world[login];
    const web = openDesk(world.platform, actor);
    const known = new Set<string>();
    let before: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const list = await noticesOf(world.db, actor, world.today, before);
      for (const notice of list.notices) {
        opened += 1;
        const ends = await follow(web, `/notices/${notice.id}`, known);
        dead.push(...ends.map((end) => `${login} ${notice.kind}: ${end}`));
      }
      before = list.next;
      if (before === null) break;
    }
  }
  expect(opened).toBeGreaterThan(20);
  expect([...new Set(dead)]).toEqual([]);
}, 600_000);

/** Where a notice ends; a page that gathers many is read to each of its links, the same one once. */
async function follow(web: Hono, address: string, known: Set<string>): Promise<string[]> {
  if (known.has(address)) return [];
  known.add(address);
  const answer = await web.request(address);
  const to = answer.headers.get('location');
  if (to !== null) return await follow(web, to, known);
  if (answer.status !== 200) return [`${address} ${answer.status}`];
  if (!address.startsWith('/notices/')) return [];
  const links = [...(await answer.text()).matchAll(ADDRESS)].map(([, href = '']) => href);
  const ends: string[] = [];
  for (const link of links) ends.push(...(await follow(web, link, known)));
  return ends;
}
