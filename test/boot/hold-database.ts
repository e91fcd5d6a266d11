// Run by the tests as a process of its own: opens the database, says so, and holds it until told to end.
import { openDatabase } from '#src/platform/postgres/index.ts';
import { onStop } from '#src/platform/process/lifetime.ts';
import { StartFailure } from '#src/platform/start-failure.ts';

const [dataDir = '', purpose = 'application'] = process.argv.slice(2);
const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

try {
  const database = await openDatabase(
    { dataDir },
    { purpose: purpose === 'application' ? 'application' : 'command' },
  );
  const { url, attached, version } = database;
  onStop(undefined, () => void database.stop().finally(() => process.exit(0)));
  say({ url, attached, version });
} catch (error) {
  say({ refusal: error instanceof StartFailure ? error.message : String(error) });
  process.exit(1);
}
