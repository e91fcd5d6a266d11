import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WorkOrder } from './import-worker.ts';
import type { ImportErrand } from './modules/imports/index.ts';

const HEAP_MB = 128;
/** Young objects in small rooms: the collector comes more often, the process stays small. */
const YOUNG_MB = 16;

/** Does an errand in a process of its own; null where the program is not built (tests). */
export function errandsApart(
  order: Omit<WorkOrder, 'errand'>,
): ((errand: ImportErrand) => Promise<void>) | null {
  const worker = join(dirname(process.argv[1] ?? ''), 'import-worker.js');
  if (!existsSync(worker)) return null;
  return async (errand) =>
    await new Promise((resolve, reject) => {
      const child = fork(worker, [], {
        execArgv: [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${YOUNG_MB}`],
      });
      child.once('error', reject);
      child.once('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`import worker ended with ${code}`));
      });
      child.send({ ...order, errand } satisfies WorkOrder);
    });
}
