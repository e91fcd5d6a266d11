import type { ImportReport } from './import/phases.ts';
import type { PagesReport } from './pages-report.ts';
import type { PapersReport } from './papers.ts';
import type { Measured } from './rounds/compare.ts';

const COLUMNS =
  'conn.,product/s,bare/s,ratio,by CPU,p50 ms,p99 ms,CPU ms,+ db,bare CPU,+ db,MB after'.split(',');

const cellsOf = (row: Measured): readonly string[] => [
  row.name,
  String(row.connections),
  row.product.toFixed(0),
  row.bare.toFixed(0),
  ...[row.ratio, row.cpuRatio].map((ratio) => ratio.toFixed(2)),
  ...[row.p50, row.p99].map((ms) => ms.toFixed(1)),
  ...[row.cpuMs, row.databaseMs, row.bareCpuMs, row.bareDatabaseMs].map((ms) => ms.toFixed(2)),
  String(row.memoryMb),
];

/** One line, to be told while the others are still measured. */
export const lineOf = (row: Measured): string => cellsOf(row).join('  ');

export function pagesTable({
  rows,
  petitions,
  memory,
  versions,
  load,
  notes,
}: PagesReport): string {
  return [
    `${petitions} petitions; Node ${versions.node}, PostgreSQL ${versions.postgres}; load ${load[0]?.toFixed(1)}`,
    aligned([['', ...COLUMNS], ...rows.map(cellsOf)]),
    `memory: idle ${memory.idle} MB, peak ${memory.peak} MB (bare ${memory.bare} MB)`,
    ...notes.map((note) => `- ${note}`),
  ].join('\n');
}

export function importTable({ rows, listed, listedToApi, memory }: ImportReport): string {
  const head = ['', 'seconds', 'server s', 'worker s', 'database s', 'register p50 ms', 'p95 ms'];
  const lines = rows.map(({ name, seconds, cpu, p50, p95 }) => [
    name,
    ...[seconds, cpu.server, cpu.worker, cpu.database].map((value) => value.toFixed(1)),
    ...[p50, p95].map((ms) => ms.toFixed(0)),
  ]);
  const peaks = `memory: server ${memory.server} MB, worker ${memory.worker} MB at most`;
  return [`${listed} rows; ${listedToApi} to the API`, aligned([head, ...lines]), peaks].join('\n');
}

export function papersTable({ rows, papers, memory }: PapersReport): string {
  const head = ['', 'conn.', 'papers/s', 'p50 ms', 'p99 ms', 'CPU ms'];
  const lines = rows.map((row) => [
    row.name,
    ...[row.connections, row.product, row.p50, row.p99, row.cpuMs].map(String),
  ]);
  return [`${papers} papers`, aligned([head, ...lines]), `memory: peak ${memory.peak} MB`].join(
    '\n',
  );
}

/** The first column to the left, the others to the right. */
function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) =>
    Math.max(...lines.map((line) => (line[at] ?? '').length)),
  );
  const padded = (cell: string, at: number): string =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return lines.map((line) => line.map(padded).join('  ')).join('\n');
}
