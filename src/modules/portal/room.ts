import { tellWherePublished } from '#src/council/papers/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { whereIsPaper } from './where-published.ts';
import { portalRoutes } from './routes.tsx';

tellWherePublished(whereIsPaper);

export const portalRoom: Room = { name: 'portal', routes: portalRoutes };
