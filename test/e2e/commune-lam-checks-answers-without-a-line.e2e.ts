import { Client } from 'pg';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { main, sees } from './hands.ts';
import { openStory, PHONE } from './house.ts';

const story = openStory();
const PHONE_BROWSER = { viewport: PHONE, hasTouch: true, isMobile: true };
const NOTES = ['Mới đổ được một đoạn, còn lại là đất.', 'Chưa thấy làm gì.'];

async function photo(): Promise<Buffer> {
  const create = { width: 2400, height: 1800, channels: 3 as const, background: '#447755' };
  return await sharp({ create }).jpeg().toBuffer();
}

const openCard = (page: Page) => main(page).locator('details.folded-card[open]');

/** Three steps: the finding, a photo or a note, send. */
async function find(page: Page, finding: string, note: string, withPhoto: boolean): Promise<void> {
  const card = openCard(page);
  await card.getByLabel(finding, { exact: true }).check();
  if (note) await card.getByLabel('Khác ở chỗ nào').fill(note);
  if (withPhoto) {
    const file = { name: 'tại chỗ.jpg', mimeType: 'image/jpeg', buffer: await photo() };
    await card.locator('input[type=file]').setInputFiles(file);
  }
  await card.getByRole('button', { name: 'Gửi kết quả' }).click();
}

async function workerReady(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const kept = await caches.match('/checks', { cacheName: 'field-work' });
    return kept !== undefined && navigator.serviceWorker.controller !== null;
  });
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: story.databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

const KEYED = `select v.finding, v.note, count(f.id)::int as photos from petition_verifications v
  left join files f on f.subject_id = v.id where v.request_key is not null
  group by v.id, v.finding, v.note order by v.id`;

test('three findings made without a line are all there once, with their photo', async () => {
  const lam = await story.signIn('commune', PHONE_BROWSER);
  await lam.goto('/checks');
  await story.picture(lam, 'commune-checks');
  await workerReady(lam);
  await lam.context().setOffline(true);
  await find(lam, 'Khớp', '', true);
  await sees(lam, '1 kết quả chờ gửi');
  await find(lam, 'Khớp một phần', NOTES[0] ?? '', false);
  await sees(lam, '2 kết quả chờ gửi');
  await find(lam, 'Không khớp', NOTES[1] ?? '', false);
  await sees(lam, '3 kết quả chờ gửi');

  await lam.reload();
  await sees(lam, '3 kết quả chờ gửi');
  await sees(lam, 'Mất mạng: kết quả được giữ trong máy này.');
  await story.picture(lam, 'commune-checks-offline');
  expect(await query(KEYED)).toEqual([]);

  await lam.context().setOffline(false);
  await sees(lam, 'Đã gửi hết kết quả giữ trong máy.');
  expect(await query(KEYED)).toEqual([
    { finding: 'matches', note: '', photos: 1 },
    { finding: 'partly', note: NOTES[0], photos: 0 },
    { finding: 'no', note: NOTES[1], photos: 0 },
  ]);
});

test('an answer that was lost on the way does not double the finding', async () => {
  const lam = await story.signIn('commune', PHONE_BROWSER);
  await lam.goto('/checks');
  let lost = 0;
  await lam.route(/\/checks\/[0-9a-f-]{36}$/, async (route) => {
    if (lost > 0) return await route.continue();
    lost += 1;
    await route.fetch();
    return await route.abort('internetdisconnected');
  });
  const before = (await query(KEYED)).length;
  await find(lam, 'Khớp', '', false);
  await sees(lam, '1 kết quả chờ gửi');
  await lam.evaluate(() => dispatchEvent(new Event('online')));
  await sees(lam, 'Đã gửi hết kết quả giữ trong máy.');
  expect(lost).toBe(1);
  expect((await query(KEYED)).length).toBe(before + 1);
});

test('nobody gets the list another person opened on the same phone', async () => {
  const phone = await story.signIn('commune', PHONE_BROWSER);
  await phone.goto('/checks');
  await workerReady(phone);
  await phone.goto('/account');
  await phone.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[action="/sign-out"]');
    form?.requestSubmit();
  });
  await phone.waitForURL((address) => address.pathname === '/sign-in');
  await phone.waitForFunction(async () => !(await caches.has('field-work')));
  await phone.locator('button[name=login][value=delegate]').click();
  await phone.waitForURL((address) => address.pathname === '/');
  await phone.context().setOffline(true);
  const opened = await phone.goto('/checks').then(
    () => true,
    () => false,
  );
  expect(opened).toBe(false);
  await phone.context().setOffline(false);
});
