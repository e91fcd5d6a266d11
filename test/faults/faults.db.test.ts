import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test.skipIf(process.platform !== 'linux')(
  'kill -9 of server, database and both loses nothing that was acknowledged',
  { timeout: 300_000 },
  async () => {
    const args = [
      'scripts/boot.mjs',
      'faults',
      '--rounds',
      '6',
      '--processes',
      '0',
      '--no-disk',
      '--no-clock',
      '--json',
    ];
    const { stdout } = await run(process.execPath, args, { maxBuffer: 10_000_000 });
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(report).toMatchObject({
      rounds: 6,
      killed: 6,
      lost: 0,
      halves: 0,
      doubles: 0,
      miscounted: 0,
      chain: 'valid',
    });
  },
);
