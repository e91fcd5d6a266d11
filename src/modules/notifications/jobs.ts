import type { Platform } from '#src/platform/command.ts';
import type { HeardEvents } from '#src/platform/events/listeners.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { mailNotices } from './mail-notices.ts';
import { sendDueMails } from './send-mail.ts';
import { sweepNotices } from './sweep-notices.ts';
import { writeNotices } from './write-notices.ts';

export const NOTICES_JOB = 'notices';

export function noticeJobs(platform: Platform): readonly Job[] {
  return [
    {
      name: NOTICES_JOB,
      run: async (heard) => await writeNotices(platform, heard as HeardEvents),
    },
    { name: 'mail-notices', run: async () => await mailNotices(platform) },
    { name: 'send-mail', run: async () => await sendDueMails(platform) },
    { name: 'sweep-notices', run: async () => await sweepNotices(platform) },
  ];
}
