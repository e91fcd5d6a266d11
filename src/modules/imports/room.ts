import type { Room } from '#src/platform/web/room.ts';
import { importApi } from './api.ts';
import { importBlocks } from './desk.ts';
import { importFor } from './queries/imports.ts';
import { importRoutes } from './routes.tsx';

/** Its jobs stand beside it (`importJobs`): app.ts decides in which process they run. */
export const importsRoom: Room = {
  name: 'imports',
  routes: importRoutes,
  api: importApi,
  desk: importBlocks,
  files: {
    petition_import: async (db, actor, id) =>
      await importFor(db, actor, id).then(
        () => true,
        () => false,
      ),
  },
};
