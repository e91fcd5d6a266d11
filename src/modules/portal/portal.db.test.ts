import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCode } from '#src/council/numbering/index.ts';
import { ask, openPublicHouse } from '#test/public-house.ts';
import { openWorld, WORLD_TIMEOUT } from '#test/world.ts';
import type { World } from '#test/world.ts';

/** Leaves room for the style sheet within the 60 kB of a whole page. */
const MOST_BYTES = 40 * 1024;
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off',
    'no-inline-style': 'error',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'require-sri': 'off',
    'prefer-native-element': 'off',
    'no-implicit-button-type': 'off',
    'doctype-style': 'off',
    'tel-non-breaking': 'off',
    'script-type': 'off',
  },
});

let world: World;
let web: Hono;
let codes: Record<string, string>;

beforeAll(async () => {
  world = await openWorld();
  web = openPublicHouse(world.platform);
  const { rows } = await world.pool.query<{ state: string; code: string; contact: string }>(`
    select distinct on (o.state) o.state, p.code, v.code as contact from publications o
    join petitions p on p.tenant_id = o.tenant_id and p.id = o.petition_id
    join bodies c on c.tenant_id = o.tenant_id and c.id = o.council_id
    left join voter_contacts v on v.tenant_id = p.tenant_id and v.id = p.contact_id
    where c.unit_code = '42' order by o.state, v.code nulls last, p.answered_on desc nulls last`);
  codes = Object.fromEntries(
    rows.flatMap((row) => [
      [row.state, row.code],
      ['contact', row.contact],
    ]),
  );
}, WORLD_TIMEOUT);
afterAll(async () => await world.close());

const get = async (path: string, headers?: Record<string, string>) =>
  await ask(web, `/cong-khai${path}`, headers);

const PAGES = [
  '',
  '/42',
  '/18568',
  '/42/kien-nghi',
  '/42/kien-nghi?q=duong&tinh-trang=co-tra-loi',
  '/42/kien-nghi?q=khong-co-gi-het',
  '/42/kien-nghi/:published',
  '/42/ban-do',
  '/18568/ban-do',
  '/42/tiep-xuc',
  '/42/tiep-xuc/:contact',
  '/42/dai-bieu',
  '/42/phieu-tra-loi',
  '/42/phieu-tra-loi?xa=18583',
];
const filled = (path: string) => path.replace(/:(\w+)/, (_, name: string) => codes[name] ?? '');

describe.each(PAGES)('the public page %s', (path) => {
  it('is sound HTML in both languages, light, and names itself', async () => {
    for (const lang of ['', 'lang=en']) {
      const { status, text } = await get(
        filled(path) + (lang && (path.includes('?') ? '&' : '?') + lang),
      );
      expect(status).toBe(200);
      const report = await validator.validateString(text);
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) => `${ruleId}: ${message} ${line}:${column}`,
          ),
        ),
      ).toEqual([]);
      expect(gzipSync(text).length).toBeLessThan(MOST_BYTES);
      expect(text).toMatch(/<meta name="description" content="[^"]{20,}/);
      expect(text.match(/<h1/g)).toHaveLength(1);
    }
  });
});

it('titles and descriptions differ from page to page', async () => {
  const heads = await Promise.all(
    PAGES.filter((path) => !path.includes('?')).map(async (path) => {
      const { text } = await get(filled(path));
      return [
        /<title>([^<]+)/.exec(text)?.[1],
        /name="description" content="([^"]+)/.exec(text)?.[1],
      ];
    }),
  );
  expect(new Set(heads.map(([title]) => title)).size).toBe(heads.length);
  expect(new Set(heads.map(([, description]) => description)).size).toBe(heads.length);
});

