import type { Room } from '#src/platform/web/room.ts';
import { calendarText } from './messages.ts';
import { calendarRoutes } from './routes.tsx';

export const calendarRoom: Room = {
  name: 'calendar',
  routes: calendarRoutes,
  nav: async (_actor, locale) => {
    const text = calendarText(locale);
    return [
      { href: '/sessions', label: text.sessions, icon: 'calendar', group: 'office' },
      { href: '/deadlines', label: text.deadlines, icon: 'clock', group: 'office' },
      { href: '/days-off', label: text.daysOff, icon: 'sun', group: 'office' },
    ];
  },
};
