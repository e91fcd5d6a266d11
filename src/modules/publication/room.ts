import { addPetitionPanel, publicPathsBy } from '#src/modules/petitions/index.ts';
import type { Room } from '#src/platform/web/room.ts';
import { publicationJobs } from './jobs.ts';
import { publicationText } from './messages.ts';
import { publicityPanel } from './pages/petition-panel.tsx';
import { mayNotStep } from './policy.ts';
import { publicPathOf } from './queries/public-path.ts';
import { countWaiting } from './queries/waiting.ts';
import { publicationRoutes } from './routes.tsx';

addPetitionPanel(publicityPanel);
publicPathsBy(publicPathOf);

export const publicationRoom: Room = {
  name: 'publication',
  routes: publicationRoutes,
  jobs: publicationJobs,
  nav: async (actor, locale, db) =>
    mayNotStep(actor, 'propose') === null
      ? [
          {
            href: '/publications',
            label: publicationText(locale).nav,
            icon: 'globe',
            group: 'intake',
            count: mayNotStep(actor, 'approve') === null ? await countWaiting(db, actor) : 0,
          },
        ]
      : [],
  desk: async ({ actor, db, locale }) => {
    if (mayNotStep(actor, 'approve') !== null) return [];
    const value = await countWaiting(db, actor);
    const title = publicationText(locale).deskTitle;
    if (value === 0) return [];
    const figure = { label: title, value, href: '/publications', tone: 'warning' as const };
    return [{ key: 'publications', title, order: 30, figures: [figure] }];
  },
};
