import type { Platform } from '../command.ts';
import type { Job } from '../jobs/jobs.ts';

export function fileJobs(platform: Platform): readonly Job[] {
  return [
    {
      name: 'sweep-files',
      run: async () => void (await platform.files.sweep(platform.db, platform.clock())),
    },
  ];
}
