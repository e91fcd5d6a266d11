import type { Room } from '#src/platform/web/room.ts';
import { deskText } from './messages.ts';
import { deskRoutes } from './routes.tsx';

/** Takes the rooms whose blocks it shows: the desk itself asks no table. */
export function deskRoom(rooms: readonly Room[]): Room {
  return {
    name: 'desk',
    routes: (app) => deskRoutes(app, rooms),
    nav: async (_actor, locale) => [
      {
        href: '/',
        label: deskText(locale).title,
        icon: 'home',
        group: 'work',
        onPhone: deskText(locale).short,
      },
    ],
  };
}
