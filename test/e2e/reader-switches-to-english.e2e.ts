import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { main, turn } from './hands.ts';
import { openStory } from './house.ts';

const story = openStory();
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** Names stay as they are: of a session, of whoever confirmed a rule. */
const SESSION = /Kỳ họp thứ \p{L}+/gu;
const NAME_AND_DAY = /^[\p{L} ]+, \d{2}\/\d{2}\/\d{4}$/u;

/** The desk greets its reader by a Vietnamese name; what stands as it was written says so (subjects of mails). */
const TITLES = 'main .crumbs ~ * h1, main h2:not(:has([data-as-written])), main th';

async function vietnameseIn(page: Page, selector: string): Promise<string[]> {
  const shown = await page.locator(selector).allInnerTexts();
  const words = shown.map((text) => text.replaceAll(SESSION, ''));
  return [...new Set(words)].filter((text) => VIETNAMESE.test(text) && !NAME_AND_DAY.test(text));
}

async function switchToEnglish(page: Page): Promise<void> {
  await page.locator('header summary').last().click();
  await turn(page, async () => await page.getByRole('button', { name: 'English' }).click());
}

test.each(['clerk', 'chair', 'executive', 'delegate', 'admin'] as const)(
  '%s reads navigation, states and acts in English',
  async (login) => {
    const page = await story.signIn(login);
    await switchToEnglish(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await vietnameseIn(page, 'nav[aria-label="Main navigation"] a')).toEqual([]);
    const addresses = await page
      .locator('nav[aria-label="Main navigation"] a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    for (const address of addresses) {
      await page.goto(address);
      expect({ address, said: await vietnameseIn(page, TITLES) }).toEqual({
        address,
        said: [],
      });
      expect({ address, said: await vietnameseIn(page, 'main .tag, main .btn-primary') }).toEqual({
        address,
        said: [],
      });
    }
  },
);

test('a record page offers its acts and tells its states in English', async () => {
  const page = await story.signIn('clerk');
  await switchToEnglish(page);
  await page.goto('/petitions?scope=own');
  const link = main(page).locator('[data-row] a.row-link').first();
  await turn(page, async () => await link.click());
  expect(await vietnameseIn(page, 'aside .btn, main .tag, main dt')).toEqual([]);
  await story.picture(page, 'record-in-english');
});
