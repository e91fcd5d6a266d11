import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Paper } from './schema.ts';

type LetsIn = (db: Db | Tx, actor: Actor, paper: Paper) => Promise<boolean>;
const doors = new Map<string, LetsIn>();

/**
 * A later room says who else reads papers of its records, for example those invited to a meeting. It
 * is asked of every state: it decides about drafts and restricted papers too.
 */
export function letReadPapersOf(recordKind: string, letsIn: LetsIn): void {
  doors.set(recordKind, letsIn);
}

export async function isLetIn(db: Db | Tx, actor: Actor, paper: Paper): Promise<boolean> {
  return (await doors.get(paper.record_kind)?.(db, actor, paper)) ?? false;
}
