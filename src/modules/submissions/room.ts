import { addPetitionPanel, defineOutcomes } from '#src/modules/petitions/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { submissionBlocks } from './desk.ts';
import { submissionJobs } from './jobs.ts';
import { inboxText } from './messages/inbox.ts';
import { votersPanel } from './pages/voters-panel.tsx';
import { mayNotReceive } from './policy.ts';
import { countWaiting, submissionFor } from './queries/inbox.ts';
import { RATED_OUTCOMES } from './queries/outcomes.ts';
import { submissionRoutes } from './routes.tsx';

addPetitionPanel(votersPanel);
defineOutcomes(RATED_OUTCOMES);

export const submissionsRoom: Room = {
  name: 'submissions',
  routes: submissionRoutes,
  jobs: submissionJobs,
  desk: submissionBlocks,
  nav: async (actor, locale, db) =>
    mayNotReceive(actor) === null
      ? [
          {
            href: '/submissions',
            label: inboxText(locale).nav,
            icon: 'inbox',
            group: 'intake',
            count: await countWaiting(db, actor),
          },
        ]
      : [],
  files: {
    submission: async (db, actor, id) =>
      mayNotReceive(actor) === null && (await submissionFor(db, actor, id)) !== null,
  },
};
