import type { Platform } from '#src/platform/command.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { remindOfTomorrow } from './remind-unanswered.ts';
import { tellInvitees } from './tell-invitees.ts';
import type { MeetingToTell } from './tell-invitees.ts';

export const TELL_INVITEES_JOB = 'tell-invitees';

const REMIND_JOB = 'remind-unanswered';

export function invitationJobs(platform: Platform): readonly Job[] {
  return [
    {
      name: TELL_INVITEES_JOB,
      run: async (payload) => await tellInvitees(platform, payload as MeetingToTell),
    },
    { name: REMIND_JOB, run: async () => await remindOfTomorrow(platform) },
  ];
}
