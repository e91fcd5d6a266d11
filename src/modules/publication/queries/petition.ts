import type { Selectable } from 'kysely';
import { readCode } from '#src/council/numbering/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import type { PublicationRow } from '../schema.ts';
import type { Publication } from '../store.ts';

/** A petition of the reader's own council with its public side, where it has one. */
export interface PetitionToPublish {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly workingText: string;
  readonly publicText: string | null;
  readonly publication: Omit<Selectable<PublicationRow>, 'search'> | null;
  readonly draftedBy: string | null;
  readonly approvedBy: string | null;
}

export async function petitionOf(
  db: Db | Tx,
  actor: Pick<Actor, 'tenantId' | 'councilId'>,
  idOrCode: string,
): Promise<PetitionToPublish | null> {
  const code = readCode(idOrCode);
  if (code === null && !isId(idOrCode)) return null;
  const row = await db
    .selectFrom('petitions')
    .select(['id', 'code', 'title', 'working_text', 'public_text'])
    .where('tenant_id', '=', actor.tenantId)
    .where('council_id', '=', actor.councilId)
    .where(code === null ? 'id' : 'code', '=', code ?? idOrCode)
    .executeTakeFirst();
  if (!row) return null;
  const publication = await publicSide(db, actor.tenantId, row.id);
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    workingText: row.working_text,
    publicText: row.public_text,
    publication: publication ?? null,
    draftedBy: publication?.drafted_by ?? null,
    approvedBy: publication?.approved_by_name ?? null,
  };
}

async function publicSide(db: Db | Tx, tenantId: string, petitionId: string) {
  return await db
    .selectFrom('publications as o')
    .leftJoin('people as d', (join) =>
      join.onRef('d.tenant_id', '=', 'o.tenant_id').onRef('d.id', '=', 'o.draft_by'),
    )
    .leftJoin('people as a', (join) =>
      join.onRef('a.tenant_id', '=', 'o.tenant_id').onRef('a.id', '=', 'o.approved_by'),
    )
    .selectAll('o')
    .select(['d.full_name as drafted_by', 'a.full_name as approved_by_name'])
    .where('o.tenant_id', '=', tenantId)
    .where('o.petition_id', '=', petitionId)
    .executeTakeFirst();
}

/** The answers whose public text waits for approval. */
export async function waitingAnswers(
  db: Db | Tx,
  publication: Pick<Publication, 'tenant_id' | 'petition_id'>,
): Promise<readonly { id: string; text: string }[]> {
  const rows = await db
    .selectFrom('publication_answers')
    .select(['answer_id', 'draft_text'])
    .where('tenant_id', '=', publication.tenant_id)
    .where('petition_id', '=', publication.petition_id)
    .where('draft_text', 'is not', null)
    .execute();
  return rows.map((row) => ({ id: row.answer_id, text: row.draft_text ?? '' }));
}

export interface AnswerToPublish {
  readonly id: string;
  readonly bodyName: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly round: number;
  readonly originalText: string;
  readonly draftText: string | null;
  readonly text: string | null;
}

export async function answersToPublish(
  db: Db,
  tenantId: string,
  petitionId: string,
): Promise<readonly AnswerToPublish[]> {
  const rows = await db
    .selectFrom('petition_answers as a')
    .innerJoin('answer_documents as d', (join) =>
      join.onRef('d.tenant_id', '=', 'a.tenant_id').onRef('d.id', '=', 'a.document_id'),
    )
    .innerJoin('duties as y', (join) =>
      join.onRef('y.tenant_id', '=', 'a.tenant_id').onRef('y.id', '=', 'a.duty_id'),
    )
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'd.tenant_id').onRef('b.id', '=', 'd.body_id'),
    )
    .leftJoin('publication_answers as o', (join) =>
      join.onRef('o.tenant_id', '=', 'a.tenant_id').onRef('o.answer_id', '=', 'a.id'),
    )
    .select(['a.id', 'b.name as body_name', 'd.number', 'd.issued_on', 'a.round', 'a.answer_text'])
    .select(['o.draft_text', 'o.text'])
    .where('a.tenant_id', '=', tenantId)
    .where('a.petition_id', '=', petitionId)
    // A department's report to its executive is no answer to voters.
    .where('y.parent_duty_id', 'is', null)
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    bodyName: row.body_name,
    number: row.number,
    issuedOn: row.issued_on,
    round: row.round,
    originalText: row.answer_text,
    draftText: row.draft_text,
    text: row.text,
  }));
}

export interface StepTaken {
  readonly step: string;
  readonly personName: string | null;
  readonly recordedAt: Date;
  readonly note: string;
}

export async function stepsOf(
  db: Db,
  tenantId: string,
  petitionId: string,
): Promise<readonly StepTaken[]> {
  const rows = await db
    .selectFrom('publication_steps as s')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.person_id'),
    )
    .select(['s.step', 'p.full_name', 's.recorded_at', 's.note'])
    .where('s.tenant_id', '=', tenantId)
    .where('s.petition_id', '=', petitionId)
    .orderBy('s.id', 'desc')
    .execute();
  return rows.map((row) => ({
    step: row.step,
    personName: row.full_name,
    recordedAt: row.recorded_at,
    note: row.note,
  }));
}
