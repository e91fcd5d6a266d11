/** Takes the guide's pictures anew, from a demo of its own: `node scripts/screenshots.ts [name …]` after a build. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../test/browser.ts';
import { startProgram } from '../test/e2e/program.ts';
import { PICTURES, type Login, type Picture } from './screenshots/pictures.ts';

const FOLDER = new URL('../docs/guide/pictures/', import.meta.url);
const MOST_BYTES = 120_000;
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const FACES = [
  ['400Regular', 'Tinos_400Regular', 'normal', 400],
  ['400Regular_Italic', 'Tinos_400Regular_Italic', 'italic', 400],
  ['700Bold', 'Tinos_700Bold', 'normal', 700],
] as const;

/** Papers in the letters an office has; the browser here has no Times New Roman, and Tinos has its measures. */
function paperFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map(([folder, name, style, weight]) => {
    const file = readFileSync(resolve(`@expo-google-fonts/tinos/${folder}/${name}.ttf`));
    const source = `url(data:font/ttf;base64,${file.toString('base64')})`;
    return `@font-face{font-family:'Times New Roman';font-style:${style};font-weight:${weight};src:${source}}`;
  }).join('');
}

async function visit(browser: Browser, url: string, picture: Picture): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: picture.screen === 'phone' ? PHONE : DESK,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    colorScheme: 'light',
    // For the letters of papers.
    bypassCSP: true,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  if (picture.who !== 'nobody') await signIn(page, picture.who);
  return page;
}

async function signIn(page: Page, login: Login): Promise<void> {
  await page.goto('/sign-in');
  await page.locator(`button[name=login][value=${login}]`).click();
  await page.waitForURL((address) => address.pathname === '/');
}

/** As good as fits the limit. */
async function compact(png: Buffer): Promise<Buffer> {
  for (const quality of [88, 75, 60, 45]) {
    const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (webp.byteLength <= MOST_BYTES) return webp;
  }
  throw new Error('a picture is over 120 kB at any quality');
}

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const page = await visit(browser, url, picture);
  await picture.walk(page);
  await page.addStyleTag({ content: paperFaces() });
  await page.evaluate(async () => void (await document.fonts.ready));
  await page.waitForTimeout(300);
  const webp = await compact(await page.screenshot());
  writeFileSync(new URL(`${picture.name}.webp`, FOLDER), webp);
  console.log(`docs/guide/pictures/${picture.name}.webp  ${Math.ceil(webp.byteLength / 1000)} kB`);
  await page.context().close();
}

const missed =
  ({ name }: Picture) =>
  (error: unknown): void => {
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  };

async function takeAll(
  browser: Browser,
  kind: Picture['world'],
  chosen: readonly string[],
): Promise<void> {
  const pictures = PICTURES.filter(
    ({ name, world }) => world === kind && (chosen.length === 0 || chosen.includes(name)),
  );
  if (pictures.length === 0) return;
  // Without DATABASE_URL the program starts its own database in a temporary folder.
  const place = { databaseUrl: '', databaseAppUrl: '', within: tmpdir() };
  const program = await startProgram(place, ...(kind === 'demo' ? ['--demo'] : []));
  try {
    for (const picture of pictures)
      await take(browser, program.url, picture).catch(missed(picture));
  } finally {
    await program.stop();
  }
}

mkdirSync(FOLDER, { recursive: true });
const browser = await launchBrowser();
try {
  for (const world of ['demo', 'empty'] as const)
    await takeAll(browser, world, process.argv.slice(2));
} finally {
  await browser.close();
}
