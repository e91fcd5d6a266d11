import type { VNode } from 'preact';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';

export interface DutyPanelView {
  readonly db: Db;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly duty: { readonly id: string; readonly code: string; readonly kind: string };
}

/** A part of a duty's page that a later room draws; null where it has nothing to say to this reader. */
export type DutyPagePanel = (view: DutyPanelView) => Promise<VNode | null>;

const panels: DutyPagePanel[] = [];

export function addDutyPanel(panel: DutyPagePanel): void {
  panels.push(panel);
}

export async function dutyPanelsFor(view: DutyPanelView): Promise<readonly VNode[]> {
  const drawn = await Promise.all(panels.map(async (panel) => await panel(view)));
  return drawn.filter((panel) => panel !== null);
}
