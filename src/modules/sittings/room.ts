import { whenCouncilIsSetUp } from '#src/council/bodies/index.ts';
import type { NavEntry, Room } from '#src/platform/web/room.ts';
import { sittingsApi } from './api.ts';
import { slipBlock } from './desk.ts';
import './duty-kind.ts';
import { sittingFiles } from './file-readers.ts';
import { writtenVoteClock } from './jobs.ts';
import { writtenText } from './messages/written.ts';
import { sittingRoutes } from './routes.tsx';
import { seedMajorityRules } from './store/rules.ts';
import { defineSittingTab } from './tabs.ts';

whenCouncilIsSetUp(seedMajorityRules);
defineSittingTab();

export const sittingsRoom: Room = {
  name: 'sittings',
  routes: sittingRoutes,
  api: sittingsApi,
  jobs: (platform) => [writtenVoteClock(platform)],
  nav: async (actor, locale): Promise<readonly NavEntry[]> => {
    const t = writtenText(locale);
    const { permissions, bodyKind } = actor;
    const isMember = permissions.has('meetings.read') || bodyKind === 'council';
    return [
      ...(isMember
        ? [{ href: '/written-votes', label: t.title, icon: 'tasks', group: 'work' } as const]
        : []),
      ...(permissions.has('calendar.manage')
        ? [
            {
              href: '/majority-rules',
              label: t.rulesTitle,
              icon: 'people',
              group: 'office',
            } as const,
          ]
        : []),
    ];
  },
  desk: slipBlock,
  files: sittingFiles,
};
