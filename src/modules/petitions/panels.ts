import type { VNode } from 'preact';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';

export interface PanelView {
  readonly db: Db;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Date;
  readonly petition: {
    readonly id: string;
    readonly code: string;
    readonly tenant_id: string;
    readonly council_id: string;
  };
}

/** A part of the record page that another room draws; null where it has nothing to say to this reader. */
export type PetitionPanel = (view: PanelView) => Promise<VNode | null>;

const panels: PetitionPanel[] = [];

export function addPetitionPanel(panel: PetitionPanel): void {
  panels.push(panel);
}

export async function panelsFor(view: PanelView): Promise<readonly VNode[]> {
  const drawn = await Promise.all(panels.map(async (panel) => await panel(view)));
  return drawn.filter((panel) => panel !== null);
}

type PublicPathOf = (
  db: Db,
  petition: { readonly tenant_id: string; readonly id: string; readonly code: string },
) => Promise<string | null>;

let ask: PublicPathOf = async () => null;

/** The room that makes petitions public says where; without it none is. */
export function publicPathsBy(given: PublicPathOf): void {
  ask = given;
}

/** The address under which everybody reads this petition; null while it is not public. */
export const publicPathOf: PublicPathOf = async (db, petition) => await ask(db, petition);
