import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#src/platform/postgres/index.ts';
import { checkAll } from './check.ts';
import type { Findings } from './check.ts';
import { startLoad } from './load.ts';
import type { Refusals } from './asker.ts';
import { startProgram } from './program.ts';
import type { Program } from './program.ts';
import { copyGround, peopleThe } from './world.ts';
import type { World } from './world.ts';

export interface Together {
  readonly processes: number;
  readonly restarted: number;
  readonly acknowledged: number;
  /** Answers that were no yes: `cut` is what a proxy sends to the next process. */
  readonly refusals: Refusals;
  readonly findings: Findings;
  /** What one process did and another did not see. */
  readonly unseen: readonly string[];
  readonly isSound: boolean;
}

const WRITERS = 8;
const BETWEEN = 60;
// A word from the one to the other takes milliseconds; a slow machine may need more.
const WORD_MS = 1_000;

/** Several processes on one database and one folder of files, each replaced under load. */
export async function processesTogether(parts: {
  readonly ground: string;
  readonly folder: string;
  readonly processes: number;
}): Promise<Together> {
  const { ground, folder, processes } = parts;
  copyGround(ground, folder);
  const settings = { max_connections: '150' };
  const database = await openDatabase({ dataDir: folder }, { purpose: 'command', settings });
  const dataDir = join(folder, 'program');
  mkdirSync(dataDir);
  const place = { dataDir, databaseUrl: database.url };
  const since = new Date();
  const programs: Program[] = [];
  try {
    while (programs.length < processes) programs.push(await startProgram(place));
    const world = await peopleThe(database.url);
    const unseen = await lookAcross(programs, world);
    const load = startLoad({
      world,
      baseOf: (at) => programs[at % programs.length]?.base ?? '',
      journal: join(folder, 'journal.ndjson'),
      writers: WRITERS,
      name: 'together',
    });
    await load.reached(BETWEEN);
    for (let at = 0; at < processes; at += 1) {
      await replace(programs, at, async () => await startProgram(place));
      await load.reached(BETWEEN);
    }
    await load.end();
    const { acknowledged, refusals } = load;
    const findings = await checkAll(database.url, world, acknowledged, since);
    const isSound = unseen.length + wrongIn(refusals) + wrongOf(findings) === 0;
    const count = acknowledged.length;
    return {
      processes,
      restarted: processes,
      acknowledged: count,
      refusals,
      findings,
      unseen,
      isSound,
    };
  } finally {
    for (const program of programs) await program.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The new one serves before the old one is told to end. */
async function replace(
  programs: Program[],
  at: number,
  start: () => Promise<Program>,
): Promise<void> {
  const old = programs[at];
  programs[at] = await start();
  await old?.stop();
}

const wrongIn = (refusals: Refusals): number =>
  Object.entries(refusals).reduce((sum, [kind, n]) => sum + (kind === 'cut' ? 0 : n), 0);

const wrongOf = ({ lost, halves, doubles, miscounted, chain }: Findings): number =>
  lost + halves + doubles + miscounted + (chain === 'valid' ? 0 : 1);

/** A sign-in, a write and a sign-out on the one, asked of the other. */
async function lookAcross([one, other]: readonly Program[], world: World): Promise<string[]> {
  if (!one || !other) return [];
  const unseen: string[] = [];
  const cookie = world.clerkCookies[0] ?? '';
  const statusOf = async ({ base }: Program) =>
    (await fetch(`${base}/petitions`, { headers: { cookie }, redirect: 'manual' })).status;
  if ((await statusOf(one)) !== 200 || (await statusOf(other)) !== 200) unseen.push('the sign-in');
  await readAcross(one, other, world, unseen);
  await fetch(`${one.base}/sign-out`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  await sleep(WORD_MS);
  if ((await statusOf(other)) === 200) unseen.push('the sign-out');
  return unseen;
}

/** What the one has just written stands on the other's page, kept answers or not. */
async function readAcross(
  one: Program,
  other: Program,
  world: World,
  unseen: string[],
): Promise<void> {
  const [, cookie = ''] = world.clerkCookies;
  for (let turn = 0; turn < 5; turn += 1) {
    await fetch(`${other.base}/petitions`, { headers: { cookie } }).then((page) => page.text());
    const made = await fetch(`${one.base}/api/v1/petitions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.clerkKeys[0]}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ text: `Ngõ ${turn} mất điện`, places: [{ unit: world.unitCode }] }),
    });
    const { code } = (await made.json()) as { code: string };
    const page = await fetch(`${other.base}/petitions`, { headers: { cookie } });
    if (!(await page.text()).includes(code)) unseen.push(`petition ${code}`);
  }
}
