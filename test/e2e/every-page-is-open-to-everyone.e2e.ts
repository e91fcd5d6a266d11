import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOGINS } from '#src/demo/index.ts';
import { findings } from './accessibility.ts';
import { openStory, PHONE } from './house.ts';

const story = openStory();
const MOST_BYTES = 120 * 1024;
const MOST_PAGES = 60;
const CRAWL_MS = 600_000;
const CONTRAST = ['color-contrast', 'link-in-text-block'];
const NOT_PAGES = /\/(export\.csv|files|assets|api|sign-out)(\/|$)|\.csv$/;

/** Pages of one pattern look alike: what differs is who reads and which record. */
function patternOf(address: URL): string {
  return address.pathname
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replaceAll(/\b(KN|NV|TX|DS|PH|KL|XY|TT|CV)-[0-9A-Z-]+/g, ':code')
    .replace(/^\/units\/.+/, '/units/:code');
}

type Sheet = { readonly links: readonly URL[]; readonly parts: readonly string[] };

/** A page as it is sent: where it leads, and the parts it is built of. */
async function read(page: Page, address: URL): Promise<Sheet | null> {
  const answer = await page.request.get(address.href, { maxRedirects: 0 });
  if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) return null;
  const html = await answer.text();
  const links = [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(([, href = '']) => href);
  const content = html.slice(html.indexOf('<main'));
  const parts = [...content.matchAll(/<(\w[\w-]*)(?:[^>]*? class="([^"]*)")?/g)];
  return {
    links: links.map((href) => new URL(href.replaceAll('&amp;', '&'), address)),
    parts: [...new Set(parts.map(([, name, classes]) => `${name}.${classes ?? ''}`))],
  };
}

const seenPatterns = new Set<string>();
const seenParts = new Set<string>();

type News = 'page' | 'parts' | null;

/** What axe has not looked at yet: a kind of page, or only parts a role has more than others. */
function newsOf(pattern: string, parts: readonly string[]): News {
  const own = parts.map((part) => `${pattern} ${part}`);
  const news = !seenPatterns.has(pattern) ? 'page' : null;
  const more = own.some((part) => !seenParts.has(part)) ? 'parts' : null;
  seenPatterns.add(pattern);
  for (const part of own) seenParts.add(part);
  return news ?? more;
}

/** Opens what is folded and keeps the first of many equal rows, so that axe has a page's worth to read. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keep = 6;
    for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '');
    for (const many of document.querySelectorAll('main :is(tbody, ul, select, optgroup)')) {
      for (const child of [...many.children].slice(keep)) child.remove();
    }
  });
}

/** Colours fade from one to the other: only what they come to counts. */
async function paintDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(async () => {
    const drawn = async () => await new Promise((done) => requestAnimationFrame(done));
    while (!matchMedia('(prefers-color-scheme: dark)').matches) await drawn();
    // The fading begins with the next picture, not with the change itself.
    await drawn();
    await drawn();
    // Taken to their end, not waited for: one that is paused or runs for ever would never come.
    for (const animation of document.getAnimations()) {
      try {
        animation.finish();
      } catch {
        animation.cancel();
      }
    }
  });
}

/** What a reader finds who comes in the dark: a page repainted while it is open may be caught half way. */
async function openedInTheDark(page: Page): Promise<string[]> {
  await page.reload();
  await prepare(page);
  return (await findings(page, CONTRAST)).map((one) => `dark ${one}`);
}

async function look(page: Page, news: News): Promise<string[]> {
  await prepare(page);
  const found = await findings(page);
  if (news === 'parts') return found;
  found.push(...(await lookIntoDialogs(page, 'main dialog')));
  await paintDark(page);
  if ((await findings(page, CONTRAST)).length > 0) found.push(...(await openedInTheDark(page)));
  // The next page begins light by itself.
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function lookIntoDialogs(page: Page, which: string): Promise<string[]> {
  const found: string[] = [];
  for (const dialog of await page.locator(which).all()) {
    await dialog.evaluate((element) => (element as HTMLDialogElement).showModal());
    found.push(...(await findings(page)).map((one) => `dialog ${one}`));
    await dialog.evaluate((element) => (element as HTMLDialogElement).close());
  }
  return found;
}

test.each(LOGINS)(
  'axe finds nothing on the pages of %s',
  async (login) => {
    const page = await story.signIn(login);
    const known = new Set<string>(['/']);
    const waiting = [new URL(page.url())];
    const found: string[] = [];
    for (let visits = 0; waiting.length > 0 && visits < MOST_PAGES; visits += 1) {
      const next = waiting.shift() ?? new URL(page.url());
      const sheet = await read(page, next);
      for (const link of sheet?.links ?? []) {
        const pattern = patternOf(link);
        if (known.has(pattern) || NOT_PAGES.test(link.pathname)) continue;
        known.add(pattern);
        waiting.push(link);
      }
      const news = newsOf(patternOf(next), sheet?.parts ?? []);
      if (!sheet || !news) continue;
      await page.goto(next.href);
      found.push(...(await look(page, news)).map((one) => `${next.pathname}: ${one}`));
    }
    await page.context().close();
    expect(found).toEqual([]);
  },
  CRAWL_MS,
);

test('nor in the menus, the shortcuts and the sign-in page', async () => {
  const page = await story.signIn('vicechair');
  const found = await lookIntoDialogs(page, 'dialog');
  for (const menu of await page.locator('header details').all()) {
    await menu.evaluate((one) => one.setAttribute('open', ''));
    found.push(...(await findings(page)));
    await menu.evaluate((one) => one.removeAttribute('open'));
  }
  await page.setViewportSize(PHONE);
  found.push(...(await findings(page)));
  const visitor = await story.visitor();
  await visitor.goto('/sign-in');
  found.push(...(await look(visitor, 'page')));
  expect(found).toEqual([]);
});

test('a staff page weighs less than 120 kB besides fonts, and its two fonts less than 60', async () => {
  const page = await story.signIn('clerk');
  const sheet = await read(page, new URL(page.url()));
  const addresses = [...new Set(sheet?.links.map(({ pathname }) => pathname))];
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
    await page.goto(address, { waitUntil: 'load' });
    expect({ address, heavy: weight.rest > MOST_BYTES, fonts: weight.fonts > 60 * 1024 }).toEqual({
      address,
      heavy: false,
      fonts: false,
    });
  }
});
