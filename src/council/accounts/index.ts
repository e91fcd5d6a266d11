import type { Room } from '#src/platform/web/room.ts';
import { accountRoutes } from './account-routes.tsx';
import { accountJobs } from './jobs.ts';
import { sessionAndKeyRoutes } from './session-and-key-routes.tsx';
import { signInRoutes } from './sign-in-routes.tsx';

export { authenticator } from './authenticator.ts';
export { keyCommand } from './key-command.ts';
export { listDemoPeople } from './queries.ts';
export { seatChoices } from './seat-choices.ts';

/** Sign-in and "my account". */
export const accountsRoom: Room = {
  name: 'accounts',
  routes(app) {
    signInRoutes(app);
    accountRoutes(app);
    sessionAndKeyRoutes(app);
  },
  jobs: accountJobs,
};
