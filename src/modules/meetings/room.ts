import type { Room } from '#src/platform/web/room.ts';
import { meetingApi } from './api.ts';
import { meetingBlocks } from './desk.ts';
import { definePaperDuty } from './duty-kind.ts';
import { paperFiles } from './files.ts';
import { meetingEntries } from './navigation.ts';
import { defineOwnSources } from './own-sources.ts';
import { meetingsRoutes } from './routes.tsx';
import { defineOwnTabs } from './tabs.ts';

defineOwnTabs();
definePaperDuty();
defineOwnSources();

export const meetingsRoom: Room = {
  name: 'meetings',
  routes: meetingsRoutes,
  api: meetingApi,
  nav: meetingEntries,
  desk: meetingBlocks,
  files: paperFiles,
};
