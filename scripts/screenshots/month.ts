import type { Locator, Page } from 'playwright-core';
import { follow, main, press, turn } from '../../test/e2e/hands.ts';

type Walk = (page: Page) => Promise<unknown>;

const open =
  (path: string): Walk =>
  async (page) =>
    await page.goto(path);

/** Follows the first link of a list that says all these words. */
async function openLine(page: Page, list: string, ...words: string[]): Promise<void> {
  await page.goto(list);
  let links = main(page).locator('a[href]');
  for (const word of words) links = links.filter({ hasText: word });
  await page.goto((await links.first().getAttribute('href')) ?? '/');
}

const toTop = async (place: Locator): Promise<void> =>
  await place
    .first()
    .evaluate((words) => window.scrollBy(0, words.getBoundingClientRect().top - 140));

/** The session of the Standing Committee that lies ahead. */
const ahead =
  (tab?: string): Walk =>
  async (page) => {
    await openLine(page, '/meetings', 'Phiên họp thứ');
    if (tab) await follow(page, tab);
  };

async function chooseItems(page: Page): Promise<void> {
  await page.goto('/programmes/choose');
  const boxes = main(page).locator('input[type=checkbox]');
  for (const box of (await boxes.all()).slice(0, 2)) await box.check();
  await toTop(main(page).getByRole('heading', { name: 'Đã có trong chương trình' }));
}

/** Two more are invited, so that somebody has not heard yet. */
async function openSending(page: Page): Promise<void> {
  await ahead('Giấy mời')(page);
  const form = (part: string) => main(page).locator(`form[action$="/invitations/${part}"]`);
  const invite = async (part: string) =>
    await turn(page, async () => await form(part).getByRole('button', { name: 'Mời' }).click());
  await form('guests').locator('[name=name]').fill('Nguyễn Thị Thanh Bình, Hội Luật gia tỉnh');
  await form('guests').locator('[name=email]').fill('thanh.binh@luatgia.example');
  await invite('guests');
  const body = form('bodies').getByRole('combobox').first();
  await body.fill('cong an tinh');
  await main(page).getByRole('option').filter({ visible: true }).first().waitFor();
  await body.press('Enter');
  await invite('bodies');
  await follow(page, 'Gửi giấy mời');
}

async function openSitting(page: Page): Promise<void> {
  await ahead('Diễn biến')(page);
  await press(page, 'Tất cả thành viên có mặt');
  await main(page).locator('select[name=presidingId]').selectOption({ index: 1 });
  await main(page).locator('[name=earlyReason]').fill('Các thành viên thống nhất họp sớm');
  await press(page, 'Khai mạc');
  await main(page).getByRole('button', { name: 'Bắt đầu' }).first().click();
  await page.waitForLoadState('networkidle');
}

async function openConclusions(page: Page): Promise<void> {
  await page.goto('/meetings?when=all');
  const held = main(page).locator('tr, li', { hasText: 'Đã họp xong' });
  await page.goto((await held.first().locator('a').first().getAttribute('href')) ?? '/');
  await follow(page, 'Kết luận');
  await toTop(main(page).getByText('KL-'));
}

const openNotice: Walk = async (page) =>
  await openLine(page, '/papers?tab=issued', 'Kết luận', 'phiên họp');

/** A month of the office, in its order: what comes last changes what the others would show. */
export const MONTH = [
  [
    'programme',
    'clerk',
    async (page) => await openLine(page, '/programmes', 'Chương trình công tác năm'),
  ],
  ['choose', 'chair', chooseItems],
  ['agenda', 'clerk', ahead()],
  ['invitations', 'clerk', ahead('Giấy mời')],
  ['send', 'clerk', openSending],
  ['conclusions', 'clerk', openConclusions],
  ['notice', 'clerk', openNotice],
  ['review', 'clerk', ahead('Rà soát')],
  ['rates', 'clerk', open('/conclusions/rates')],
  ['week', 'clerk', open('/week')],
  ['sitting', 'clerk', openSitting],
] as const satisfies readonly (readonly [string, string, Walk])[];