describe('voter contacts to come and results told', () => {
  const planned = async (code: string, values: string) =>
    await world.pool.query(`insert into voter_contacts (tenant_id, id, code, council_id, unit_code,
      place, held_on, timing, delegates, recorded_at, state, starts_at, topic, announced_on,
      announced_at, announced_place, moved_on, cancelled_on, cancelled_words)
      select b.tenant_id, gen_random_uuid(), '${code}', b.id, '18583', 'Hội trường xã', ${values}
      from bodies b where b.kind = 'council' and b.unit_code = '42'`);

  it('shows what is announced, what moved and what was called off, also as a calendar', async () => {
    const coming = ['TX-0000-00001', 'TX-0000-00002', 'TX-0000-00003'].map(() => newCode('TX'));
    await planned(
      coming[0] ?? '',
      `current_date + 3, 'before', '', now(), 'planned', '08:30',
      'Trước kỳ họp cuối năm', null, null, null, null, null, ''`,
    );
    await planned(
      coming[1] ?? '',
      `current_date + 9, 'before', '', now(), 'planned', '14:00',
      'Gặp ông Nguyễn Văn Bảy 0912345678', current_date + 4, '08:00', 'Nhà văn hóa cũ',
      current_date, null, ''`,
    );
    await planned(
      coming[2] ?? '',
      `current_date + 5, 'other', '', now(), 'cancelled', '', 'Chuyên đề',
      null, null, null, null, current_date, 'Do bão số 9'`,
    );
    const { text } = await get('/42/tiep-xuc');
    for (const words of ['Sắp diễn ra', '08:30', 'Đổi lịch', 'Đã hủy', 'Trước kỳ họp cuối năm'])
      expect(text).toContain(words);
    expect(text).not.toContain('0912345678');
    for (const code of coming) expect(text).toContain(code);
    const moved = await get(`/42/tiep-xuc/${coming[1]}`);
    expect(moved.text).toContain('Đã đổi lịch: trước đó báo');
    expect(moved.text).toContain('EventRescheduled');
    expect(moved.text).not.toContain('Bảy');
    const off = await get(`/42/tiep-xuc/${coming[2]}`);
    const preview = /name="description" content="([^"]*)"/.exec(off.text)?.[1];
    expect(preview).toContain('Do bão số 9');
    expect(preview).not.toContain('Sắp tiếp xúc');
    expect(off.text).toContain('Do bão số 9');
    expect(off.text).toContain('EventCancelled');
    for (const { text: page } of [moved, off]) {
      const { results } = await validator.validateString(page);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
    const calendar = await get('/42/lich.ics');
    expect(calendar.type).toContain('text/calendar');
    expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(calendar.text).toContain('STATUS:CANCELLED');
    const tag = calendar.headers.get('etag') ?? '';
    expect((await get('/42/lich.ics', { 'if-none-match': tag })).status).toBe(304);
    const page = await get('/42/tiep-xuc');
    const again = { 'if-none-match': page.headers.get('etag') ?? '' };
    expect((await get('/42/tiep-xuc', again)).status).toBe(304);
  });

  it('tells of a result only what somebody recorded as told', async () => {
    const path = filled('/42/kien-nghi/:published');
    const code = codes['published'] ?? '';
    await world.pool.query(`delete from petition_tellings`);
    await world.pool.query(`insert into petition_tellings (tenant_id, id, petition_id, told_on, way,
        body_id, teller, note, recorded_at)
      select tenant_id, gen_random_uuid(), id, current_date, 'loudspeaker', council_id,
        'Bà Phạm Thị Hoa', 'ghi chú riêng', now() from petitions where code = '${code}'`);
    const { text } = await get(path);
    expect(text).toContain('Qua loa truyền thanh ngày');
    expect(text).not.toContain('Phạm Thị Hoa');
    expect(text).not.toContain('ghi chú riêng');
    await world.pool.query(`update petition_tellings set taken_back_at = now()`);
    expect((await get(path)).text).not.toContain('Qua loa truyền thanh');
  });
});

