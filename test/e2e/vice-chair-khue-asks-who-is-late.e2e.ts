import { expect, test } from 'vitest';
import { fill, follow, main, press, sees, turn } from './hands.ts';
import { openStory } from './house.ts';
import { today } from './moves.ts';

const story = openStory();
const NUMBER = '915/HĐND-TT';

test('vice-chair Khuê sees who is late in two clicks, urges by one letter, and figures open their rows', async () => {
  const page = await story.signIn('vicechair');
  await story.picture(page, 'vicechair-desk');
  await follow(page, 'Cơ quan quá hạn');
  await story.picture(page, 'who-is-late');
  const worst = main(page).locator('[data-row]').first();
  const said = Number(await worst.locator('.late').first().innerText());
  await turn(page, async () => await worst.getByRole('link').first().click());
  const rows = main(page).locator('[data-row]');
  expect(await rows.count()).toBe(said);
  const debtors = await rows
    .locator('td')
    .filter({ hasText: /^UBND tỉnh Hà Tĩnh$/ })
    .count();
  expect(debtors).toBe(said);

  const boxes = main(page).locator('[data-select-row]');
  const chosen = Math.min(2, await boxes.count());
  for (let index = 0; index < chosen; index += 1) await boxes.nth(index).check();
  await press(page, 'Lập văn bản đôn đốc');
  await fill(page, 'Số văn bản', NUMBER);
  await fill(page, 'Ngày văn bản', today());
  await story.picture(page, 'urging-letter');
  await turn(page, async () => await main(page).locator('form button.btn-primary').click());
  await sees(page, `Đã ghi văn bản đôn đốc cho ${chosen} nội dung.`);
  await turn(page, async () => await main(page).locator('[data-row] a').first().click());
  await sees(page, new RegExp(NUMBER));
});

test('each figure of the register opens as many rows as it says', async () => {
  const page = await story.signIn('vicechair');
  await page.goto('/duties');
  const figures = await main(page).locator('.stat').all();
  const told = await Promise.all(
    figures.map(async (figure) => ({
      href: (await figure.getAttribute('href')) ?? '',
      figure: await figure.locator('.stat-value').innerText(),
    })),
  );
  expect(told.length).toBeGreaterThan(2);
  for (const { href, figure } of told) {
    await page.goto(href);
    await sees(page, `${figure} nội dung`);
  }
});
