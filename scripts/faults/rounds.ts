import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#src/platform/postgres/index.ts';
import type { OpenDatabase } from '#src/platform/postgres/index.ts';
import { checkAll } from './check.ts';
import type { Findings } from './check.ts';
import { startLoad } from './load.ts';
import type { Refusals } from './asker.ts';
import type { Acknowledged } from './journal.ts';
import { killDatabase, startProgram } from './program.ts';
import type { Place, Program } from './program.ts';
import { copyGround, peopleThe, withDatabase } from './world.ts';
import type { World } from './world.ts';

export const VICTIMS = ['server', 'database', 'both'] as const;
export type Victim = (typeof VICTIMS)[number];
export const HOMES = ['embedded', 'server'] as const;
export type Home = (typeof HOMES)[number];

export interface Killed {
  readonly home: Home;
  readonly rounds: number;
  readonly killed: Readonly<Record<Victim, number>>;
  readonly acknowledged: number;
  readonly refusals: Refusals;
  /** The longest that a round was away, from the kill to the first answer. */
  readonly awayMs: number;
  readonly findings: Findings;
}

const WRITERS = 8;
const LEAST = 8;
const MOST = 32;

/** A house in which things may die: where its data lies, and how to look into its database. */
interface House {
  readonly place: Place;
  readonly databaseFolder: string;
  look<R>(work: (url: string) => Promise<R>): Promise<R>;
  close(): Promise<void>;
}

async function openHouse(home: Home, ground: string, folder: string): Promise<House> {
  copyGround(ground, folder);
  if (home === 'embedded') {
    const look = async <R>(work: (url: string) => Promise<R>) => await withDatabase(folder, work);
    return { place: { dataDir: folder }, databaseFolder: folder, look, close: async () => {} };
  }
  const database: OpenDatabase = await openDatabase(
    { dataDir: folder },
    { purpose: 'command', settings: { max_connections: '120' } },
  );
  const files = join(folder, 'program');
  mkdirSync(files);
  return {
    place: { dataDir: files, databaseUrl: database.url },
    databaseFolder: folder,
    look: async (work) => await work(database.url),
    close: async () => await database.stop(),
  };
}

/** Rounds of writing and killing in one house. `chance` gives numbers from 0 to 1. */
export async function killRounds(
  home: Home,
  parts: {
    readonly ground: string;
    readonly folder: string;
    readonly rounds: number;
    /** No round begins after it; what was done is looked up all the same. */
    readonly until: number;
    readonly chance: () => number;
    readonly tell: (line: string) => void;
  },
): Promise<Killed> {
  const { ground, folder, rounds, until, chance, tell } = parts;
  const house = await openHouse(home, ground, folder);
  const since = new Date();
  const acknowledged: Acknowledged[] = [];
  const refusals: Refusals = {};
  const killed = { server: 0, database: 0, both: 0 };
  let awayMs = 0;
  let program = await startProgram(house.place);
  try {
    const world = await house.look(peopleThe);
    let round = 0;
    for (; round < rounds && Date.now() < until; round += 1) {
      const victim = VICTIMS[round % VICTIMS.length] ?? 'both';
      const load = startLoad({
        world,
        baseOf: () => program.base,
        journal: join(folder, 'journal.ndjson'),
        writers: WRITERS,
        name: `${home}-${round}`,
      });
      await load.reached(LEAST + Math.floor(chance() * (MOST - LEAST)));
      const began = Date.now();
      program = await strike(victim, house, program);
      killed[victim] += 1;
      const away = Date.now() - began;
      awayMs = Math.max(awayMs, away);
      // It works again, with the same writers.
      await load.reached(WRITERS);
      await load.end();
      acknowledged.push(...load.acknowledged);
      for (const [kind, n] of Object.entries(load.refusals))
        refusals[kind] = (refusals[kind] ?? 0) + n;
      tell(
        `${home} ${round + 1}/${rounds} ${victim}: ${load.acknowledged.length} acknowledged, away ${away} ms`,
      );
    }
    const findings = await look(house, world, acknowledged, since);
    const done = { home, rounds: round, killed, refusals, awayMs, findings };
    return { ...done, acknowledged: acknowledged.length };
  } finally {
    await program.stop();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const look = async (
  house: House,
  world: World,
  acknowledged: readonly Acknowledged[],
  since: Date,
) => await house.look(async (url) => await checkAll(url, world, acknowledged, since));

async function strike(victim: Victim, house: House, program: Program): Promise<Program> {
  if (victim !== 'database') await program.kill();
  if (victim !== 'server') killDatabase(house.databaseFolder);
  if (victim === 'database') {
    await healthy(program);
    return program;
  }
  return await again(house.place);
}

/** As a supervisor does: where the start is refused because its database is away, it starts again. */
async function again(place: Place, tries = 20): Promise<Program> {
  for (let at = 1; ; at += 1) {
    try {
      return await startProgram(place);
    } catch (error) {
      if (at >= tries) throw error;
      await sleep(500);
    }
  }
}

const PATIENCE_MS = 30_000;

export async function healthy(
  { base, complaints }: Program,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const status = await fetch(`${base}/healthz`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await sleep(50);
  }
  const said = complaints().split('\n');
  const sentences = said.filter((line) => line.startsWith('✗')).slice(-5);
  throw new Error(
    `it did not come back by itself: ${[...sentences, ...said.slice(-3)].join('\n').slice(0, 2_000)}`,
  );
}
