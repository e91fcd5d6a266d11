import type { Db } from '#src/platform/db/database.ts';

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
