import { sql } from 'kysely';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { markPublic } from '#src/modules/petitions/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { PublicationAnswerRow, PublicationRow, PublicationStepRow } from './schema.ts';

export type Publication = Omit<Selectable<PublicationRow>, 'search'>;

const COLUMNS = [
  'tenant_id',
  'petition_id',
  'council_id',
  'state',
  'draft_title',
  'draft_asked',
  'draft_by',
  'draft_at',
  'is_returned',
  'title',
  'asked',
  'approved_by',
  'approved_seat_id',
  'approved_at',
  'held_reason',
  'is_for_reception',
  'withdrawn_on',
  'withdrawn_reason',
  'version',
  'changed_at',
] as const;

export interface PublishedPetition {
  readonly tenantId: string;
  readonly petitionId: string;
  readonly councilId: string;
}

/** The petition's public side, held to the commit; version 0 where nobody has written one yet. */
export async function lockPublication(
  tx: Tx,
  { tenantId, petitionId, councilId }: PublishedPetition,
  now: Date,
): Promise<Publication> {
  await tx
    .insertInto('publications')
    .values({
      tenant_id: tenantId,
      petition_id: petitionId,
      council_id: councilId,
      state: 'draft',
      version: 0,
      changed_at: now,
    } as Insertable<PublicationRow>)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'petition_id']).doNothing())
    .execute();
  return await tx
    .selectFrom('publications')
    .select(COLUMNS)
    .where('tenant_id', '=', tenantId)
    .where('petition_id', '=', petitionId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** A text waits for an approver: written, and not sent back since. */
export const isWaiting = ({
  draft_asked,
  is_returned,
}: Pick<Publication, 'draft_asked' | 'is_returned'>): boolean =>
  draft_asked !== null && !is_returned;

/** Changes it by one version; what can be searched follows what is approved. */
export async function changePublication(
  tx: Tx,
  before: Publication,
  change: Omit<Updateable<PublicationRow>, 'search' | 'version'>,
  now: Date,
): Promise<void> {
  const title = change.title === undefined ? before.title : change.title;
  const asked = change.asked === undefined ? before.asked : change.asked;
  const words = searchKey(`${title ?? ''} \n ${asked ?? ''}`);
  await tx
    .updateTable('publications')
    .set({
      ...change,
      version: before.version + 1,
      changed_at: now,
      search: sql<string>`to_tsvector('simple', ${words})`,
    })
    .where('tenant_id', '=', before.tenant_id)
    .where('petition_id', '=', before.petition_id)
    .execute();
  const isPublic = (change.state ?? before.state) === 'published';
  if (isPublic !== (before.state === 'published')) await markPublic(tx, before, isPublic);
}

export async function insertStep(
  tx: Tx,
  step: Omit<Insertable<PublicationStepRow>, 'id'>,
): Promise<void> {
  await tx
    .insertInto('publication_steps')
    .values({ ...step, id: newId() })
    .execute();
}

/** Writes the texts of the answers that belong to this petition; others are left alone. */
export async function writeAnswers(
  tx: Tx,
  publication: Publication,
  answers: readonly { readonly id: string; readonly text: string }[],
  change: (text: string) => Partial<Insertable<PublicationAnswerRow>>,
): Promise<void> {
  const own = await tx
    .selectFrom('petition_answers')
    .select('id')
    .where('tenant_id', '=', publication.tenant_id)
    .where('petition_id', '=', publication.petition_id)
    .execute();
  const ids = new Set(own.map((answer) => answer.id));
  for (const { id, text } of answers) {
    if (!ids.has(id)) continue;
    const values = change(text);
    await tx
      .insertInto('publication_answers')
      .values({
        tenant_id: publication.tenant_id,
        petition_id: publication.petition_id,
        answer_id: id,
        ...values,
      } as Insertable<PublicationAnswerRow>)
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'answer_id'])
          .doUpdateSet(values as Updateable<PublicationAnswerRow>),
      )
      .execute();
  }
}

/** What waits for approval becomes what is read, as it stands. */
export async function approveWaitingAnswers(
  tx: Tx,
  publication: Publication,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('publication_answers')
    .set((eb) => ({
      text: eb.ref('draft_text'),
      draft_text: null,
      approved_by: by.personId,
      approved_at: by.at,
    }))
    .where('tenant_id', '=', publication.tenant_id)
    .where('petition_id', '=', publication.petition_id)
    .where('draft_text', 'is not', null)
    .execute();
}
