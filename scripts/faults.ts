// Kills, and looks whether anything was lost.
// npm run faults [-- --rounds 100 --on embedded|server|both --minutes 30 --seed 1 --processes 3 --no-disk --no-clock --json]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { breakDisk, DISK_FAULTS } from './faults/disk/run.ts';
import type { Disk, Skipped } from './faults/disk/run.ts';
import { moveClock } from './faults/clock/run.ts';
import { HOMES, killRounds } from './faults/rounds.ts';
import type { Killed } from './faults/rounds.ts';
import { processesTogether } from './faults/processes.ts';
import { reportOf, tableOf } from './faults/table.ts';
import { makeGround } from './faults/world.ts';

for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.once(name, () => process.exit(130));

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    on: { type: 'string', default: 'both' },
    /** Ends the killing after so many minutes on each database, however many rounds were done. */
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    /** How many serve one database at once, each restarted under load; 0 leaves it out. */
    processes: { type: 'string', default: '3' },
    /** Fills and breaks a disk under the database; needs root, to mount one. */
    disk: { type: 'boolean', default: true },
    /** Lets the server's clock jump. */
    clock: { type: 'boolean', default: true },
    json: { type: 'boolean', default: false },
  },
  allowNegative: true,
});

/** The same numbers for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const tell = (line: string): void => console.error(`  ${line}`);
const folder = mkdtempSync(join(tmpdir(), 'nghisu-faults-'));
chmodSync(folder, 0o711);
try {
  const ground = join(folder, 'ground');
  await makeGround(ground);
  const homes = HOMES.filter((home) => values.on === 'both' || values.on === home);
  const results: Killed[] = [];
  const chance = chanceOf(Number(values.seed));
  const rounds = Math.ceil(Number(values.rounds) / homes.length);
  for (const home of rounds > 0 ? homes : [])
    results.push(
      await killRounds(home, {
        ground,
        folder: join(folder, home),
        rounds,
        until: Date.now() + Number(values.minutes) * 60_000,
        chance,
        tell,
      }),
    );
  const processes = Number(values.processes);
  const together =
    processes > 0
      ? await processesTogether({ ground, folder: join(folder, 'together'), processes })
      : null;
  const disks: (Disk | Skipped)[] = [];
  for (const fault of values.disk ? DISK_FAULTS : []) {
    const one = await breakDisk(fault, { ground, folder: join(folder, fault.replace(' ', '-')) });
    disks.push(one);
    tell(`disk, ${fault}: ${'skipped' in one ? one.skipped : 'done'}`);
  }
  const clock = values.clock ? await moveClock({ ground, folder: join(folder, 'clock') }) : null;
  const report = reportOf(results, { together, disks, clock });
  console.log(values.json ? JSON.stringify(report) : tableOf(report));
  process.exitCode = report.isSound ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
