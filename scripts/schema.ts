/** Writes migrations/schema.sql from a database the migrations have just made. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../migrations/index.ts';
import { openPool } from '../src/platform/db/open-database.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openDatabase } from '../src/platform/postgres/index.ts';
import { describeSchema } from './schema/describe-schema.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'nghisu-schema-'));
chmodSync(dataDir, 0o711);
const database = await openDatabase({ dataDir }, { purpose: 'command' });
const pool = openPool({ connectionString: database.url, max: 1 });
try {
  await migrate(pool, migrations);
  writeFileSync(new URL('../migrations/schema.sql', import.meta.url), await describeSchema(pool));
  console.log('migrations/schema.sql');
} finally {
  await pool.end();
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
