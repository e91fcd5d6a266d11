import { migrations } from '../../migrations/index.ts';
import { openPool } from '#src/platform/db/open-database.ts';
import { migrate } from '#src/platform/db/migrate.ts';

/** A process of its own that brings a database up to date and prints the steps it ran. */
const pool = openPool({ connectionString: process.argv[2] ?? '', max: 1 });
process.stdout.write(JSON.stringify(await migrate(pool, migrations)));
await pool.end();
