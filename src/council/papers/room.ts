import './stock-kinds.ts';
import type { Room } from '#src/platform/web/room.ts';
import { paperApi } from './api.ts';
import { deskBlocks } from './desk.ts';
import { papersText } from './messages/papers.ts';
import { worksOnPapers } from './policy.ts';
import { countPapers } from './queries/papers.ts';
import { paperRoutes } from './routes.tsx';
import { waitingFor } from './waiting.ts';

export const papersRoom: Room = {
  name: 'papers',
  routes: paperRoutes,
  api: paperApi,
  nav: async (actor, locale, db) => {
    const isInsider = worksOnPapers(actor, actor.councilId);
    if (!isInsider && !actor.permissions.has('meetings.read')) return [];
    const waiting = waitingFor(actor).filter((one) => one.for !== 'draft');
    const counts = await Promise.all(
      waiting.map(async (one) => await countPapers(db, actor, one.query)),
    );
    const count = counts.reduce((sum, one) => sum + one, 0);
    const label = papersText(locale).nav;
    return [{ href: '/papers', label, icon: 'file', group: 'office', count }];
  },
  desk: deskBlocks,
};
