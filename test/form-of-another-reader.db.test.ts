import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { openDesk } from './desk-house.ts';
import { openWorld, WORLD_TIMEOUT } from './world.ts';
import type { Login, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, WORLD_TIMEOUT);
afterAll(async () => await world.close());

const MARK =
  /^<form[^>]*><input type="hidden" name="drawn-for" value="([0-9a-f.]{33})\.[0-9a-z]+"\/>/;

/** Every form of a page that posts, from its beginning on. */
const formsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<form(?=[^>]* method="post")/g)].map(({ index }) => html.slice(index));

const markOf = (form: string): string | undefined => MARK.exec(form)?.[1];

const pageOf = async (actor: Actor, path: string): Promise<string> =>
  await (await openDesk(world.platform, actor).request(path)).text();

const PAGES: readonly (readonly [Login, string])[] = [
  ['clerk', '/'],
  ['clerk', '/petitions'],
  ['clerk', '/petitions/new'],
  ['clerk', '/petitions/import'],
  ['clerk', '/notices'],
  ['clerk', '/submissions'],
  ['clerk', '/publications'],
  ['clerk', '/meetings'],
  ['chair', '/duties'],
  ['commune', '/checks'],
  ['commune', '/checks/entry'],
  ['admin', '/outbox'],
  ['admin', '/account'],
  ['admin', '/bodies'],
];

it.each(PAGES)(
  '%s: every form of %s that posts says for whom it was drawn',
  async (login, path) => {
    const marks = formsOf(await pageOf(world[login], path)).map(markOf);
    expect(marks.length).toBeGreaterThan(2);
    expect([...new Set(marks)]).toEqual([expect.any(String)]);
  },
);

it('says it by no id, and differently for each person and each seat', async () => {
  const { vicechair, clerk } = world;
  const leader = await world.seated('vicechair', 'groupLeader');
  const pages = await Promise.all([clerk, vicechair, leader].map((one) => pageOf(one, '/notices')));
  const marks = pages.map((page) => markOf(formsOf(page)[0] ?? '') ?? '');
  expect(new Set(marks).size).toBe(3);
  const ids = [clerk.accountId, clerk.personId, clerk.seatId].map((id) => id?.replaceAll('-', ''));
  for (const id of ids) expect(marks[0]).not.toContain(id?.slice(-8));
});

/** What a browser would send of the form at this address, as the page was drawn. */
async function sentFrom(actor: Actor, page: string, action: string): Promise<URLSearchParams> {
  const form = formsOf(await pageOf(actor, page)).find((one) => one.includes(`action="${action}"`));
  const end = form?.indexOf('</form>') ?? 0;
  const hidden = form
    ?.slice(0, end)
    .matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return new URLSearchParams([...(hidden ?? [])].map(([, name = '', value = '']) => [name, value]));
}

async function send(actor: Actor, action: string, body: URLSearchParams): Promise<Response> {
  return await openDesk(world.platform, actor).request(action, {
    method: 'POST',
    body,
    headers: {
      host: 'house.test',
      origin: 'http://house.test',
      referer: 'http://house.test/petitions/new?unit=1',
      'content-length': String(body.toString().length),
    },
  });
}

const written = async (): Promise<readonly unknown[]> => {
  const { rows } = await world.pool.query(
    'select count(*) from events union all select count(*) from petitions',
  );
  return rows;
};

it('sent by whoever signed in since, it is nobody’s act: the page names both and leads back', async () => {
  const { clerk, chief } = world;
  const form = await sentFrom(clerk, '/petitions/new', '/petitions');
  form.set('text', 'Cầu Bến Thủy bị lún.');
  const before = await written();
  const answer = await send(chief, '/petitions', form);
  const html = await answer.text();
  expect([answer.status, answer.headers.get('x-not-its-reader')]).toEqual([409, '1']);
  expect(html).toContain(
    `Trang này được mở khi ${clerk.displayName} đang đăng nhập; nay ${chief.displayName} đang đăng nhập trên trình duyệt này. Chưa có gì được ghi.`,
  );
  expect(html).toContain('href="/petitions/new?unit=1"');
  expect(html).toContain('Cầu Bến Thủy bị lún.');
  expect(await written()).toEqual(before);
  expect((await send(clerk, '/petitions', form)).status).toBe(422);
});

it('so it is where one person went over to another seat', async () => {
  const leader = await world.seated('vicechair', 'groupLeader');
  const form = await sentFrom(world.vicechair, '/notices/choices', '/notices/choices');
  const before = await written();
  const answer = await send(leader, '/notices/choices', form);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toMatch(
    /khi đồng chí làm việc với tư cách .+; nay là .+\. Chưa có gì/,
  );
  expect(await written()).toEqual(before);
});
