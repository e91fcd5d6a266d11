import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { main, turn } from './hands.ts';
import { openStory } from './house.ts';

const story = openStory();
const PAGES_BACK = 4;

/** Ends the session as its menu does. */
async function signOut(page: Page): Promise<void> {
  await page.locator('header summary').last().click();
  await turn(page, async () => await page.getByRole('button', { name: 'Đăng xuất' }).click());
  await page.waitForURL((address) => address.pathname === '/sign-in');
}

/** Opens the register and a record of it, as people do; gives the words nobody else may see. */
async function readOne(page: Page): Promise<string> {
  await page.goto('/petitions');
  const row = main(page).locator('[data-row] a.row-link').first();
  await turn(page, async () => await row.click());
  await page.waitForURL((address) => /^\/petitions\/./.test(address.pathname));
  return (await main(page).locator('h1').innerText()).trim();
}

/** What a person sees who goes back through the history, page by page. */
async function goBack(page: Page, times: number): Promise<string[]> {
  const seen: string[] = [];
  for (let at = 0; at < times; at += 1) {
    await page.goBack();
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'));
    seen.push(await page.evaluate(() => document.documentElement.outerHTML));
  }
  return seen;
}

test('after sign-out the way back shows nothing of who was here, nor does it to whoever signs in next', async () => {
  const page = await story.signIn('clerk');
  const { reader, name } = await page.evaluate(() => ({
    reader: document.body.dataset['reader'] ?? '',
    name: document.querySelector('.menu-head')?.textContent ?? '',
  }));
  const title = await readOne(page);
  expect([reader, name, title]).not.toContain('');
  const own = await page.content();
  expect([own.includes(reader), own.includes(title)]).toEqual([true, true]);
  await signOut(page);
  for (const html of await goBack(page, 2)) {
    expect(html).not.toContain(reader);
    expect(html).not.toContain(title);
  }
  await page.goto('/sign-in');
  await page.locator('button[name=login][value=department]').click();
  await page.waitForURL((address) => address.pathname === '/');
  for (const html of await goBack(page, PAGES_BACK)) expect(html).not.toContain(reader);
});

test('a page of a person is written down nowhere', async () => {
  const page = await story.signIn('clerk');
  for (const address of ['/', '/petitions', '/account', '/no-such-page']) {
    const answer = await page.goto(address);
    expect([address, answer?.headers()['cache-control'], answer?.headers()['etag']]).toEqual([
      address,
      'private, no-store',
      undefined,
    ]);
  }
});
