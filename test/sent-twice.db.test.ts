import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { openDesk } from './desk-house.ts';
import { openWorld, WORLD_TIMEOUT } from './world.ts';
import type { World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, WORLD_TIMEOUT);
afterAll(async () => await world.close());

const OWN =
  /Đồng chí đã gửi biểu mẫu này, .* lúc \d\d:\d\d, sau khi mở trang\. Lần gửi này không ghi thêm gì\./;

const ask = async (actor: Actor, path: string, init: RequestInit = {}): Promise<Response> =>
  await openDesk(world.platform, actor).request(path, {
    ...init,
    headers: { host: 'house.test', origin: 'http://house.test' },
  });

const plain = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

/** All that a browser would send of a form as it was drawn. */
async function formAt(actor: Actor, page: string, action: string): Promise<URLSearchParams> {
  const html = await (await ask(actor, page)).text();
  const from = html.indexOf(`action="${action}"`);
  const form = html.slice(from, html.indexOf('</form>', from));
  const said = new URLSearchParams();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const isBox = /type="(checkbox|radio)"/.test(tag);
    const isOff = isBox && !/ checked/.test(tag);
    if (of('name') && !isOff && of('type') !== 'file')
      said.append(of('name') ?? '', plain(of('value') ?? (isBox ? 'on' : '')));
  }
  for (const [, name = '', words = ''] of form.matchAll(
    /<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g,
  ))
    said.append(name, plain(words).replace(/^\n/, ''));
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const chosen = /<option(?=[^>]* selected)[^>]* value="([^"]*)"/.exec(options)?.[1];
    if (chosen) said.append(name, plain(chosen));
  }
  return said;
}

const send = async (actor: Actor, action: string, body: URLSearchParams): Promise<Response> =>
  await ask(actor, action, { method: 'POST', body });

/** Recorded; else what the page answered. */
async function recorded(actor: Actor, action: string, body: URLSearchParams): Promise<void> {
  const answer = await send(actor, action, body);
  const said =
    answer.status === 303 ? '' : (await answer.text()).split('<main')[1]?.slice(0, 4_000);
  expect([answer.status, said]).toEqual([303, '']);
}

async function openPetition(): Promise<string> {
  const { rows } = await world.pool.query<{ code: string }>(
    `select code from petitions
     where state in ('recorded', 'classified') and council_id = $1 order by code limit 1`,
    [world.clerk.councilId],
  );
  return rows[0]?.code ?? '';
}

it('the second sending of one’s own form says so, and when, and leads to the record', async () => {
  const code = await openPetition();
  const address = `/petitions/${code}/edit`;
  const form = await formAt(world.clerk, address, address);
  form.set('workingText', `${form.get('workingText') ?? ''} Gần cầu Bến Thủy.`);
  await recorded(world.clerk, address, form);
  const again = await send(world.clerk, address, form);
  const html = await again.text();
  expect(again.status).toBe(422);
  expect(html).toMatch(OWN);
  expect(html).not.toContain(`${world.clerk.displayName} vừa`);
  expect(html).toContain(`<a href="/petitions/${code}">Mở hồ sơ hiện nay</a>`);
});

it('what a colleague changed since stays a colleague’s, whoever had changed it before', async () => {
  const code = await openPetition();
  const address = `/petitions/${code}/edit`;
  const [mine, theirs] = await Promise.all(
    [world.clerk, world.chief].map((one) => formAt(one, address, address)),
  );
  theirs?.set('workingText', 'Đường vào thôn lầy lội.');
  await recorded(world.chief, address, theirs ?? new URLSearchParams());
  const html = await (await send(world.clerk, address, mine ?? new URLSearchParams())).text();
  expect(html).toContain(`${world.chief.displayName} vừa`);
  expect(html).not.toMatch(OWN);
});

it('a form without the mark of its page is told as before', async () => {
  const code = await openPetition();
  const address = `/petitions/${code}/edit`;
  const form = await formAt(world.clerk, address, address);
  form.set('workingText', 'Kênh N3 rò nước.');
  form.delete('drawn-for');
  await recorded(world.clerk, address, form);
  expect(await (await send(world.clerk, address, form)).text()).toContain(
    `${world.clerk.displayName} vừa`,
  );
});

it('holds in every room: a meeting', async () => {
  const { rows } = await world.pool.query<{ code: string }>(
    `select code from meetings where state = 'called' and council_id = $1 order by starts_at desc limit 1`,
    [world.clerk.councilId],
  );
  const address = `/meetings/${rows[0]?.code}/edit`;
  const form = await formAt(world.chief, address, address);
  form.set('place', 'Phòng họp số 3');
  await recorded(world.chief, address, form);
  expect(await (await send(world.chief, address, form)).text()).toMatch(OWN);
});
