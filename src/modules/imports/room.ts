import type { Room } from '#src/platform/web/room.ts';
import { importApi } from './api.ts';
import { importJobs } from './jobs.ts';
import { importFor } from './queries/imports.ts';
import { importRoutes } from './routes.tsx';

export const importsRoom: Room = {
  name: 'imports',
  routes: importRoutes,
  api: importApi,
  jobs: importJobs,
  files: {
    petition_import: async (db, actor, id) =>
      await importFor(db, actor, id).then(
        () => true,
        () => false,
      ),
  },
};
