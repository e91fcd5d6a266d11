import type { Db, Tx } from '#src/platform/db/database.ts';

/** A handover lists no more of one kind; its page says so where that was reached. */
export const MOST_LISTED = 5_000;

/** A record still open, as a handover lists it. */
export interface OpenFile {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly href: string;
  readonly dueOn: string | null;
}

export interface OpenFilesScope {
  readonly tenantId: string;
  readonly councilId: string;
  /** The seat that hands over and its body; null when a whole term hands over. */
  readonly seatId: string | null;
  readonly bodyId: string | null;
}

/** What a later room tells about its open records. `app.ts` hands these over in plain sight. */
export interface OpenFiles {
  readonly kind: 'petition' | 'duty';
  /** Everything open within the scope, for the record both sides sign. */
  readonly listOpen: (db: Db | Tx, scope: OpenFilesScope) => Promise<readonly OpenFile[]>;
  /** The records of these ids, open or not, for a handover read later. */
  readonly byIds: (
    db: Db | Tx,
    tenantId: string,
    ids: readonly string[],
  ) => Promise<readonly OpenFile[]>;
  /** How many open records each of these bodies has. */
  readonly countOpen?: (
    db: Db | Tx,
    tenantId: string,
    bodyIds: readonly string[],
  ) => Promise<ReadonlyMap<string, number>>;
}
