// Kills, and looks whether anything was lost.
// npm run faults [-- --rounds 100 --on embedded|server|both --seed 1 --processes 3 --json]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
    seed: { type: 'string', default: '1' },
    /** How many serve one database at once, each restarted under load; 0 leaves it out. */
    processes: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
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
  for (const home of homes)
    results.push(
      await killRounds(home, { ground, folder: join(folder, home), rounds, chance, tell }),
    );
  const processes = Number(values.processes);
  const together =
    processes > 0
      ? await processesTogether({ ground, folder: join(folder, 'together'), processes })
      : null;
  const report = reportOf(results, together);
  console.log(values.json ? JSON.stringify(report) : tableOf(report));
  process.exitCode = report.isSound ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
