import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { AnswerDocumentRow, PetitionAnswerRow } from '../schema.ts';

export async function insertAnswerDocument(
  tx: Tx,
  row: Omit<Insertable<AnswerDocumentRow>, 'id'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('answer_documents')
    .values({ ...row, id })
    .execute();
  return id;
}

export async function insertAnswer(
  tx: Tx,
  row: Omit<Insertable<PetitionAnswerRow>, 'id'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('petition_answers')
    .values({ ...row, id })
    .execute();
  return id;
}
