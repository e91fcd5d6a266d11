import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, fill, follow, main, press, sees, standing, turn } from './hands.ts';
import { openStory } from './house.ts';

const story = openStory('empty');
const PASSWORD = 'con trâu đi trước cái cày';
const PEOPLE = ['Nguyễn Hữu Tịnh', 'Phan Thị Ngân', 'Lê Xuân Đính', 'Trần Thị Hoài Lam', 'Võ Sỹ Đàn'];

async function setUp(page: Page): Promise<void> {
  await page.goto('/');
  await page.waitForURL('**/first-run');
  const unit = page.getByRole('combobox', { name: 'Địa bàn' });
  await unit.pressSequentially('loc ha');
  await page.getByRole('option', { name: /xã Lộc Hà/i }).click();
  expect(await unit.inputValue()).toMatch(/Lộc Hà/);
  await fill(page, /^Họ và tên/, 'Trần Thị Hoài Lam');
  await fill(page, /^Tên đăng nhập/, 'hoai.lam');
  await fill(page, /^Mật khẩu/, PASSWORD);
  await story.picture(page, 'first-run');
  await press(page, 'Thiết lập');
}
test('an office of Lộc Hà chooses its commune, enters five names and records its first petition', async () => {
  const page = await story.visitor();
  await setUp(page);
  await sees(page, 'Đã thiết lập xong');
  await fill(page, /^Tên đăng nhập/, 'hoai.lam');
  await fill(page, /^Mật khẩu/, PASSWORD);
  await press(page, 'Đăng nhập');
  console.log(page.url(), await page.locator('body').innerText());
  await story.picture(page, 'first-run-2');
});
