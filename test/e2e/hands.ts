import type { Locator, Page } from 'playwright-core';

/** Does what leads to another page (a link, a form, refused or not) and waits until it stands. */
export async function turn(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-left', ''));
  await act();
  await page
    .locator('html:not([aria-busy], [data-turbo-preview]) > body:not([data-left])')
    .waitFor({ state: 'attached' });
}

export const main = (page: Page): Locator => page.locator('main');

/** A name that may be followed by "(bắt buộc)" or the like. */
export const named = (words: string): RegExp =>
  new RegExp(`^\\s*${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(\\*|\\(|$)`, 'u');

export async function press(page: Page, name: string): Promise<void> {
  await turn(page, async () => await main(page).getByRole('button', { name, exact: true }).click());
}

/** Follows a link by all of its name, or by the beginning of it. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  const link = main(page).getByRole('link', { name, exact: true });
  await turn(page, async () => await link.first().click());
}

export async function fill(page: Page, label: string, text: string): Promise<void> {
  await main(page).getByLabel(named(label)).fill(text);
}

/** Types into a combobox as an office does, without diacritics, and takes the first match. */
export async function choose(page: Page, label: string, words: string): Promise<void> {
  const box = main(page).getByRole('combobox', { name: named(label) });
  await box.fill(words);
  await main(page).getByRole('option').filter({ visible: true }).first().waitFor();
  await box.press('Enter');
}

/** Picks one line of a radio group or a checkbox. */
export async function pick(page: Page, group: string, choice: string | RegExp): Promise<void> {
  const set = main(page).getByRole('group', { name: named(group) });
  await set.getByLabel(choice, { exact: true }).check();
}

/** Waits for these words on the page. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
}
