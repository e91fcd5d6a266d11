import { loadavg } from 'node:os';
import { inDemo } from './bench/demo.ts';
import { importPhases } from './bench/import/phases.ts';
import { readOptions, USAGE } from './bench/options.ts';
import type { Options } from './bench/options.ts';
import { benchPages } from './bench/pages.ts';
import { drawPapers } from './bench/papers.ts';
import { importTable, pagesTable, papersTable } from './bench/table.ts';

const stop = (): never => process.exit(130);
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(name, stop);

interface Told {
  readonly report: object;
  readonly table: string;
}

async function measured(options: Options): Promise<Told> {
  if (options.kind === 'pages') {
    const report = await benchPages(options);
    return { report, table: pagesTable(report) };
  }
  if (options.kind === 'papers') {
    const report = await inDemo(options, async (demo) => await drawPapers(demo, options));
    return { report: dated(report), table: papersTable(report) };
  }
  const report = await inDemo(
    options,
    async ({ server, access }) => await importPhases(server, access, options.rows),
  );
  return { report: dated(report), table: importTable(report) };
}

const dated = (report: object): object => ({
  ...report,
  date: new Date().toISOString(),
  load: loadavg(),
  versions: { node: process.version },
});

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(USAGE);
  process.exit(1);
}
const { report, table } = await measured(options);
console.log(options.json ? JSON.stringify(report) : table);
