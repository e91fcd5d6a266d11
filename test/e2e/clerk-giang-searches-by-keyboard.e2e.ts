import { expect, test } from 'vitest';
import { main, sees, turn } from './hands.ts';
import { openStory } from './house.ts';
import { recordPetition } from './moves.ts';

const story = openStory();
const WANTED = 'Khu dân cư Xuân Khánh ngập úng sau mỗi trận mưa';

test('from the sign-in page to the petition by keys alone, however the words are typed', async () => {
  const giang = await story.signIn('clerk');
  await recordPetition(giang, {
    text: 'Tràn Khe Lau ngập úng, học sinh phải nghỉ',
    place: 'loc ha',
  });
  await recordPetition(giang, { text: WANTED, place: 'loc ha' });

  const page = await story.visitor();
  await page.goto('/sign-in');
  while ((await page.evaluate(() => document.activeElement?.getAttribute('value'))) !== 'clerk') {
    await page.keyboard.press('Tab');
  }
  await turn(page, async () => await page.keyboard.press('Enter'));

  for (const words of ['ngap ung', 'NGẬP ÚNG', 'ngập  úng'.normalize('NFD')]) {
    await page.keyboard.press('/');
    await page.keyboard.press('ControlOrMeta+a');
    // `insertText` hands over combining marks as an input method does.
    await page.keyboard.insertText(words);
    await turn(page, async () => await page.keyboard.press('Enter'));
    await sees(page, WANTED);
    const marked = await main(page).locator('mark').allInnerTexts();
    expect(marked.join(' ').normalize('NFC').toLowerCase()).toContain('ngập úng');
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  await story.picture(page, 'search-marked');

  const focusedRow = async () =>
    await page.evaluate(() => document.activeElement?.closest('[data-row]')?.textContent ?? '');
  await page.keyboard.press('j');
  const first = await focusedRow();
  expect(first).not.toBe('');
  await page.keyboard.press('j');
  expect(await focusedRow()).not.toBe(first);
  await page.keyboard.press('k');
  expect(await focusedRow()).toBe(first);
  await turn(page, async () => await page.keyboard.press('Enter'));
  await page.waitForURL(/\/petitions\/KN-/);
  expect(first).toContain(await main(page).getByRole('heading', { level: 1 }).innerText());
});
