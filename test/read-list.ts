import { readSheets } from '../src/platform/sheets/index.ts';

/** Run as a program: reads a list from end to end and says what it cost in memory. */
const [path = ''] = process.argv.slice(2);
globalThis.gc?.();
const before = process.memoryUsage.rss();
let [rows, peak] = [0, before];
for await (const _ of readSheets({ path, name: 'danh-sach' })) {
  rows += 1;
  if (rows % 500 === 1) peak = Math.max(peak, process.memoryUsage.rss());
}
peak = Math.max(peak, process.memoryUsage.rss());
process.stdout.write(JSON.stringify({ rows, growth: Math.round((peak - before) / 1_048_576) }));
