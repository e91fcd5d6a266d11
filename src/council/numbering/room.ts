import type { Room } from '#src/platform/web/room.ts';
import { numberingText } from './messages.ts';
import { numberingRoutes } from './routes.tsx';

export const numberingRoom: Room = {
  name: 'numbering',
  routes: numberingRoutes,
  nav: async (actor, locale) =>
    actor.permissions.has('calendar.manage') || actor.permissions.has('petitions.issue')
      ? [
          {
            href: '/numbering',
            label: numberingText(locale).title,
            icon: 'file',
            group: 'system',
          },
        ]
      : [],
};
