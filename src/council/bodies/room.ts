import type { NavEntry, Room } from '#src/platform/web/room.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { bodyApi } from './api.ts';
import { bodyText } from './messages/bodies.ts';
import type { OpenFiles } from './open-files.ts';
import { mayNotSettle } from './policy.ts';
import { officeRoutes } from './routes.tsx';

/** The room, with what later rooms tell about their open records. */
export function bodiesRoomWith(openFiles: readonly OpenFiles[]): Room {
  return {
    name: 'bodies',
    api: bodyApi,
    nav: async (actor, locale) => entries(actor, locale),
    routes: (app) => officeRoutes(app, openFiles),
  };
}

function entries(actor: Actor, locale: Locale): NavEntry[] {
  const text = bodyText(locale);
  const office = (href: string, label: string, icon: string): NavEntry => ({
    href,
    label,
    icon,
    group: 'office',
  });
  return [
    office('/bodies', text.bodies, 'building'),
    office('/people', text.people, 'people'),
    ...(actor.permissions.has('handovers.sign')
      ? [office('/handovers', text.handovers, 'transfer')]
      : []),
    ...(mayNotSettle(actor) === null
      ? [{ href: '/settings', label: text.settings, icon: 'settings', group: 'system' as const }]
      : []),
  ];
}
