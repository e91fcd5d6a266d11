import type { Room } from '#src/platform/web/room.ts';
import { firstStepsBlock } from './desk.ts';
import { firstRunGate, firstRunRoutes } from './routes.tsx';

/** Middleware: an empty database shows nothing but the first run. */
export const firstRun = firstRunGate();

export const firstRunRoom: Room = {
  name: 'first-run',
  routes: firstRunRoutes,
  desk: firstStepsBlock,
};
