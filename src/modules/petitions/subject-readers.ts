import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Room } from '#src/platform/web/room.ts';
import { petitionFor, petitionsOfSubject } from './queries/petition.ts';

async function readsPetition(db: Db, actor: Actor, id: string): Promise<boolean> {
  return (await petitionFor(db, actor, id)) !== null;
}

const readsAnyOf =
  (kind: 'answer_document' | 'petition_verification') =>
  async (db: Db, actor: Actor, id: string): Promise<boolean> => {
    for (const petitionId of await petitionsOfSubject(db, actor.tenantId, kind, id)) {
      if (await readsPetition(db, actor, petitionId)) return true;
    }
    return false;
  };

/** Files follow the petition they belong to: who may read the one may read the other. */
export const mayReadFilesOf = {
  petition: readsPetition,
  answer_document: readsAnyOf('answer_document'),
  petition_verification: readsAnyOf('petition_verification'),
} satisfies Room['files'];
