import type { Room } from '#src/platform/web/room.ts';
import { signInRoutes } from './sign-in-routes.tsx';

export { authenticator } from './authenticator.ts';
export { keyCommand } from './key-command.ts';
export { openAccount } from './open-account.ts';
export type { NewAccount } from './open-account.ts';
export { listDemoPeople } from './queries.ts';
export { seatChoices } from './seat-choices.ts';

export const accountsRoom: Room = {
  name: 'accounts',
  routes: signInRoutes,
};
