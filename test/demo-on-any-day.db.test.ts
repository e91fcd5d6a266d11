import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadDemo } from '#src/demo/index.ts';
import { openFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { openTestDatabase } from './database.ts';
import { WORLD_TIMEOUT } from './world.ts';

/** Each day of a week; the year turns in it. */
const WEEK = [
  '2026-12-28',
  '2026-12-29',
  '2026-12-30',
  '2026-12-31',
  '2027-01-01',
  '2027-01-02',
  '2027-01-03',
];
/** Weekends fall into the middle of most stories on a Tuesday and on a Saturday; today's day is every story's. */
const DAYS = process.env['DEMO_DAYS'] === 'week' ? WEEK : [WEEK[1], WEEK[5]];

it.each(DAYS)(
  'the demo is played on %s',
  async (day) => {
    const database = await openTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'nghisu-any-day-'));
    try {
      const files = openFiles({ folder: join(folder, 'files'), maxBytes: 20_000_000 });
      const clock = () => new Date(`${day}T00:30:00+07:00`);
      expect(await loadDemo({ db: database.db, jobs: noJobs, files, clock })).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await database.close();
    }
  },
  WORLD_TIMEOUT,
);
