import type { IconName, NavGroup, NavItem } from '#src/ui/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { NAV_GROUPS } from '#src/platform/web/room.ts';
import type { NavEntry, Room } from '#src/platform/web/room.ts';
import { frameText } from './messages.ts';

export interface Navigation {
  readonly groups: readonly NavGroup[];
  readonly bottom: readonly NavItem[];
}

/** Asks every room for its entries and puts them under the headings of the side bar. */
export async function navigationFor(
  rooms: readonly Room[],
  actor: Actor,
  locale: Locale,
  db: Db,
  section: string | undefined,
): Promise<Navigation> {
  const used = rooms.filter((room) => !actor.hiddenRooms.includes(room.name));
  const lists = await Promise.all(used.map((room) => room.nav?.(actor, locale, db) ?? []));
  const entries = lists.flat();
  const item = (entry: NavEntry): NavItem => ({
    href: entry.href,
    label: entry.label,
    icon: entry.icon as IconName,
    current: entry.href === section,
    count: entry.count,
  });
  const groups = NAV_GROUPS.map((group) => ({
    label: frameText(locale).groups[group],
    items: entries.filter((entry) => entry.group === group).map(item),
  }));
  return {
    groups: groups.filter((group) => group.items.length > 0),
    bottom: entries.flatMap((entry) =>
      entry.onPhone === undefined ? [] : [{ ...item(entry), label: entry.onPhone }],
    ),
  };
}
