import { sweepAttempts } from '#src/platform/auth/attempts.ts';
import { sweepSessions } from '#src/platform/auth/sessions.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';

export function accountJobs(platform: Platform): readonly Job[] {
  return [
    {
      name: 'sweep-sign-ins',
      async run() {
        await sweepAttempts(platform.db, platform.clock());
        await sweepSessions(platform.db, platform.clock());
      },
    },
  ];
}
