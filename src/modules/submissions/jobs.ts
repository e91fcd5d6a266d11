import type { Platform } from '#src/platform/command.ts';
import type { HeardEvents } from '#src/platform/events/listeners.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { sweepProofs } from '#src/platform/proof/index.ts';
import { forgetRefused } from './store/submissions.ts';
import { tellVoters, VOTER_EVENTS } from './tell-voters.ts';

export { VOTER_EVENTS };
export const TELL_VOTERS_JOB = 'tell-voters';

export function submissionJobs(platform: Platform): readonly Job[] {
  const { db, clock } = platform;
  return [
    {
      name: TELL_VOTERS_JOB,
      run: async (heard) => await tellVoters(platform, heard as HeardEvents),
    },
    { name: 'sweep-proofs', run: async () => await sweepProofs(db, clock()) },
    { name: 'forget-refused', run: async () => await forgetRefused(db, clock()) },
  ];
}
