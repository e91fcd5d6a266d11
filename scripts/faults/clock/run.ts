import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { checkAll } from '../check.ts';
import type { Findings } from '../check.ts';
import { startLoad } from '../load.ts';
import type { Refusals } from '../asker.ts';
import type { Load } from '../load.ts';
import { startProgram } from '../program.ts';
import type { Program } from '../program.ts';
import { copyGround, peopleThe, withDatabase } from '../world.ts';
import type { World } from '../world.ts';
import { makeAdmin, signedIn } from './people.ts';
import { callTheNight, dueDays, hastenWaiting, madeByTheNight } from './nightly.ts';

export interface Clock {
  readonly jumps: readonly string[];
  readonly acknowledged: number;
  readonly refusals: Refusals;
  readonly findings: Findings;
  readonly wrong: readonly string[];
}

const DAY = 24 * 3_600_000;
const WRITERS = 6;
const EACH = 36;
const NOTICED_MS = 400;
const MOVED = resolve(import.meta.dirname, 'moved.mjs');

/** Three seconds before midnight in Vietnam at the end of this year, and at the end of its lunar year. */
const newYear = (now: number): number =>
  Date.UTC(new Date(now).getUTCFullYear(), 11, 31, 16, 59, 57) - now;
const TET_DAYS_LATER = 36;

const JUMPS: readonly { readonly name: string; readonly by: (now: number) => number }[] = [
  { name: 'two days ahead', by: () => 2 * DAY },
  { name: 'right again', by: () => 0 },
  { name: 'a day behind', by: () => -DAY },
  { name: 'over the new year', by: newYear },
  { name: 'over Tết', by: (now) => newYear(now) + TET_DAYS_LATER * DAY },
  { name: 'right in the end', by: () => 0 },
];

interface Scene {
  readonly program: Program;
  readonly world: { -readonly [K in keyof World]: World[K] };
  readonly url: string;
  readonly load: Load;
  readonly admin: string;
  readonly wrong: string[];
  move(by: number): Promise<void>;
}

/** The server's clock jumps under load while the database's goes on. */
export async function moveClock({
  ground,
  folder,
}: {
  readonly ground: string;
  readonly folder: string;
}): Promise<Clock> {
  copyGround(ground, folder);
  const file = join(folder, 'moved');
  writeFileSync(file, '0');
  const program = await startProgram({ dataDir: folder }, [
    'env',
    `MOVED_CLOCK=${file}`,
    `NODE_OPTIONS=--import=${pathToFileURL(MOVED).href}`,
  ]);
  try {
    return await withDatabase(folder, async (url) => {
      const world = { ...(await peopleThe(url)) };
      const council = { ...world, bodyId: world.executiveId };
      const admin = await makeAdmin(url, council);
      const journal = join(folder, 'journal.ndjson');
      const baseOf = (): string => program.base;
      const load = startLoad({ world, baseOf, journal, writers: WRITERS, name: 'clock' });
      const move = async (by: number): Promise<void> => {
        writeFileSync(file, String(by));
        await sleep(NOTICED_MS);
      };
      return await play({ program, world, url, load, admin, wrong: [], move });
    });
  } finally {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(scene: Scene): Promise<Clock> {
  const { load, world, url, wrong } = scene;
  const began = new Date();
  await load.reached(EACH);
  const before = await dueDays(url, world.tenantId, began, new Date());
  let last = new Date();
  for (const { name, by } of JUMPS) {
    const offset = by(Date.now());
    await scene.move(offset);
    last = new Date();
    // Whoever was signed in long ago signs in again, as people do.
    world.chairCookie = await signedIn(url, 'faults-chair', new Date(Date.now() + offset));
    await load.reached(EACH);
    if (name === 'two days ahead') await lookAhead(scene, offset);
    if (name === 'over Tết') await nightInTheWrongYear(scene, began);
  }
  await lookAtEnd(scene);
  const after = await dueDays(url, world.tenantId, last, new Date());
  await load.end();
  if (before.join() !== after.join())
    wrong.push(`due ${before.join()} before, ${after.join()} after`);
  const since = new Date(began.getTime() - DAY - 60_000);
  const findings = await checkAll(url, world, load.acknowledged, since);
  const { refusals } = load;
  const jumps = JUMPS.map(({ name }) => name);
  return { jumps, acknowledged: load.acknowledged.length, refusals, findings, wrong };
}

const statusOf = async ({ base }: Program, path: string, cookie: string) =>
  await fetch(`${base}${path}`, { headers: { cookie }, redirect: 'manual' });

let aheadCookie = '';

async function lookAhead({ program, world, url, admin, wrong }: Scene, offset: number) {
  const at = new Date(Date.now() + offset);
  aheadCookie = await signedIn(url, 'faults-chair', at);
  if ((await statusOf(program, '/petitions', aheadCookie)).status !== 200)
    wrong.push('who signs in two days ahead is not let in');
  if ((await statusOf(program, '/petitions', world.clerkCookies[6] ?? '')).status === 200)
    wrong.push('an unused session outlives its hours');
  const page = await statusOf(program, '/operations', await signedIn(url, admin, at));
  const seconds = /Lệch ([\d.]+)/.exec(await page.text())?.[1]?.replaceAll('.', '') ?? '0';
  if (Number(seconds) < DAY / 1_000) wrong.push('the operator’s page does not tell of the clock');
  for (let turn = 0; turn < 7; turn += 1) await guess(program);
}

/** A wrong password; gives how long the next try would have to wait. */
async function guess({ base }: Program): Promise<number> {
  const answer = await fetch(`${base}/sign-in`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ login: 'faults-chair', password: 'không phải mật khẩu' }),
    redirect: 'manual',
  });
  await answer.text();
  return Number(answer.headers.get('retry-after') ?? 0);
}

async function nightInTheWrongYear({ url, world, wrong }: Scene, began: Date): Promise<void> {
  await callTheNight(url);
  const made = await madeByTheNight(url, world.tenantId, began);
  if (made > 0) wrong.push(`${made} duties were called late by a clock that was wrong`);
}

const LONGEST_WAIT_S = 900;

async function lookAtEnd({ program, world, url, wrong }: Scene): Promise<void> {
  if ((await statusOf(program, '/petitions', world.clerkCookies[6] ?? '')).status !== 200)
    wrong.push('who was signed in before is not let in any more');
  if ((await statusOf(program, '/petitions', aheadCookie)).status === 200)
    wrong.push('who signed in two days ahead stays for longer than anybody may');
  const seconds = await guess(program);
  if (seconds > LONGEST_WAIT_S) wrong.push(`a wrong password waits ${seconds} s`);
  const waited = await hastenWaiting(url);
  if (waited !== 1) wrong.push(`${waited} nights waited for the clock`);
}
