import type { Platform } from '#src/platform/command.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { KEPT_DAYS, SILENT_MS } from './rules.ts';
import { sweepOld, takeOverSilent } from './store/imports.ts';
import type { Run } from './store/imports.ts';
import { writeImport } from './work/publish.ts';
import { stageImport } from './work/stage.ts';

const DAY_MS = 86_400_000;

export function importJobs(platform: Platform): readonly Job[] {
  const read: Job<Run> = {
    name: 'read-import',
    run: async (run) => await stageImport(platform, run),
  };
  const publish: Job<Run> = {
    name: 'publish-import',
    run: async (run) => void (await writeImport(platform, run)),
  };
  return [
    read as Job,
    publish as Job,
    { name: 'take-up-imports', run: async () => await takeUpImports(platform) },
    { name: 'sweep-imports', run: async () => await sweepImports(platform) },
  ];
}

/** What a stopped server left in the middle goes on; it was silent for half a minute by then. */
export async function takeUpImports(platform: Platform): Promise<void> {
  const now = platform.clock();
  const before = new Date(now.getTime() - SILENT_MS);
  for (const { state, ...run } of await takeOverSilent(platform.db, { before, now })) {
    if (state === 'reading') await stageImport(platform, run);
    else await writeImport(platform, run);
  }
}

async function sweepImports(platform: Platform): Promise<void> {
  const daysAgo = (days: number): Date => new Date(platform.clock().getTime() - days * DAY_MS);
  await sweepOld(platform.db, {
    unpublished: daysAgo(KEPT_DAYS.unpublished),
    published: daysAgo(KEPT_DAYS.published),
  });
}
