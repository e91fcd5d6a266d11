import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
];

function installed(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, ...PLACES].find((path) => existsSync(path));
}

const unpackFolder = (): string => join(tmpdir(), `nghisu-chromium-${userInfo().uid}`);

/**
 * Chromium from npm. It unpacks into the temporary folder, which therefore has to be this user's own.
 * Its own arguments are left out: one process for all dies with the first context that closes, and
 * web security is to stay on.
 */
async function packed(): Promise<string> {
  const folder = unpackFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  // Makes the package bring its own libraries.
  process.env['VERCEL'] = '1';
  const { default: package_ } = await import('@sparticuz/chromium');
  const executablePath = await package_.executablePath();
  keepFontsHere(folder);
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  return executablePath;
}

/** The package names one cache of fonts for every user of the machine. */
function keepFontsHere(folder: string): void {
  const settings = join(folder, 'fonts', 'fonts.conf');
  if (!existsSync(settings)) return;
  const words = readFileSync(settings, 'utf8');
  const own = words.replaceAll('/tmp/fonts', join(folder, 'fonts'));
  if (!words.includes(folder)) writeFileSync(settings, own);
}

/** Unpacks the browser before the stories start: two at once would start it half written. */
export async function prepareBrowser(): Promise<void> {
  if (installed() !== undefined) return;
  const complete = join(unpackFolder(), 'complete');
  if (existsSync(complete)) return;
  rmSync(unpackFolder(), { recursive: true, force: true });
  await packed();
  writeFileSync(complete, '');
}

/** A browser: the one of CHROMIUM_PATH, an installed one, else the one from npm. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installed() ?? (await packed());
  const cache = join(unpackFolder(), 'cache');
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  return chromium.launch({ executablePath, args: ARGS, env, headless: true });
}
