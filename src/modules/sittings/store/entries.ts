import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type {
  QuestionRow,
  SpeechRow,
  StoredQuestion,
  StoredSpeech,
  StoredVote,
  VoteRow,
} from '../schema.ts';

type NewSpeech = Omit<
  Selectable<SpeechRow>,
  'id' | 'struck_reason' | 'struck_by' | 'struck_at' | 'version'
>;

export async function insertSpeech(tx: Tx, speech: NewSpeech): Promise<string> {
  const id = newId();
  await tx
    .insertInto('sitting_speeches')
    .values({ ...speech, id, struck_reason: null, struck_by: null, struck_at: null })
    .execute();
  return id;
}

export async function lockSpeech(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<StoredSpeech | undefined> {
  return await tx
    .selectFrom('sitting_speeches')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function keepSpeechVersion(
  tx: Tx,
  speech: StoredSpeech,
  changedBy: string,
  changedAt: Date,
): Promise<void> {
  const { tenant_id, id, version, kind, speaker, text, at } = speech;
  await tx
    .insertInto('sitting_speech_versions')
    .values({
      tenant_id,
      speech_id: id,
      version,
      kind,
      speaker,
      text,
      at,
      changed_by: changedBy,
      changed_at: changedAt,
    })
    .execute();
}

export async function updateSpeech(
  tx: Tx,
  { tenant_id, id, version }: StoredSpeech,
  changes: Updateable<SpeechRow>,
): Promise<void> {
  await tx
    .updateTable('sitting_speeches')
    .set({ ...changes, version: version + 1 })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}

export async function insertQuestion(
  tx: Tx,
  question: Omit<Insertable<QuestionRow>, 'id'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('sitting_questions')
    .values({ ...question, id })
    .execute();
  return id;
}

export async function lockQuestion(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<StoredQuestion | undefined> {
  return await tx
    .selectFrom('sitting_questions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateQuestion(
  tx: Tx,
  { tenant_id, id, version }: StoredQuestion,
  changes: Updateable<QuestionRow>,
): Promise<void> {
  await tx
    .updateTable('sitting_questions')
    .set({ ...changes, version: version + 1 })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}

export async function insertVote(tx: Tx, vote: Omit<Insertable<VoteRow>, 'id'>): Promise<string> {
  const id = newId();
  await tx
    .insertInto('sitting_votes')
    .values({ ...vote, id })
    .execute();
  return id;
}

export async function lockVote(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<StoredVote | undefined> {
  return await tx
    .selectFrom('sitting_votes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** A corrected vote stays on record beside the one that replaces it. */
export async function supersedeVote(tx: Tx, { tenant_id, id }: StoredVote): Promise<void> {
  await tx
    .updateTable('sitting_votes')
    .set({ is_current: false })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}
