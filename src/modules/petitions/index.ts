import { whenCouncilIsSetUp } from '#src/council/bodies/index.ts';
import { defineFieldNames } from '#src/council/duties/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { actApi } from './act-api.ts';
import { actRoutes } from './act-routes.tsx';
import { answerRoutes } from './answer-routes.tsx';
import { batchRoutes } from './batch-routes.tsx';
import { petitionApi } from './api.ts';
import { contactRoutes } from './contact-routes.tsx';
import { petitionBlocks } from './desk.ts';
import { petitionEntries } from './navigation.ts';
import { fieldRoutes } from './field-routes.tsx';
import { listRoutes } from './list-routes.tsx';
import { petitionPageRoute, recordRoutes } from './record-routes.tsx';
import { registerRoutes } from './register-routes.tsx';
import { fieldNames } from './queries/fields.ts';
import { seedFields } from './store/fields.ts';
import { mayReadFilesOf } from './subject-readers.ts';

export { petitionAdded, petitionMoved, petitionShared } from './counters.ts';
export { DEFAULT_FIELDS, fieldNamed } from './fields.ts';
export { recordContact } from './commands/record-contact.ts';
export { recordPetition } from './commands/record-petition.ts';
export { enterOpinions } from './commands/enter-opinions.ts';
export { REPLY_CLASSES, replyClass } from './reply-classes.ts';
export type { ReplyClass } from './reply-classes.ts';
export { searchWords } from './search-words.ts';
export { publicLabelOf } from './rules.ts';
export { abilitiesOf, petitionAbilities } from './abilities.ts';
export type { Ability } from './abilities.ts';
export type { PetitionTables } from './schema.ts';
export { titleOf } from './titles.ts';

whenCouncilIsSetUp(seedFields);
defineFieldNames(fieldNames);

export const petitionsRoom: Room = {
  name: 'petitions',
  routes: (app) => {
    registerRoutes(app);
    recordRoutes(app);
    contactRoutes(app);
    actRoutes(app);
    batchRoutes(app);
    answerRoutes(app);
    listRoutes(app);
    fieldRoutes(app);
    petitionPageRoute(app);
  },
  api: (api) => {
    petitionApi(api);
    actApi(api);
  },
  nav: petitionEntries,
  desk: petitionBlocks,
  files: mayReadFilesOf,
};
export { registerPage } from './queries/register.ts';
export { openPetitions } from './queries/open-files.ts';
