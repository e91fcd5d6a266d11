import type { Room } from '#src/platform/web/room.ts';
import { submissionJobs } from './jobs.ts';
import { submissionRoutes } from './routes.tsx';

export const submissionsRoom: Room = {
  name: 'submissions',
  routes: submissionRoutes,
  jobs: submissionJobs,
};
