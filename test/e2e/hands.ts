import type { Locator, Page } from 'playwright-core';

/** Does what leads to another page (a link, a form, refused or not) and waits until it stands. */
export async function turn(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-left', ''));
  await act();
  await standing(page);
}

export async function standing(page: Page): Promise<void> {
  await page
    .locator('html:not([aria-busy], [data-turbo-preview]) > body:not([data-left])')
    .waitFor({ state: 'attached' });
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await turn(page, async () => await main(page).getByRole('button', { name, exact: true }).click());
}

export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await turn(page, async () => await main(page).getByRole('link', { name, exact: true }).click());
}

export const main = (page: Page): Locator => page.locator('main');

export async function fill(page: Page, label: string | RegExp, text: string): Promise<void> {
  await main(page).getByLabel(label).fill(text);
}

/** Types into a combobox as an office does, without diacritics, and takes the first match. */
export async function choose(page: Page, label: string | RegExp, words: string): Promise<void> {
  const box = main(page).getByRole('combobox', { name: label });
  await box.fill(words);
  await main(page).getByRole('option').first().waitFor();
  await box.press('Enter');
}

/** Waits for these words on the page. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor();
}
