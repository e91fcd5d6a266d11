import type { Platform } from '#src/platform/command.ts';
import { foldAllCounters } from '#src/platform/db/counters.ts';
import { sealAllTenants } from '#src/platform/events/seal.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';

export function auditJobs(platform: Platform): readonly Job[] {
  return [
    {
      name: 'seal-events',
      run: async () => void (await sealAllTenants(platform.db)),
    },
    {
      name: 'fold-counters',
      run: async () => await foldAllCounters(platform.db),
    },
  ];
}
