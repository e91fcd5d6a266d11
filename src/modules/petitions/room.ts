import { whenCouncilIsSetUp } from '#src/council/bodies/index.ts';
import { defineFieldNames } from '#src/council/duties/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { petitionApi } from './api.ts';
import { petitionBlocks } from './desk.ts';
import { petitionJobs } from './jobs.ts';
import { petitionEntries } from './navigation.ts';
import { fieldNames } from './queries/fields.ts';
import { tellingsPanel } from './pages/tellings-panel.tsx';
import { addPetitionPanel } from './panels.ts';
import { petitionRoutes } from './routes.tsx';
import { seedFields } from './store/fields.ts';
import { mayReadFilesOf } from './subject-readers.ts';

whenCouncilIsSetUp(seedFields);
defineFieldNames(fieldNames);
addPetitionPanel(tellingsPanel);

export const petitionsRoom: Room = {
  name: 'petitions',
  routes: petitionRoutes,
  api: petitionApi,
  jobs: petitionJobs,
  nav: petitionEntries,
  desk: petitionBlocks,
  files: mayReadFilesOf,
};
