import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { digestTables } from '#src/platform/backup/drill/digest.ts';
import type { Digest } from '#src/platform/backup/drill/digest.ts';
import { restoreBackup } from '#src/platform/backup/restore-backup.ts';
import { withSession } from '#src/platform/backup/session.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import { verifyChain } from '#src/platform/events/seal.ts';
import { wrongMarks } from '#src/modules/publication/queries/wrong-marks.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { migrations } from '../../migrations/index.ts';
import { describeSchema } from '../../scripts/schema/describe-schema.ts';
import { openTestDatabase } from '../database.ts';
import { emptyDatabase } from './empty-database.ts';

/** The demo's world as the version before left it, made by that version. */
const FORMER = join(import.meta.dirname, 'demo-0032.tar.zst');
const LAST_STEP = '0032-calling-terms';

/** Tables in which a later step changes rows by intent, each with the step that does. */
const CHANGED_BY_STEPS: Readonly<Record<string, string>> = { migrations: 'every step' };

const run = promisify(execFile);
const until = migrations.findIndex(({ name }) => name === LAST_STEP) + 1;
const later = migrations.slice(until).map(({ name }) => name);

let target: Awaited<ReturnType<typeof emptyDatabase>>;
let filesFolder: string;
/** As the steps make it in an empty database. */
let newestSchema: string;

beforeAll(async () => {
  const template = await openTestDatabase();
  newestSchema = await describeSchema(template.pool);
  await template.close();
  target = await emptyDatabase();
  filesFolder = mkdtempSync(join(inject('runFolder'), 'former-'));
});
afterAll(async () => await target.drop());

const counts = (digests: ReadonlyMap<string, Digest>): Record<string, number> =>
  Object.fromEntries(
    [...digests]
      .filter(([name]) => !(name in CHANGED_BY_STEPS))
      .map(([name, { rows }]) => [name, rows]),
  );

it('steps meet a filled database of the version before; of two processes each step runs in one', async () => {
  const former = { url: target.url, filesFolder, migrations: migrations.slice(0, until) };
  const { steps } = await restoreBackup(former, { file: FORMER, tenant: null });
  expect(steps).toEqual([]);
  const before = counts(await withSession(target.url, digestTables));
  const apart = join(import.meta.dirname, 'migrate-apart.ts');
  const both = await Promise.all(
    [1, 2].map(async () => await run(process.execPath, [apart, target.url])),
  );
  const ran = both.flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
  expect(ran.toSorted()).toEqual(later.toSorted());
  expect(counts(await withSession(target.url, digestTables))).toMatchObject(before);
  await expectNewest(target.url);
}, 600_000);

it('a backup of the version before is restored into this one', async () => {
  const fresh = await emptyDatabase();
  try {
    const place = { url: fresh.url, filesFolder, migrations };
    const { steps } = await restoreBackup(place, { file: FORMER, tenant: null });
    expect(steps).toEqual(later);
    await expectNewest(fresh.url);
  } finally {
    await fresh.drop();
  }
}, 600_000);

it('one tenant of it too', async () => {
  const place = { url: target.url, filesFolder, migrations };
  const again = await emptyDatabase();
  try {
    const whole = { ...place, url: again.url };
    await run(process.execPath, [join(import.meta.dirname, 'migrate-apart.ts'), again.url]);
    const report = await restoreBackup(whole, { file: FORMER, tenant: '42' });
    expect(report.tenant?.unitCode).toBe('42');
    await expectNewest(again.url);
  } finally {
    await again.drop();
  }
}, 600_000);

async function expectNewest(url: string): Promise<void> {
  const pool = openPool({ connectionString: url, max: 1 });
  try {
    expect(await describeSchema(pool)).toBe(newestSchema);
    const db = openDb(pool);
    const { rowCount } = await pool.query('select from petitions where is_public limit 1');
    expect(rowCount).toBe(1);
    for (const { id } of await db.selectFrom('tenants').select('id').execute()) {
      const chain = await inTenant(id, async () => await verifyChain(db, id));
      expect(chain).toMatchObject({ brokenAt: null });
      expect(chain.sealed).toBeGreaterThan(1_000);
      expect(await inTenant(id, async () => await wrongMarks(db, id))).toEqual([]);
    }
  } finally {
    await pool.end();
  }
}
