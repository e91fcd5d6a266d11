import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { main, sees, turn } from './hands.ts';
import { openStory } from './house.ts';

const story = openStory();

const OPINIONS = [
  'Đề nghị sửa đường liên thôn Xuân Hải đi Xuân Triều',
  'Điện yếu vào giờ cao điểm ở xóm 4',
  'Nước sạch có mùi, đục sau mưa',
  'Trường mầm non thiếu phòng học',
  'Chợ chiều họp dưới lòng đường',
  'Bãi rác tự phát cạnh mương tiêu',
  'Cầu dân sinh qua kênh 19/5 hư hỏng lan can',
  'Sóng điện thoại yếu ở thôn Tân Thành',
  'Trạm y tế thiếu thuốc bảo hiểm',
  'Ruộng cuối kênh không có nước vụ hè thu',
];

/** As many as lead once around a page with ten rows and the whole menu. */
const MOST_PRESSES = 120;

/** Presses Tab until the control of this name has the focus; no mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
    if (focused === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${name}`);
}

async function typeInto(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

test('clerk Giang records a contact and ten opinions without the mouse; a wrong row loses nothing', async () => {
  const page = await story.signIn('clerk');
  await turn(page, async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('t');
  });
  await page.waitForURL('**/contacts');
  await page.goto('/contacts/new');
  const unit = page.getByRole('combobox', { name: /^Địa bàn/ });
  while (!(await unit.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('loc ha');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await typeInto(page, 'place', 'Nhà văn hóa thôn Xuân Hải');
  await typeInto(page, 'delegates', 'Bà Lê Thị Diệu Khuê, Phó Chủ tịch HĐND tỉnh');
  await typeInto(page, 'voterCount', '120');
  await turn(page, async () => await page.keyboard.press('Enter'));
  await sees(page, 'Đã ghi cuộc tiếp xúc.');

  await tabTo(page, 'rows.0.text');
  for (const [index, opinion] of OPINIONS.entries()) {
    await tabTo(page, `rows.${index}.text`);
    // One row has a speaker and a place, and no text.
    if (index !== 4) await page.keyboard.type(opinion);
    await page.keyboard.press('Enter');
    await page.keyboard.type(`xóm ${index + 1}`);
    for (const _ of ['field', 'kind', 'spotAnswer', 'speaker', 'next row']) {
      await page.keyboard.press('Enter');
    }
  }
  await turn(page, async () => await page.keyboard.press('ControlOrMeta+Enter'));
  await sees(page, 'Có 1 dòng cần sửa.');
  const texts = main(page).locator('textarea[name$=".text"]');
  const kept = await texts.evaluateAll((all) =>
    all.map((one) => (one as HTMLTextAreaElement).value),
  );
  expect(kept.filter((text) => text !== '')).toEqual(OPINIONS.filter((_, index) => index !== 4));
  await sees(page, 'Dòng này có dữ liệu nhưng chưa có nội dung.');
  await story.picture(page, 'fast-entry-refused');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
    'rows.4.text',
  );

  await typeInto(page, 'rows.4.text', OPINIONS[4] ?? '');
  await turn(page, async () => await page.keyboard.press('ControlOrMeta+Enter'));
  await sees(page, 'Đã lưu 10 ý kiến, kiến nghị.');
  const saved = await main(page).locator('[data-row]').allInnerTexts();
  for (const opinion of OPINIONS) expect(saved.join('\n')).toContain(opinion);
  await story.picture(page, 'fast-entry-saved');
});
