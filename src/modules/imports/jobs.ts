import type { Platform } from '#src/platform/command.ts';
import { eachTenant } from '#src/platform/db/tenant.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { KEPT_DAYS, MOST_ATTEMPTS, SILENT_MS } from './rules.ts';
import { sweepOld, takeOverSilent } from './store/imports.ts';
import type { Run } from './store/imports.ts';
import { giveUp } from './work/give-up.ts';
import { runErrand, workApart } from './work/apart.ts';
import type { RunErrand } from './work/apart.ts';

const DAY_MS = 86_400_000;

export function importJobs(platform: Platform, worker: RunErrand | null = null): readonly Job[] {
  if (worker) workApart(platform, worker);
  const apart: RunErrand = worker ?? (async (errand) => await runErrand(platform, errand));
  const read: Job<Run> = {
    name: 'read-import',
    run: async (run) => void (await apart({ what: 'read', run })),
  };
  const publish: Job<Run> = {
    name: 'publish-import',
    run: async (run) => void (await apart({ what: 'publish', run })),
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
  await eachTenant(platform.db, async (tenantId) => {
    const failure = await takeUpOf(platform, tenantId, before, apart);
    failed ??= failure;
  });
  if (failed !== null) throw failed;
}

/** Gives what failed first; the others are taken up all the same. */
async function takeUpOf(
  platform: Platform,
  tenantId: string,
  before: Date,
  apart: RunErrand,
): Promise<unknown> {
  let failed: unknown = null;
  for (;;) {
    const now = platform.clock();
    const taken = await takeOverSilent(platform.db, tenantId, { before, now });
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
  return failed;
}

async function sweepImports(platform: Platform): Promise<void> {
  const daysAgo = (days: number): Date => new Date(platform.clock().getTime() - days * DAY_MS);
  const limits = {
    now: platform.clock(),
    unpublished: daysAgo(KEPT_DAYS.unpublished),
    published: daysAgo(KEPT_DAYS.published),
  };
  await eachTenant(platform.db, async (tenantId) => await sweepOld(platform.db, tenantId, limits));
}
