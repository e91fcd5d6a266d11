import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { LOGINS } from '#src/demo/index.ts';
import { launchBrowser } from '../browser.ts';
import { startProgram, type Running } from './program.ts';
import { openStoryDatabase, type StoryDatabase } from './story-database.ts';
import { watch } from './watch.ts';

export type Login = (typeof LOGINS)[number];

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
const PICTURES = 'test-results/pictures';
const OPENING_MS = 600_000;

export type Story = {
  readonly url: string;
  readonly databaseUrl: string;
  /** A browser of its own in which nobody has signed in. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  /** A browser of its own in which this person has signed in, by one click. */
  signIn(login: Login, options?: BrowserContextOptions): Promise<Page>;
  /** Keeps how the page looks on a desk and on a phone. */
  picture(page: Page, name: string): Promise<void>;
};

/** The program on a database of its own, and a browser; any complaint of either fails the test. */
export function openStory(start: 'demo' | 'empty' = 'demo'): Story {
  const contexts: BrowserContext[] = [];
  const troubles: string[] = [];
  let browser: Browser;
  let database: StoryDatabase;
  let program: Running;

  beforeAll(async () => {
    database = await openStoryDatabase(start);
    const { url: databaseUrl, appUrl: databaseAppUrl } = database;
    const place = { databaseUrl, databaseAppUrl, within: inject('runFolder') };
    [program, browser] = await Promise.all([startProgram(place), launchBrowser()]);
  }, OPENING_MS);

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepWhatWasSeen(contexts, task.name);
    for (const context of contexts.splice(0)) await context.close();
    const said = [...troubles.splice(0), ...program.complaints.splice(0)];
    expect(said).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await database?.drop();
  });

  const visitor = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: program.url,
      viewport: DESK,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
      ...options,
    });
    contexts.push(context);
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    watch(page, (trouble) => troubles.push(trouble));
    return page;
  };

  return {
    get url() {
      return program.url;
    },
    get databaseUrl() {
      return database.url;
    },
    visitor,
    async signIn(login, options) {
      const page = await visitor(options);
      await page.goto('/sign-in');
      await page.locator(`button[name=login][value=${login}]`).click();
      await page.waitForURL((address) => address.pathname === '/');
      return page;
    },
    picture,
  };
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const before = page.viewportSize();
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${PICTURES}/${name}-${size.width}.png`, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

async function keepWhatWasSeen(contexts: readonly BrowserContext[], test: string): Promise<void> {
  const name = test.replaceAll(/[^\p{L}\d]+/gu, '-');
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    await page.screenshot({ path: `${PICTURES}/failed-${name}-${index}.png`, fullPage: true });
  }
}
