import type { VNode } from 'preact';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';

export interface ContactPanelView {
  readonly db: Db;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly contact: { readonly id: string; readonly code: string };
}

/** A part of the contact's page that another room draws; null where it has nothing to say to this reader. */
export type ContactPanel = (view: ContactPanelView) => Promise<VNode | null>;

const panels: ContactPanel[] = [];

export function addContactPanel(panel: ContactPanel): void {
  panels.push(panel);
}

export async function contactPanelsFor(view: ContactPanelView): Promise<readonly VNode[]> {
  const drawn = await Promise.all(panels.map(async (panel) => await panel(view)));
  return drawn.filter((panel) => panel !== null);
}
