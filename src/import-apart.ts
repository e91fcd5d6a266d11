import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WorkOrder, WorkReport } from './import-worker.ts';
import type { RunErrand } from './modules/imports/index.ts';
import { Failure } from './platform/errors.ts';

const HEAP_MB = 128;
/** Young objects in small rooms: the collector comes more often, the process stays small. */
const YOUNG_MB = 16;

/** Does an errand in a process of its own; null where the program is not built (tests). */
export function errandsApart(order: Omit<WorkOrder, 'errand'>): RunErrand | null {
  const worker = join(dirname(process.argv[1] ?? ''), 'import-worker.js');
  if (!existsSync(worker)) return null;
  return async (errand) =>
    await new Promise((resolve, reject) => {
      const child = fork(worker, [], {
        execArgv: [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${YOUNG_MB}`],
        serialization: 'advanced',
      });
      let report: WorkReport | null = null;
      child.once('error', reject);
      child.once('message', (message: WorkReport) => (report = message));
      child.once('exit', (code) => {
        if (code !== 0) reject(new Error(`import worker ended with ${code}`));
        else if (report?.refusal) reject(refusalOf(report.refusal));
        else resolve(report?.foreseen ?? null);
      });
      child.send({ ...order, errand } satisfies WorkOrder);
    });
}

function refusalOf({ kind, code, facts, fields }: NonNullable<WorkReport['refusal']>): Failure {
  return new Failure(kind, code, facts, fields);
}
