import type { Platform } from '#src/platform/command.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { KEPT_DAYS, MOST_ATTEMPTS, SILENT_MS } from './rules.ts';
import { importById } from './queries/imports.ts';
import { sweepOld, takeOverSilent } from './store/imports.ts';
import type { Run } from './store/imports.ts';
import { giveUp } from './work/give-up.ts';
import { writeImport } from './work/publish.ts';
import { stageImport } from './work/stage.ts';

const DAY_MS = 86_400_000;

/** A piece of background work on one import. */
export interface ImportErrand {
  readonly what: 'read' | 'publish';
  readonly run: Run;
}
export type RunErrand = (errand: ImportErrand) => Promise<void>;

/** Does a piece of work here and now; what publishes itself goes straight on. */
export async function runErrand(platform: Platform, { what, run }: ImportErrand): Promise<void> {
  if (what === 'publish') return void (await writeImport(platform, run));
  await stageImport(platform, run);
  const after = await importById(platform.db, run.tenantId, run.importId);
  if (after?.state === 'publishing' && after.run_id === run.runId) await writeImport(platform, run);
}

export function importJobs(
  platform: Platform,
  apart: RunErrand = async (errand) => await runErrand(platform, errand),
): readonly Job[] {
  const read: Job<Run> = {
    name: 'read-import',
    run: async (run) => await apart({ what: 'read', run }),
  };
  const publish: Job<Run> = {
    name: 'publish-import',
    run: async (run) => await apart({ what: 'publish', run }),
  };
  return [
    read as Job,
    publish as Job,
    { name: 'take-up-imports', run: async () => await takeUpImports(platform, apart) },
    { name: 'sweep-imports', run: async () => await sweepImports(platform) },
  ];
}

/** What a stopped server left in the middle goes on; it was silent for half a minute by then. */
export async function takeUpImports(
  platform: Platform,
  apart: RunErrand = async (errand) => await runErrand(platform, errand),
): Promise<void> {
  const before = new Date(platform.clock().getTime() - SILENT_MS);
  let failed: unknown = null;
  for (;;) {
    const taken = await takeOverSilent(platform.db, { before, now: platform.clock() });
    if (!taken) break;
    const { state, attempts, ...run } = taken;
    if (attempts > MOST_ATTEMPTS) {
      await giveUp(platform, run, state === 'reading' ? 'reading' : 'publishing');
      continue;
    }
    try {
      await apart({ what: state === 'reading' ? 'read' : 'publish', run });
    } catch (error) {
      failed ??= error;
    }
  }
  if (failed !== null) throw failed;
}

async function sweepImports(platform: Platform): Promise<void> {
  const daysAgo = (days: number): Date => new Date(platform.clock().getTime() - days * DAY_MS);
  await sweepOld(platform.db, {
    now: platform.clock(),
    unpublished: daysAgo(KEPT_DAYS.unpublished),
    published: daysAgo(KEPT_DAYS.published),
  });
}
