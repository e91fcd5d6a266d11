import type { Room } from '#src/platform/web/room.ts';
import { operationsText } from './messages.ts';
import { mayNotOperate } from './policy.ts';
import { operationsRoutes } from './routes.tsx';

/** The room of a program of this version. */
export const operationsRoom = (version: string): Room => ({
  name: 'operations',
  routes: (app) => operationsRoutes(app, version),
  nav: async (actor, locale) =>
    mayNotOperate(actor) === null
      ? [
          {
            href: '/operations',
            label: operationsText(locale).title,
            icon: 'pulse',
            group: 'system',
          },
        ]
      : [],
});
