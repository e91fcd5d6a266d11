import type { Room } from '#src/platform/web/room.ts';
import { meetingEntries } from './navigation.ts';
import { meetingsRoutes } from './routes.tsx';
import { defineOwnTabs } from './tabs.ts';

defineOwnTabs();

export const meetingsRoom: Room = {
  name: 'meetings',
  routes: meetingsRoutes,
  nav: meetingEntries,
};
