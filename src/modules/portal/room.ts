import type { Room } from '#src/platform/web/room.ts';
import { portalRoutes } from './routes.tsx';

export const portalRoom: Room = { name: 'portal', routes: portalRoutes };