describe('the page of a petition', () => {
  it('says what was asked, who answers, how it stands, with data for search engines', async () => {
    const { text } = await get(filled('/42/kien-nghi/:published'));
    for (const words of ['Cơ quan trả lời', 'Ai đã nói gì về kết quả', 'Chia sẻ']) {
      expect(text).toContain(words);
    }
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? [];
    expect(JSON.parse(json)).toMatchObject({ mainEntity: { '@type': 'Question' } });
    expect(text).toContain(
      `<link rel="canonical" href="http://house.test/cong-khai/42/kien-nghi/${codes['published']}"`,
    );
    expect(text).toMatch(/property="og:image" content="[^"]+anh\.png"/);
  });

  it('is found by its code however it is typed, and known by one address', async () => {
    const typed = (codes['published'] ?? '').toLowerCase();
    const answer = await get(`/42/kien-nghi/${typed}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      `/cong-khai/42/kien-nghi/${codes['published']}`,
    ]);
  });

  it('says so where it was withdrawn, and why', async () => {
    const { status, text } = await get(filled('/42/kien-nghi/:withdrawn'));
    expect(status).toBe(410);
    expect(text).toContain('Nội dung này đã được rút');
    expect(text).toContain('Trùng với kiến nghị khác');
    expect(text).toContain('noindex');
  });

  it.each(['held', 'draft'])('is not there while %s, not even its picture', async (state) => {
    for (const part of ['', '/anh.png']) {
      const { status, text } = await get(`${filled(`/42/kien-nghi/:${state}`)}${part}`);
      expect(status).toBe(404);
      expect(text.replaceAll(/href="[^"]*"/g, '')).not.toContain(codes[state] ?? '?');
    }
  });

  it('is not there under another council', async () => {
    expect((await get(filled('/18568/kien-nghi/:published'))).status).toBe(404);
  });

  it('has a picture of 1200 by 630', async () => {
    const { body, type } = await get(filled('/42/kien-nghi/:published/anh.png'));
    expect(type).toBe('image/png');
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

it('shows the four figures with what they are counted of; each number has the rows it opens', async () => {
  const { text } = await get('/42');
  const shown = text.slice(text.indexOf('class="stat-row"'), text.indexOf('class="doors"'));
  const numbers = [
    ...shown.matchAll(
      /<a class="stat [^>]*href="([^"]+)"[^>]*>.*?stat-value">([\d.]+)<|<a href="([^"]+so-lieu=[^"]+)">([\d.]+) /g,
    ),
  ].map(([, value, count, whole, of]) => [value ?? whole ?? '', count ?? of] as const);
  expect(numbers).toHaveLength(8);
  for (const [address, count] of numbers) {
    const { text: rows } = await ask(web, address.replaceAll('&amp;', '&'));
    expect([address, rows]).toEqual([address, expect.stringContaining(`${count} kiến nghị`)]);
    expect(rows).toContain('noindex');
  }
});

it('turns the pages of the register without a gap and without an id', async () => {
  const seen: string[] = [];
  let path: string | null = '/42/kien-nghi';
  while (path !== null) {
    const { text } = await get(path);
    const rows = text.slice(text.indexOf('class="voices"'), text.indexOf('class="turning"'));
    seen.push(...[...rows.matchAll(/kien-nghi\/(KN-[0-9A-Z-]+)"/g)].map(([, code = '']) => code));
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const turning = text.slice(text.indexOf('class="turning"'), text.indexOf('<footer'));
    path = /href="\/cong-khai(\/42\/kien-nghi\?trang=[^"]+)"/.exec(turning)?.[1] ?? null;
  }
  const { rows } = await world.pool.query<{
    n: number;
  }>(`select count(*)::int as n from publications o
    join bodies c on c.tenant_id = o.tenant_id and c.id = o.council_id
    where o.state = 'published' and c.unit_code = '42'`);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(rows[0]?.n);
});

it('finds approved words without diacritics, and no unapproved ones', async () => {
  const { rows } = await world.pool.query<{ title: string }>(
    `select title from publications where state = 'published' order by petition_id limit 1`,
  );
  const title = rows[0]?.title ?? '';
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
  const found = await ask(
    web,
    `/cong-khai/42/kien-nghi?q=${encodeURIComponent(plain.replace('…', ''))}`,
  );
  expect(found.text).toContain(title.replaceAll('"', '&quot;').replaceAll('&', '&amp;'));
});

it('a closed portal is not there at all', async () => {
  await world.pool
    .query(`insert into council_settings (tenant_id, council_id, key, value, changed_at)
    select tenant_id, id, 'portal.isOpen', 'false', now() from bodies
    where kind = 'council' and unit_code = '18583'`);
  const paths = [
    '',
    '/kien-nghi',
    '/ban-do',
    '/tiep-xuc',
    '/dai-bieu',
    '/phieu-tra-loi',
    '/tin.xml',
  ];
  for (const path of paths) expect((await get(`/18583${path}`)).status).toBe(404);
  expect((await ask(web, '/sitemap.xml')).text).not.toContain('18583');
  expect((await get('')).text).not.toContain('/cong-khai/18583');
});

it('knows one address of a page: a slash at its end leads there', async () => {
  const answer = await web.request('http://house.test/cong-khai/42/?lang=en');
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe('/cong-khai/42?lang=en');
});

it('is kept by no shared cache while the operator has not named the address', async () => {
  const { headers } = await get('/42');
  expect(headers.get('cache-control')).toContain('private');
});

it('finds what has most of the words, the name of the commune among them, and says so', async () => {
  const { rows } = await world.pool.query<{ code: string; title: string; name: string }>(`
    select p.code, o.title, u.name from publications o
    join petitions p on p.tenant_id = o.tenant_id and p.id = o.petition_id
    join units u on u.code = p.unit_code join bodies c on c.id = o.council_id
    where c.unit_code = '42' and o.state = 'published' order by p.code limit 1`);
  const [{ code = '', title = '', name = '' } = {}] = rows;
  const words = `${title.split(' ').slice(0, 4).join(' ')} ${name} zyxwv`;
  const { text } = await get(`/42/kien-nghi?q=${encodeURIComponent(words)}`);
  expect(text).toContain('phần lớn các từ');
  expect(text).toContain(code);
});

it('has one field to search in on the register, and the rest folded', async () => {
  const { text } = await get('/42/kien-nghi');
  expect(text.match(/name="q"/g)).toHaveLength(1);
  expect(text).toContain('<details class="asking-more">');
});
