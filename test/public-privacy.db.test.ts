import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import type { Db } from '#src/platform/db/database.ts';
import {
  MARK,
  nameOf,
  plant,
  PUBLIC_COLUMNS,
  textColumns,
  WORDS_OF_LISTS,
} from './public-marks.ts';
import { fillGaps } from './fill-gaps.ts';
import { ask, linksOf, openPublicHouse } from './public-house.ts';
import type { PublicAnswer } from './public-house.ts';
import { openWorld, WORLD_TIMEOUT } from './world.ts';
import type { World } from './world.ts';
import { issueReceipt } from '#src/modules/submissions/store/receipts.ts';

const MOST_PAGES = 700;
const MOST_PICTURES = 3;
const CRAWL_MS = 240_000;

let world: World;
let before: ReadonlyMap<string, PublicAnswer>;
let after: ReadonlyMap<string, PublicAnswer>;
let fresh: Db;
const planted: string[] = [];
let moment: Date;

beforeAll(
  async () => {
    world = await openWorld();
    moment = new Date();
    await fillGaps(world.pool);
    before = await crawl(houseOn(world.db));
    await plantEverywhere(world);
    // Nothing that the first crawl kept in memory may answer for the second.
    fresh = openDb(openPool({ connectionString: world.url, max: 4 }));
    after = await crawl(houseOn(fresh));
  },
  WORLD_TIMEOUT + 2 * CRAWL_MS,
);
afterAll(async () => {
  await fresh.destroy();
  await world.close();
});

const houseOn = (db: Db): Hono => openPublicHouse({ ...world.platform, db, clock: () => moment });

/** Those who hold a public seat are public by name; everybody else is not. */
const NOT_DELEGATES = `not exists (select 1 from seats s join bodies b on b.tenant_id = s.tenant_id
  and b.id = s.body_id where s.tenant_id = people.tenant_id and s.person_id = people.id
  and b.kind in ('standingCommittee', 'delegateGroup'))`;
const ONLY: Readonly<Record<string, string>> = {
  'people.full_name': NOT_DELEGATES,
  'people.title': NOT_DELEGATES,
};

async function plantEverywhere({ pool }: World): Promise<void> {
  await pool.query('alter table events disable trigger all');
  const columns = (await textColumns(pool)).filter(
    (column) => !(nameOf(column) in PUBLIC_COLUMNS) && !WORDS_OF_LISTS.has(nameOf(column)),
  );
  for (const [at, column] of columns.entries()) {
    const done = await plant(pool, column, `zqmark${at}`, ONLY[nameOf(column)]);
    if (done.held && done.rows > 0) planted.push(nameOf(column));
  }
}

async function addresses(): Promise<string[]> {
  const { rows } = await world.pool.query<{ code: string; unit: string; state: string | null }>(`
    select p.code, c.unit_code as unit, o.state from petitions p
    join bodies c on c.tenant_id = p.tenant_id and c.id = p.council_id
    left join publications o on o.tenant_id = p.tenant_id and o.petition_id = p.id
    order by p.code`);
  return [
    '/cong-khai',
    '/sitemap.xml',
    '/robots.txt',
    '/cong-khai?q=loc+ha',
    '/cong-khai?q=zqmark',
    '/cong-khai/42/kien-nghi?q=zqmark',
    '/cong-khai/42/kien-nghi?q=zqmark1',
    '/cong-khai/42/kien-nghi?q=%00',
    '/cong-khai/42/kien-nghi/x',
    '/cong-khai/42/kien-nghi/KN-0000-00000',
    '/cong-khai/42/tiep-xuc/TX-0000-00000',
    '/cong-khai/42/ket-luan',
    '/cong-khai/42/van-ban',
    '/cong-khai/42/van-ban/x',
    '/cong-khai/99999',
    // A calendar is opened by its secret address alone; a guessed one says nothing.
    `/lich/${'A'.repeat(32)}.ics`,
    '/lich/x.ics',
    '/cong-khai/khong-co',
    '/cong-khai/ha-tinh',
    '/tra-cuu',
    '/gui-kien-nghi',
    '/gui-kien-nghi/42',
    '/gui-kien-nghi/99999',
    ...rows.map(({ code, unit }) => `/cong-khai/${unit}/kien-nghi/${code}`),
    ...rows
      .filter(({ state }) => state !== 'published')
      .slice(0, 5)
      .map(({ code, unit }) => `/cong-khai/${unit}/kien-nghi/${code}/anh.png`),
  ];
}

const isPicture = (address: string) => address.endsWith('/anh.png');

/** Everything a reader without an account can come to. */
async function crawl(web: Hono): Promise<ReadonlyMap<string, PublicAnswer>> {
  const waiting = new Set(await addresses());
  const read = new Map<string, PublicAnswer>();
  let pictures = 0;
  const english = new Set<string>();
  for (const address of waiting) {
    if (read.size >= MOST_PAGES) break;
    if (isPicture(address) && ++pictures > MOST_PICTURES + 5) continue;
    if (/gui-kien-nghi.*xa=/.test(address) && known(english, patternOf(address))) continue;
    if (address.includes('lang=en') && known(english, patternOf(address))) continue;
    const answer = await ask(web, address);
    read.set(address, answer);
    for (const link of linksOf(answer)) waiting.add(link);
  }
  return read;
}

