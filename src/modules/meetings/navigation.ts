import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { NavEntry } from '#src/platform/web/room.ts';
import { meetingsText } from './messages/pages.ts';

/** Everybody may be invited to a meeting, so everybody has the entry; an administrator has none. */
export async function meetingEntries(actor: Actor, locale: Locale): Promise<readonly NavEntry[]> {
  if (actor.role === 'admin') return [];
  const t = meetingsText(locale);
  return [{ href: '/meetings', label: t.title, icon: 'calendar', group: 'work' }];
}
