import type { Db, Tx } from '#src/platform/db/database.ts';

type Ask = (db: Db | Tx, tenantId: string, meetingId: string) => Promise<ReadonlySet<string>>;

const asked = new Set<Ask>();

/** A later room says for which items of a meeting it holds conclusions. */
export function whichItemsAreConcluded(ask: Ask): void {
  asked.add(ask);
}

/** Items on which something was concluded, whatever the sitting recorded of them. */
export async function concludedItems(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<ReadonlySet<string>> {
  const all = new Set<string>();
  for (const ask of asked) for (const id of await ask(db, tenantId, meetingId)) all.add(id);
  return all;
}
