import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '#src/platform/postgres/index.ts';
import { checkAll } from '../check.ts';
import type { Findings } from '../check.ts';
import { startLoad } from '../load.ts';
import type { Refusals } from '../asker.ts';
import type { Load } from '../load.ts';
import { startProgram } from '../program.ts';
import type { Program } from '../program.ts';
import { healthy } from '../rounds.ts';
import { copyGround, megabytesOf, peopleThe, withDatabase } from '../world.ts';
import type { World } from '../world.ts';
import { askToRead, askToUpload, askToWrite, listen } from './ask.ts';
import type { Heard } from './ask.ts';
import { openVolume } from './volume.ts';
import type { Volume } from './volume.ts';

export const DISK_FAULTS = ['full', 'log full', 'read-only', 'files full'] as const;
export type DiskFault = (typeof DISK_FAULTS)[number];

export interface Disk {
  readonly fault: DiskFault;
  readonly acknowledged: number;
  /** What the writers heard that was no yes. */
  readonly refusals: Refusals;
  readonly heard: Heard;
  /** Whether the program had to be started again by its supervisor once the disk was whole. */
  readonly startedAgain: boolean;
  /** From the room made to the first yes of a writer. */
  readonly awayMs: number;
  readonly findings: Findings;
  readonly wrong: readonly string[];
}

export interface Skipped {
  readonly fault: DiskFault;
  readonly skipped: string;
}

const WRITERS = 6;
const BEFORE = 24;
const HURT_MS = 12_000;
const SPARE_MB = 120;
const RECOVERY_MS = 60_000;

interface Scene {
  readonly volume: Volume;
  readonly program: Program;
  readonly world: World;
  readonly load: Load;
  readonly start: () => Promise<Program>;
  readonly look: <R>(work: (url: string) => Promise<R>) => Promise<R>;
}

