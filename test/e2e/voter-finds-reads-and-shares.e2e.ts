import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings } from './accessibility.ts';
import { openStory, PHONE } from './house.ts';

const story = openStory();
const MOST_BYTES = 60 * 1024;
const PAGES = [
  '/cong-khai',
  '/cong-khai/42',
  '/cong-khai/42/kien-nghi',
  '/cong-khai/42/kien-nghi?q=khong-co-gi-het',
  '/cong-khai/42/ban-do',
  '/cong-khai/18568/ban-do',
  '/cong-khai/42/tiep-xuc',
  '/cong-khai/42/dai-bieu',
  '/cong-khai/42/van-ban',
  '/cong-khai/42/ket-luan',
  '/cong-khai/42/phieu-tra-loi?xa=18583',
  '/cong-khai/42/khong-co',
];

/** The first petition that a search for answered ones shows. */
async function answered(page: Page): Promise<string> {
  await page.goto('/cong-khai/42/kien-nghi?tinh-trang=co-tra-loi');
  return (await page.locator('.voice-title a').first().getAttribute('href')) ?? '';
}

test('a voter without JavaScript finds a petition, reads the answer and passes it on', async () => {
  const page = await story.visitor({ javaScriptEnabled: false, viewport: PHONE });
  await page.goto('/cong-khai');
  await page.getByRole('link', { name: 'Tỉnh Hà Tĩnh', exact: true }).click();
  await page.getByRole('searchbox').fill('duong');
  await page.getByRole('search').first().getByRole('button').click();
  expect(await page.locator('h1').innerText()).toBe('Kiến nghị đã công khai');
  await page.locator('.asking-more > summary').click();
  await page.getByLabel('Kết quả').selectOption('da-giai-trinh');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  const first = page.locator('.voice-title a').first();
  const title = await first.innerText();
  await first.click();
  expect(await page.locator('h1').innerText()).toBe(title);
  await page.getByRole('heading', { name: 'Nội dung trả lời' }).waitFor();
  const address = await page.getByLabel('Địa chỉ trang này').inputValue();
  expect(address).toBe(page.url());
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  const picture = await page.request.get(image ?? '');
  expect(picture.headers()['content-type']).toBe('image/png');
  expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toContain(title);
});

test('axe finds nothing on the public pages, light and dark, on a desk and on a phone', async () => {
  const page = await story.visitor();
  const found: string[] = [];
  const contact = async (): Promise<string> => {
    await page.goto('/cong-khai/42/tiep-xuc');
    return (await page.locator('.voice-title a').first().getAttribute('href')) ?? '';
  };
  for (const address of [...PAGES, await answered(page), await contact()]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    found.push(...(await findings(page)).map((one) => `${address} ${one}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    // Colours fade from light to dark: drawn anew, they stand.
    await page.reload();
    found.push(
      ...(await findings(page, ['color-contrast'])).map((one) => `${address} dark ${one}`),
    );
    await page.setViewportSize(PHONE);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0) found.push(`${address} is ${wider} pixels wider than a phone`);
    found.push(...(await findings(page, ['target-size'])).map((one) => `${address} phone ${one}`));
  }
  expect(found).toEqual([]);
});

test('a petition is reached by keyboard alone', async () => {
  const page = await story.visitor();
  await page.goto('/cong-khai/42');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'content');
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (href.includes('/kien-nghi/KN-')) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/kien-nghi\/KN-/);
});

test('a public page weighs less than 60 kB besides fonts, and is not sent twice', async () => {
  const page = await story.visitor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, string>();
  let rest = 0;
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) !== 'Font') rest += encodedDataLength;
  });
  for (const address of [...PAGES.slice(0, -1), await answered(page)]) {
    rest = 0;
    await page.goto(address, { waitUntil: 'load' });
    expect({ address, heavy: rest > MOST_BYTES }).toEqual({ address, heavy: false });
    const first = await page.request.get(address);
    const { etag = '' } = first.headers();
    const again = await page.request.get(address, { headers: { 'if-none-match': etag } });
    expect({ address, status: again.status() }).toEqual({ address, status: 304 });
  }
});
