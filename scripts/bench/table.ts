import type { Measured } from './rounds/compare.ts';

const HEAD = [
  '',
  'conn.',
  'product/s',
  'bare/s',
  'ratio',
  'by CPU',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  '+ db',
  'bare CPU',
  '+ db',
];

/** One table for people. */
export function tableOf(rows: readonly Measured[]): string {
  const cells = rows.map((row) => [
    row.name,
    String(row.connections),
    row.product.toFixed(0),
    row.bare.toFixed(0),
    row.ratio.toFixed(2),
    row.cpuRatio.toFixed(2),
    row.p50.toFixed(1),
    row.p99.toFixed(1),
    row.cpuMs.toFixed(2),
    row.databaseMs.toFixed(2),
    row.bareCpuMs.toFixed(2),
    row.bareDatabaseMs.toFixed(2),
  ]);
  return aligned([HEAD, ...cells]);
}

/** The first column to the left, the others to the right. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) =>
    Math.max(...lines.map((line) => (line[at] ?? '').length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
