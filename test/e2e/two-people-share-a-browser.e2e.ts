import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fill, follow, main, press, sees, turn } from './hands.ts';
import { openStory } from './house.ts';
import type { Login } from './house.ts';
import { openPetition, recordPetition } from './moves.ts';

const story = openStory();
const NOTE = 'Đã gọi cho trưởng thôn, sẽ trả lời trong tuần.';

/** Ends the session of whoever is here and lets another person in, as in any other tab. */
async function handOver(tab: Page, login: Login): Promise<void> {
  await tab.goto('/');
  await tab.locator('header summary').last().click();
  await turn(tab, async () => await tab.getByRole('button', { name: 'Đăng xuất' }).click());
  await tab.locator(`button[name=login][value=${login}]`).click();
  await tab.waitForURL((address) => address.pathname === '/');
}

const nameOf = async (page: Page): Promise<string> =>
  (await page.locator('.menu-head strong').textContent()) ?? '';

/** How often the record says that anybody classified it. */
const classified = async (tab: Page, code: string): Promise<number> => {
  await openPetition(tab, code);
  return await main(tab).getByText('Đã phân loại').count();
};

test('a form of the first tab is no act of whoever signed in in the second', async () => {
  const giang = await story.signIn('clerk');
  const name = await nameOf(giang);
  const code = await recordPetition(giang, { text: 'Mương thôn 5 bị lấp.', place: 'loc ha' });
  await openPetition(giang, code);
  await follow(giang, 'Phân loại');
  await fill(giang, 'Ghi chú', NOTE);

  const second = await giang.context().newPage();
  await handOver(second, 'chief');
  const other = await nameOf(second);
  const send = main(giang).getByRole('button', { name: 'Phân loại', exact: true });
  await send.click();
  await sees(giang, `Trang này được mở khi ${name} đang đăng nhập; nay ${other} đang đăng nhập`);
  await story.picture(giang, 'two-people-one-browser');
  expect(await classified(second, code)).toBe(0);

  await giang.getByRole('button', { name: 'Đóng' }).click();
  expect(
    await main(giang)
      .getByLabel(/^Ghi chú/)
      .inputValue(),
  ).toBe(NOTE);
  await handOver(second, 'clerk');
  await press(giang, 'Phân loại');
  await sees(giang, 'Có nội dung cần sửa trước khi lưu');
  expect(
    await main(giang)
      .getByLabel(/^Ghi chú/)
      .inputValue(),
  ).toBe(NOTE);
});

test('without a script the same is said on a page of its own, which leads back to the form', async () => {
  const giang = await story.signIn('clerk', { javaScriptEnabled: false });
  await giang.goto('/petitions/new');
  const name = await nameOf(giang);
  await fill(giang, 'Nguyên văn lời cử tri', 'Đèn đường tuyến 22/12 không sáng.');
  const second = await giang.context().newPage();
  await second.goto('/');
  await second.locator('header summary').last().click();
  await second.getByRole('button', { name: 'Đăng xuất' }).click();
  await second.locator('button[name=login][value=chief]').click();
  await second.waitForURL((address) => address.pathname === '/');
  await main(giang).getByRole('button', { name: 'Lưu kiến nghị', exact: true }).click();
  await sees(giang, `Trang này được mở khi ${name} đang đăng nhập`);
  await sees(giang, 'Đèn đường tuyến 22/12 không sáng.');
  await story.picture(giang, 'two-people-without-a-script');
  await main(giang).getByRole('link', { name: 'Mở lại trang này' }).click();
  await sees(giang, 'Nguyên văn lời cử tri');
  expect(new URL(giang.url()).pathname).toBe('/petitions/new');
});

test('one person in two seats: the first tab acts from no seat it was not drawn for', async () => {
  const first = await story.signIn('vicechair');
  await first.goto('/notices/choices');
  const second = await first.context().newPage();
  await second.goto('/');
  await second.locator('header summary').first().click();
  const other = second.locator('.drop-panel button[name=seat]:not([aria-current])').first();
  await turn(second, async () => await other.click());
  await main(first).locator('form[action="/notices/choices"] button').last().click();
  await sees(first, 'Trang này được mở khi đồng chí làm việc với tư cách');
});
