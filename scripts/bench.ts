import { benchPages } from './bench/pages.ts';
import { readOptions, USAGE } from './bench/options.ts';
import { tableOf } from './bench/table.ts';

for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.once(name, () => process.exit(130));

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(USAGE);
  process.exit(1);
}

const report = await benchPages(options);
if (options.json) console.log(JSON.stringify(report));
else {
  const { rows, petitions, memory, versions, load, notes } = report;
  console.log(
    `${petitions} petitions; Node ${versions.node}, PostgreSQL ${versions.postgres}; load ${load[0]?.toFixed(1)}`,
  );
  console.log(tableOf(rows));
  console.log(`memory: idle ${memory.idle} MB, peak ${memory.peak} MB (bare ${memory.bare} MB)`);
  for (const note of notes) console.log(`- ${note}`);
}
