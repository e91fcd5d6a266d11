import type { Platform } from '#src/platform/command.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { foldLessons } from './store.ts';

export function suggestionJobs(platform: Platform): readonly Job[] {
  return [
    {
      name: 'fold-lessons',
      run: async () => void (await foldLessons(platform.db)),
    },
  ];
}
