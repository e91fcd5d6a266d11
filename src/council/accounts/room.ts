import type { Room } from '#src/platform/web/room.ts';
import { accountJobs } from './jobs.ts';
import { accountRoutes } from './routes.tsx';

/** Sign-in and "my account". */
export const accountsRoom: Room = { name: 'accounts', routes: accountRoutes, jobs: accountJobs };