/** Pages of one pattern differ in their words only; the other language is read once of each. */
const patternOf = (address: string) =>
  address.replaceAll(/\b(KN|TX)-[0-9A-Z-]+/g, ':code').replaceAll(/\d{2,5}/g, ':unit');

function known(set: Set<string>, one: string): boolean {
  const was = set.has(one);
  set.add(one);
  return was;
}

const isForOne = ({ headers }: PublicAnswer) => headers.get('cache-control') === 'no-store';

describe('what everybody can read', () => {
  it('was read whole: pages of every kind, in both languages, errors and machines', () => {
    const seen = [...after.values()];
    const kinds = ['ban-do', 'tiep-xuc/TX', 'dai-bieu', 'phieu-tra-loi?xa', 'tin.xml', 'lang=en'];
    const read = seen.filter(({ status }) => status === 200).map(({ address }) => address);
    const asked = [...kinds, 'sitemap.xml', 'anh.png', 'trang=KN'];
    expect(asked.filter((kind) => !read.some((address) => address.includes(kind)))).toEqual([]);
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200, 301, 404, 410, 422]));
    expect(seen.length).toBeLessThan(MOST_PAGES);
  });

  it('holds no word of a private column', () => {
    const found = [...after.values()].flatMap(({ address, text, headers }) => {
      const said = text + [...headers].flat().join(' ');
      const mark = MARK.exec(said.replaceAll(/q=[^"&]*|“zqmark\d*”|value="zqmark\d*"/g, ''));
      return mark ? [`${address}: ${mark[0]}`] : [];
    });
    expect(found).toEqual([]);
    expect(planted).toEqual(
      expect.arrayContaining([
        'petitioners.full_name',
        'petitioners.phone',
        'petitions.original_text',
        'petitions.working_text',
        'petitions.title',
        'petitions.place_text',
        'petition_places.detail',
        'petition_answers.answer_text',
        'petition_verifications.note',
        'petition_evaluations.note',
        'publications.draft_asked',
        'publication_answers.draft_text',
        'voter_contacts.note',
        'petition_tellings.teller',
        'petition_tellings.note',
        'duty_acts.note',
        'submissions.text',
        'submissions.full_name',
        'submissions.phone',
        'voter_ratings.note',
        'people.phone',
        'people.full_name',
      ]),
    );
  });

  it('stays the same to the byte, pictures too, whatever private columns say', () => {
    const changed = [...before.values()]
      .filter((answer) => !isForOne(answer))
      .filter(({ address, body }) => after.get(address)?.body.equals(body) !== true)
      .map(({ address }) => address);
    expect(changed).toEqual([]);
    expect(after.size).toBe(before.size);
  });

  it('sets no cookie, and shows everybody the same', () => {
    const cookies = [...after.values()].filter(({ headers }) => headers.has('set-cookie'));
    expect(cookies.map(({ address }) => address)).toEqual([]);
  });

  it('names nothing of what is held back, unapproved or unknown', () => {
    const missing = [...after.values()].filter(({ status }) => status === 404);
    const pages = missing.filter(({ text }) => text !== '').map(({ text }) => text);
    expect(missing.length).toBeGreaterThan(20);
    expect(
      new Set(pages.map((text) => text.replaceAll(/href="[^"]*"/g, ''))).size,
    ).toBeLessThanOrEqual(2);
  });
});

it('the holder of a receipt reads no word of a private column either', async () => {
  const { rows } = await world.pool.query<{ id: string; tenant_id: string; council_id: string }>(`
    select p.id, p.tenant_id, p.council_id from petitions p join petition_answers a
    on a.tenant_id = p.tenant_id and a.petition_id = p.id limit 3`);
  await world.pool.query(`update answer_documents set number = number || ' ông Bảy 0912345678'`);
  await world.pool.query(`update bodies set name = name || ' (ông Nguyễn Văn Bảy)'
    where kind <> 'council'`);
  for (const { id, tenant_id: tenantId, council_id: councilId } of rows) {
    const at = { tenantId, councilId, petitionId: id };
    const code = await fresh
      .transaction()
      .execute(async (tx) => await issueReceipt(tx, at, new Date()));
    const answer = await houseOn(fresh).request('http://house.test/tra-cuu', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ code }),
    });
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain('Kiến nghị của ông/bà');
    expect(text).not.toMatch(/0912345678|Nguyễn Văn Bảy/);
    expect(text.replaceAll('zqmark999', '')).not.toMatch(MARK);
  }
});

it('a public column is seen by the same eyes', async () => {
  await world.pool.query(
    `update publications set asked = asked || ' zqmark999' where state = 'published'`,
  );
  const { text } = await ask(houseOn(fresh), '/cong-khai/42/kien-nghi');
  expect(text).toMatch(MARK);
});