/** The disk of the database, or of the files alone, gives way under load. */
export async function breakDisk(
  fault: DiskFault,
  { ground, folder }: { readonly ground: string; readonly folder: string },
): Promise<Disk | Skipped> {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const size = fault === 'files full' ? 64 : megabytesOf(ground) + SPARE_MB;
  const volume = openVolume(folder, size);
  if (typeof volume === 'string') return { fault, skipped: volume };
  try {
    return fault === 'files full'
      ? await onAnother(volume, ground, folder)
      : await onIt(fault, volume, ground, folder);
  } finally {
    volume.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Database and files lie on the disk, as they do where `npm start` made them. */
async function onIt(fault: DiskFault, volume: Volume, ground: string, folder: string) {
  const dataDir = join(volume.path, 'data');
  copyGround(ground, dataDir);
  volume.settle();
  const start = async () => await startProgram({ dataDir });
  const look: Scene['look'] = async (work) => await withDatabase(dataDir, work);
  return await play(fault, volume, { start, look, journal: join(folder, 'journal.ndjson') });
}

/** Only the files lie on it; the database is a server elsewhere. */
async function onAnother(volume: Volume, ground: string, folder: string) {
  const home = join(folder, 'server');
  copyGround(ground, home);
  const database = await openDatabase({ dataDir: home }, { purpose: 'command' });
  try {
    const place = { dataDir: join(volume.path, 'data'), databaseUrl: database.url };
    mkdirSync(place.dataDir);
    const start = async () => await startProgram(place);
    const look: Scene['look'] = async (work) => await work(database.url);
    const journal = join(folder, 'journal.ndjson');
    return await play('files full', volume, { start, look, journal });
  } finally {
    await database.stop();
  }
}

async function play(
  fault: DiskFault,
  volume: Volume,
  { start, look, journal }: Pick<Scene, 'start' | 'look'> & { readonly journal: string },
): Promise<Disk> {
  const since = new Date();
  const now = { program: await start() };
  try {
    const world = await look(peopleThe);
    const baseOf = (): string => now.program.base;
    const load = startLoad({ world, baseOf, journal, writers: WRITERS, name: fault });
    await load.reached(BEFORE);
    if (fault === 'read-only') volume.fail();
    else volume.fill();
    if (fault === 'log full') await look(useUpTheLog).catch(() => undefined);
    const heard = await listen(now.program, world, HURT_MS, fault === 'files full');
    const mended = Date.now();
    const again = await mend(fault, { volume, program: now.program, world, load, start, look });
    now.program = again.program;
    await load.end();
    const findings = await look(
      async (url) => await checkAll(url, world, load.acknowledged, since),
    );
    // Last of all: a list that is taken over has one event for many petitions.
    const uploaded = await askToUpload(now.program, world);
    const wrong = [...again.wrong];
    if (!uploaded.startsWith('20')) wrong.push(`an upload answers ${uploaded} after it`);
    const { startedAgain } = again;
    return {
      fault,
      acknowledged: load.acknowledged.length,
      refusals: load.refusals,
      heard,
      startedAgain,
      awayMs: again.at - mended,
      findings,
      wrong: [...wrong, ...unclear(fault, heard)],
    };
  } finally {
    await now.program.stop();
  }
}

const LOGGED = `select pg_logical_emit_message(false, 'faults', repeat('x', 1000000))`;
const LOG_MB = 120;

/** The write-ahead log runs out of segments: PostgreSQL can only give up, and may not begin again. */
async function useUpTheLog(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (let mb = 0; mb < LOG_MB; mb += 1) await client.query(LOGGED);
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Mended {
  readonly program: Program;
  readonly startedAgain: boolean;
  readonly at: number;
  readonly wrong: readonly string[];
}

async function mend(fault: DiskFault, scene: Scene): Promise<Mended> {
  const { volume, world, load } = scene;
  let { program } = scene;
  let startedAgain = false;
  if (fault === 'read-only') {
    const held = await volume.mendIt(3_000);
    if (held !== null) {
      // Somebody still reads from it: the operator ends the service, mounts, starts.
      await program.stop();
      const why = await volume.mendIt(20_000);
      if (why !== null) throw new Error(`the disk cannot be mounted anew: ${why}`);
      program = await scene.start();
      startedAgain = true;
    }
  } else volume.makeRoom();
  await healthy(program, RECOVERY_MS);
  await load.reached(WRITERS);
  const at = Date.now();
  const wrong: string[] = [];
  const read = await askToRead(program, world);
  if (read !== '200') wrong.push(`reading answers ${read} after the disk was mended`);
  const written = await askToWrite(program, world);
  if (!written.startsWith('20')) wrong.push(`writing answers ${written} after it`);
  return { program, startedAgain, at, wrong };
}

const CLEAR: Readonly<Record<DiskFault, RegExp>> = {
  full: /^503 platform\.disk_full$/,
  'log full': /^503 platform\.(?:disk_full|database_away)$/,
  'read-only': /^503 platform\.(?:read_only|database_away)$/,
  'files full': /^20\d$/,
};
const CLEAR_UPLOAD = /^503 (?:files\.no_space|platform\.disk_full)$/;

/** At the end of the trouble everybody hears the same clear word; a defect or a hang is none. */
function unclear(fault: DiskFault, heard: Heard): string[] {
  const { lastReads, lastWrites, lastUploads } = heard;
  const odd = [heard.reads, heard.writes, heard.uploads].flatMap((all) =>
    Object.keys(all).filter((one) => /^(?:hang|500|503 platform\.defect)/.test(one)),
  );
  const canRead = fault === 'read-only' || fault === 'log full' ? /^(?:200|503)/ : /^200$/;
  return [
    ...odd,
    ...lastReads.filter((one) => !canRead.test(one)).map((one) => `reading: ${one}`),
    ...lastWrites.filter((one) => !CLEAR[fault].test(one)).map((one) => `writing: ${one}`),
    ...lastUploads.filter((one) => !CLEAR_UPLOAD.test(one)).map((one) => `upload: ${one}`),
  ];
}
