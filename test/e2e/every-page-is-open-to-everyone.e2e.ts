import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOGINS } from '#src/demo/index.ts';
import { findings } from './accessibility.ts';
import { openStory } from './house.ts';

const story = openStory();
const MOST_BYTES = 120 * 1024;
const MOST_PAGES = 60;
const NOT_PAGES = /\/(export\.csv|files|assets|api|sign-out)(\/|$)|\.csv$/;

/** Pages of one pattern look alike: what differs is who reads and which record. */
function patternOf(address: URL): string {
  return address.pathname
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replaceAll(/\b(KN|NV|TX|DS)-[0-9A-Z-]+/g, ':code')
    .replaceAll(/\/\d+/g, '/:n');
}

/** The parts a page is built of: where they are the same, axe has seen them. */
async function partsOf(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const names = new Set<string>();
    for (const element of document.querySelectorAll('main *')) {
      names.add(`${element.localName}.${element.getAttribute('class') ?? ''}`);
    }
    return [...names].sort().join(' ');
  });
}

async function linksOf(page: Page): Promise<string[]> {
  return await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
}

const seen = new Set<string>();

async function look(page: Page, login: string): Promise<string[]> {
  const found = await findings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(
    ...(await findings(page, ['color-contrast', 'link-in-text-block'])).map((one) => `dark ${one}`),
  );
  await openEverything(page);
  found.push(...(await findings(page)).map((one) => `opened ${one}`));
  await page.emulateMedia({ colorScheme: 'light' });
  for (const dialog of await page.locator('dialog').all()) {
    await dialog.evaluate((element) => (element as HTMLDialogElement).showModal());
    found.push(...(await findings(page)).map((one) => `dialog ${one}`));
    await dialog.evaluate((element) => (element as HTMLDialogElement).close());
  }
  return found.map((one) => `${login} ${new URL(page.url()).pathname}: ${one}`);
}

test.each(LOGINS)(
  'axe finds nothing on the pages of %s',
  async (login) => {
    const page = await story.signIn(login);
    const known = new Set<string>(['/']);
    const waiting = [page.url()];
    const found: string[] = [];
    for (let visits = 0; waiting.length > 0 && visits < MOST_PAGES; visits += 1) {
      const next = waiting.shift() ?? '';
      await page.goto(next);
      for (const link of await linksOf(page)) {
        const address = new URL(link);
        const pattern = patternOf(address);
        if (known.has(pattern) || NOT_PAGES.test(address.pathname)) continue;
        known.add(pattern);
        waiting.push(link);
      }
      const parts = `${patternOf(new URL(next))} ${await partsOf(page)}`;
      if (!seen.has(parts)) found.push(...(await look(page, login)));
      seen.add(parts);
    }
    expect(found).toEqual([]);
  },
  240_000,
);

test('a staff page weighs less than 120 kB besides fonts, and its two fonts less than 60', async () => {
  const page = await story.signIn('clerk');
  const addresses = [...new Set((await linksOf(page)).map((link) => new URL(link).pathname))];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, string>();
  let weight = { fonts: 0, rest: 0 };
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) === 'Font' ? 'fonts' : 'rest';
    weight = { ...weight, [kind]: weight[kind] + encodedDataLength };
  });
  for (const address of addresses) {
    weight = { fonts: 0, rest: 0 };
    await page.goto(address, { waitUntil: 'networkidle' });
    expect({ address, heavy: weight.rest > MOST_BYTES, fonts: weight.fonts > 60 * 1024 }).toEqual({
      address,
      heavy: false,
      fonts: false,
    });
  }
});
