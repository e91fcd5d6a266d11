import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { noFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { LOC_HA, NOW, TODAY, buildActor, buildCouncil, buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { pagesOf, webFor } from '#test/pages-of.ts';
import { petitionsRoom, recordPetition } from './index.ts';
import { shareWith } from './store/audience.ts';

let test: TestDatabase;
let platform: Platform;
const people: Record<'clerk' | 'chair' | 'executive' | 'delegate' | 'commune', Actor> = {} as never;
let petition: { id: string; code: string };

beforeAll(async () => {
  test = await openTestDatabase();
  platform = { db: test.db, jobs: noJobs, files: noFiles, clock: () => NOW };
  const tenantId = await buildTenant(test.db);
  const province = await buildCouncil(test.db, { tenantId });
  const locHa = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
  people.clerk = await buildActor(test.db, province, 'clerk');
  people.chair = await buildActor(test.db, province, 'chair');
  people.delegate = await buildActor(test.db, province, 'delegate');
  people.executive = await buildActor(test.db, province, 'executiveOfficer');
  people.commune = await buildActor(test.db, locHa, 'clerk');
  petition = await execute(platform, people.clerk, recordPetition, {
    text: 'Kênh N5 vỡ bờ <script>alert(1)</script>. Đề nghị sửa.',
    place: 'thôn Hồng Lạc, xã Lộc Hà',
    petitioners: [{ fullName: 'Trần Thị Bưởi', phone: '0912000111' }],
  });
});
afterAll(async () => await test.close());

type Who = keyof typeof people;
const appFor = (actor: Actor) => webFor(actor, platform, [petitionsRoom]);
const pages = pagesOf(() => platform, [petitionsRoom]);
const get = async (who: Who, path: string) => await pages.get(people[who], path);
const post = async (who: Who, path: string, fields: Record<string, string>) =>
  await pages.post(people[who], path, fields);

describe('the register', () => {
  it('lists what the reader may see, with the way to record', async () => {
    const page = await get('clerk', '/petitions');
    expect(page.status).toBe(200);
    expect(page.html).toContain(petition.code);
    expect(page.html).toContain('/petitions/new');
    expect(page.html).not.toContain('<script>alert');
  });

  it.each(['executive', 'commune'] as const)('shows nothing of it to the %s', async (who) => {
    const page = await get(who, '/petitions');
    expect(page.status).toBe(200);
    expect(page.html).not.toContain(petition.code);
  });

  it('offers recording to those who record', async () => {
    expect((await get('delegate', '/petitions')).html).not.toContain('/petitions/new');
    expect((await get('chair', '/petitions/new')).status).toBe(403);
  });

  it.each([
    'state=recorded',
    'unit=18568',
    'q=kenh+n5',
    'late=1',
    'kind=petition&scope=own',
    'sort=due',
    'cursor=nonsense',
    'state=nonsense&body=%27--',
    'q=%27%3B%20drop%20table',
  ])('answers to %s', async (query) => {
    expect((await get('clerk', `/petitions?${query}`)).status).toBe(200);
  });

  it('goes to a file and to paper', async () => {
    const csv = await get('clerk', '/petitions/export.csv?q=kenh');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.html).toContain(petition.code);
    expect(csv.html.trim().split('\r\n')).toHaveLength(3);
    expect(csv.html).toContain('Cộng: 1 lượt ý kiến, 1 kiến nghị sau gộp');
    expect((await get('clerk', '/petitions/print')).html).toContain(petition.code);
  });

  it('keeps a view under a name', async () => {
    const saved = await post('clerk', '/petitions/views', {
      name: 'Chờ',
      query: '?state=recorded',
    });
    expect(saved).toMatchObject({ status: 303, to: '/petitions?state=recorded' });
    expect((await get('clerk', '/petitions')).html).toContain('Chờ');
    expect((await get('chair', '/petitions')).html).not.toContain('Bộ lọc đã lưu');
  });

  it('never sends the reader to another site', async () => {
    const saved = await post('clerk', '/petitions/views', { name: 'x', query: '//evil.vn' });
    expect(saved.to).toBe('/petitions');
  });
});

describe('recording on the page', () => {
  it('keeps what was typed and says what is wrong', async () => {
    const typed = { text: 'Xây cầu <b>', receivedOn: '29/02/2025', 'places.0.unit': LOC_HA };
    const page = await post('clerk', '/petitions', typed);
    expect(page.status).toBe(422);
    expect(page.html).toContain('Tháng này không có ngày đó');
    expect(page.html).toContain('Xây cầu &lt;b>');
    expect(page.html).toContain('29/02/2025');
  });

  it('adds a line for a place without losing the rest', async () => {
    const page = await post('clerk', '/petitions', { text: 'Xây cầu', more: 'place' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('places.1.unit');
    expect(page.html).toContain('Xây cầu');
  });

  it('opens the petition, or the next empty form', async () => {
    const typed = { text: 'Xây cầu Hộ Độ', 'places.0.unit': LOC_HA };
    expect((await post('clerk', '/petitions', typed)).to).toMatch(/^\/petitions\/KN-/);
    expect((await post('clerk', '/petitions', { ...typed, next: '1' })).to).toBe('/petitions/new');
  });
});

describe('a petition’s page', () => {
  it('opens by id and by code, typed in any way', async () => {
    const sloppy = petition.code.toLowerCase();
    for (const key of [petition.id, petition.code, sloppy]) {
      const page = await get('clerk', `/petitions/${key}`);
      expect(page.status).toBe(200);
      expect(page.html).toContain('Kênh N5 vỡ bờ');
    }
  });

  it('shows who petitioned to the office that received it only', async () => {
    expect((await get('clerk', `/petitions/${petition.code}`)).html).toContain('Trần Thị Bưởi');
    for (const who of ['chair', 'delegate'] as const) {
      const { html } = await get(who, `/petitions/${petition.code}`);
      expect(html).not.toContain('Bưởi');
      expect(html).toContain('1 người');
    }
  });

  it('tells the executive of the same council that it was not forwarded yet, and no more', async () => {
    const { status, html } = await get('executive', `/petitions/${petition.code}`);
    expect([status, html]).toEqual([403, 'petitions.not_forwarded_yet']);
  });

  it('does not exist for another council until it is shared', async () => {
    expect((await get('commune', `/petitions/${petition.code}`)).status).toBe(404);
    await test.db.transaction().execute(
      async (tx) =>
        void (await shareWith(tx, {
          tenantId: people.clerk.tenantId,
          petition: { id: petition.id, council_id: people.clerk.councilId },
          bodyIds: [people.commune.bodyId],
          reason: 'forwarded',
          on: TODAY,
        })),
    );
    const page = await get('commune', `/petitions/${petition.code}`);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('Bưởi');
    expect((await get('commune', `/petitions/${petition.code}/edit`)).status).toBe(403);
  });

  it('tells the second clerk what the first did and keeps what was typed', async () => {
    const edit = `/petitions/${petition.code}/edit`;
    const first = { version: '1', workingText: 'Sửa kênh N5', 'places.0.unit': LOC_HA };
    expect((await post('clerk', edit, first)).status).toBe(303);
    const second = await post('clerk', edit, { ...first, workingText: 'Gia cố kênh N5' });
    expect(second.status).toBe(422);
    expect(second.html).toContain(`${people.clerk.displayName} vừa sửa nội dung`);
    expect(second.html).toContain('Gia cố kênh N5');
    expect(second.html).toContain('name="version" value="2"');
  });
});

describe('contacts', () => {
  it('take a meeting and its opinions, and keep rows when one is wrong', async () => {
    const typed = { unit: LOC_HA, place: 'Hội trường', heldOn: '15/11/2026', delegates: 'Ông A' };
    const { to } = await post('commune', '/contacts', typed);
    expect(to).toMatch(/^\/contacts\/TX-/);
    const rows = { 'rows.0.text': 'Đường hỏng', 'rows.1.speaker': 'Bà Lan' };
    const wrong = await post('commune', `${to}/opinions`, rows);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Chưa dòng nào được lưu');
    expect(wrong.html).toContain('Đường hỏng');
    const right = await post('commune', `${to}/opinions`, { ...rows, 'rows.1.text': 'Cầu gãy' });
    expect(right.status).toBe(303);
    expect((await get('commune', to ?? '')).html).toContain('Cầu gãy');
    expect((await get('clerk', to ?? '')).status).toBe(404);
    for (const path of ['/contacts/new', to ?? '']) {
      expect((await get('commune', path)).html).toContain('name="requestKey"');
    }
  });
});

describe('the API', () => {
  const send = async (who: keyof typeof people, body: unknown, headers = {}, path = '') => {
    const answer = await appFor(people[who]).request(`/api/v1/petitions${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { answer, json: (await answer.json()) as Record<string, unknown> };
  };

  it('records with text and place, and says where', async () => {
    const { answer, json } = await send('clerk', { text: 'Trạm bơm hỏng', place: 'xã Lộc Hà' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/v1/petitions/${String(json['id'])}`);
    expect(json).toMatchObject({ state: 'recorded', source: 'api', originalText: 'Trạm bơm hỏng' });
    const again = await appFor(people.clerk).request(`/api/v1/petitions/${String(json['code'])}`);
    expect(await again.json()).toEqual(json);
  });

  it('records once under one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'a-1' };
    const raw = { text: 'Điện yếu', place: 'xã Lộc Hà' };
    const first = await send('clerk', raw, key);
    expect((await send('clerk', raw, key)).json['id']).toBe(first.json['id']);
  });

  it.each([
    [{}, 'text'],
    [{ text: 'x' }, 'place'],
    [{ text: 'x', place: 'y', receivedOn: '04/025/2016' }, 'receivedOn'],
    [{ text: 'ú'.repeat(200_000), place: 'y' }, 'text'],
  ])('answers problem+json with a sentence at the field', async (body, field) => {
    const { answer, json } = await send('clerk', body);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(Object.keys(json['fields'] as object)).toContain(field);
  });

  it('names the fields of an answer as they were sent', async () => {
    const { answer, json } = await send('clerk', {}, {}, `/${petition.id}/acts/answer`);
    expect(answer.status).toBe(422);
    expect(Object.keys(json['fields'] as object)).toEqual(
      expect.arrayContaining(['bodyId', 'number', 'replyClass', 'text']),
    );
  });

  it.each(['vo bo', 'VỠ BỜ', 'vỡ  bờ'.normalize('NFD')])('finds %s', async (q) => {
    const query = new URLSearchParams({ q });
    const answer = await appFor(people.clerk).request(`/api/v1/petitions?${query}`);
    const { items } = (await answer.json()) as { items: Record<string, unknown>[] };
    expect(items.map(({ code }) => code)).toContain(petition.code);
    expect(items[0]).toMatchObject({ late: false, dueOn: null, field: null });
  });

  it('lists with total and next', async () => {
    const answer = await appFor(people.clerk).request('/api/v1/petitions?limit=2');
    const page = (await answer.json()) as { items: unknown[]; total: number; next: string };
    expect(page.items).toHaveLength(2);
    expect(page.total).toBeGreaterThan(4);
    const rest = await appFor(people.clerk).request(
      `/api/v1/petitions?limit=200&cursor=${encodeURIComponent(page.next)}`,
    );
    const more = (await rest.json()) as { items: unknown[]; next: null };
    expect(more.items.length + 2).toBe(page.total);
    expect(more.next).toBeNull();
  });

  it.each(['cursor=abc', 'late=1&cursor=abc', 'q=c%E1%BA%A7u&cursor=abc'])(
    'does not begin again where the place in the list is not known: %s',
    async (query) => {
      const answer = await appFor(people.clerk).request(`/api/v1/petitions?${query}`);
      expect(answer.status).toBe(422);
      expect(((await answer.json()) as { fields: object }).fields).toHaveProperty('cursor');
    },
  );

  it('does not know what the reader may not see', async () => {
    const answer = await appFor(people.executive).request(`/api/v1/petitions/${petition.id}`);
    expect(answer.status).toBe(404);
  });
});
