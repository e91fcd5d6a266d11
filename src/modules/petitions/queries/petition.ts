import type { Selectable } from 'kysely';
import { readCode } from '#src/council/numbering/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { builtOnce } from '#src/platform/db/built-once.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import type {
  AnswerDocumentRow,
  PetitionAnswerRow,
  PetitionerRow,
  PetitionEvaluationRow,
  PetitionRow,
  PetitionVerificationRow,
} from '../schema.ts';
import { sees, seesPetitioners, visibleTo } from '../visible.ts';

export type PetitionRecord = Omit<
  Selectable<PetitionRow>,
  'search' | 'search_version' | 'is_public'
> & {
  unit_name: string;
  council_name: string;
  body_name: string | null;
  session_name: string | null;
  contact_code: string | null;
  contact_place: string | null;
  contact_on: string | null;
  recorder: string | null;
};

const COLUMNS = [
  'tenant_id',
  'id',
  'code',
  'council_id',
  'kind',
  'source',
  'state',
  'reply_class',
  'evaluation',
  'public_label',
  'title',
  'original_text',
  'working_text',
  'public_text',
  'unit_code',
  'original_unit_code',
  'original_unit_name',
  'place_text',
  'field_code',
  'competent_tier',
  'responsible_body_id',
  'session_id',
  'contact_id',
  'timing',
  'received_on',
  'answered_on',
  'due_on',
  'due_is_proposed',
  'ended_on',
  'end_reason',
  'times_raised',
  'sessions_open',
  'escalation_step',
  'has_discrepancy',
  'is_double',
  'is_followed',
  'version',
  'recorded_by',
  'recorded_at',
  'last_act_at',
  'request_key',
  'merged_into',
  'merged_voices',
  'together_id',
  'raised_elsewhere',
  'sessions_before',
  'check_finding',
  'voter_reported',
] as const;

/** A petition by id or code, if this reader may see it; else it does not exist. */
export async function petitionFor(
  db: Db,
  actor: Actor,
  idOrCode: string,
): Promise<PetitionRecord | null> {
  const code = readCode(idOrCode);
  if (code === null && !isId(idOrCode)) return null;
  const { tenantId } = actor;
  const [row] =
    code === null
      ? await recordById(db, { tenantId, key: idOrCode })
      : await recordByCode(db, { tenantId, key: code });
  if (!row) return null;
  const sight = visibleTo(actor);
  if (sees(sight, row, [])) return row;
  return sees(sight, row, await audienceOf(db, row)) ? row : null;
}

interface RecordKey {
  readonly tenantId: string;
  readonly key: string;
}

const recordById = builtOnce((db, { tenantId, key }: RecordKey) =>
  record(db, tenantId).where('p.id', '=', key),
);

const recordByCode = builtOnce((db, { tenantId, key }: RecordKey) =>
  record(db, tenantId).where('p.code', '=', key),
);

function record(db: Db | Tx, tenantId: string) {
  return db
    .selectFrom('petitions as p')
    .innerJoin('units as u', 'u.code', 'p.unit_code')
    .innerJoin('bodies as c', (join) =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.id', '=', 'p.council_id'),
    )
    .leftJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.id', '=', 'p.responsible_body_id'),
    )
    .leftJoin('council_sessions as s', (join) =>
      join.onRef('s.tenant_id', '=', 'p.tenant_id').onRef('s.id', '=', 'p.session_id'),
    )
    .leftJoin('voter_contacts as v', (join) =>
      join.onRef('v.tenant_id', '=', 'p.tenant_id').onRef('v.id', '=', 'p.contact_id'),
    )
    .leftJoin('people as r', (join) =>
      join.onRef('r.tenant_id', '=', 'p.tenant_id').onRef('r.id', '=', 'p.recorded_by'),
    )
    .select(COLUMNS.map((column) => `p.${column}` as const))
    .select([
      'u.name as unit_name',
      'c.name as council_name',
      'b.name as body_name',
      's.name as session_name',
      'v.code as contact_code',
      'v.place as contact_place',
      'v.held_on as contact_on',
      'r.full_name as recorder',
    ])
    .where('p.tenant_id', '=', tenantId);
}

/** Whether the reader's executive answers for the council that holds this petition, unseen so far. */
export async function isNotForwardedYet(db: Db, actor: Actor, idOrCode: string): Promise<boolean> {
  const code = readCode(idOrCode);
  if (actor.bodyKind !== 'executive' || (code === null && !isId(idOrCode))) return false;
  const row = await db
    .selectFrom('petitions')
    .select('id')
    .where('tenant_id', '=', actor.tenantId)
    .where('council_id', '=', actor.councilId)
    .where(code === null ? 'id' : 'code', '=', code ?? idOrCode)
    .executeTakeFirst();
  return row !== undefined;
}

async function audienceOf(
  db: Db,
  petition: { tenant_id: string; id: string },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('petition_audience')
    .select('viewer_id')
    .where('tenant_id', '=', petition.tenant_id)
    .where('petition_id', '=', petition.id)
    .execute();
  return rows.map((row) => row.viewer_id);
}

interface PetitionKey {
  readonly tenant_id: string;
  readonly id: string;
}

export interface ShownPlace {
  readonly unit_code: string;
  readonly unit_name: string;
  readonly unit_name_then: string;
  readonly detail: string;
}

const askPlaces = builtOnce((db, { tenant_id, id }: PetitionKey) =>
  db
    .selectFrom('petition_places as pl')
    .innerJoin('units as u', 'u.code', 'pl.unit_code')
    .select(['pl.unit_code', 'u.name as unit_name', 'pl.unit_name_then', 'pl.detail'])
    .where('pl.tenant_id', '=', tenant_id)
    .where('pl.petition_id', '=', id)
    .orderBy('pl.ordinal'),
);

export const placesOf = async (
  db: Db,
  { tenant_id, id }: PetitionKey,
): Promise<readonly ShownPlace[]> => await askPlaces(db, { tenant_id, id });

export interface Petitioners {
  readonly count: number;
  /** Empty for those who may only know how many there are. */
  readonly people: readonly Selectable<PetitionerRow>[];
}

const askPetitioners = builtOnce((db, { tenant_id, id }: PetitionKey) =>
  db
    .selectFrom('petitioners')
    .selectAll()
    .where('tenant_id', '=', tenant_id)
    .where('petition_id', '=', id)
    .orderBy('id'),
);

export async function petitionersOf(
  db: Db,
  actor: Actor,
  petition: { tenant_id: string; id: string; council_id: string },
): Promise<Petitioners> {
  const rows = await askPetitioners(db, petition);
  return { count: rows.length, people: seesPetitioners(actor, petition) ? rows : [] };
}

export type ShownAnswer = Selectable<PetitionAnswerRow> &
  Pick<
    Selectable<AnswerDocumentRow>,
    'number' | 'issued_on' | 'received_on' | 'signer' | 'is_on_behalf'
  > & { body_name: string };

const askAnswers = builtOnce((db, { tenant_id, id }: PetitionKey) =>
  db
    .selectFrom('petition_answers as a')
    .innerJoin('answer_documents as d', (join) =>
      join.onRef('d.tenant_id', '=', 'a.tenant_id').onRef('d.id', '=', 'a.document_id'),
    )
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'd.tenant_id').onRef('b.id', '=', 'd.body_id'),
    )
    .selectAll('a')
    .select([
      'd.number',
      'd.issued_on',
      'd.received_on',
      'd.signer',
      'd.is_on_behalf',
      'b.name as body_name',
    ])
    .where('a.tenant_id', '=', tenant_id)
    .where('a.petition_id', '=', id)
    .orderBy('a.id', 'desc'),
);

/** The answers, newest first, each with its document. */
export const answersOf = async (
  db: Db,
  { tenant_id, id }: PetitionKey,
): Promise<readonly ShownAnswer[]> => await askAnswers(db, { tenant_id, id });

export type ShownEvaluation = Selectable<PetitionEvaluationRow> & { person_name: string | null };

const askEvaluations = builtOnce((db, { tenant_id, id }: PetitionKey) =>
  db
    .selectFrom('petition_evaluations as e')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.id', '=', 'e.person_id'),
    )
    .selectAll('e')
    .select('p.full_name as person_name')
    .where('e.tenant_id', '=', tenant_id)
    .where('e.petition_id', '=', id)
    .orderBy('e.id', 'desc'),
);

export const evaluationsOf = async (
  db: Db,
  { tenant_id, id }: PetitionKey,
): Promise<readonly ShownEvaluation[]> => await askEvaluations(db, { tenant_id, id });

export type ShownVerification = Selectable<PetitionVerificationRow> & { body_name: string };

const askVerifications = builtOnce((db, { tenant_id, id }: PetitionKey) =>
  db
    .selectFrom('petition_verifications as v')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'v.tenant_id').onRef('b.id', '=', 'v.body_id'),
    )
    .selectAll('v')
    .select('b.name as body_name')
    .where('v.tenant_id', '=', tenant_id)
    .where('v.petition_id', '=', id)
    .orderBy('v.id', 'desc'),
);

export const verificationsOf = async (
  db: Db,
  { tenant_id, id }: PetitionKey,
): Promise<readonly ShownVerification[]> => await askVerifications(db, { tenant_id, id });

/** The petitions an answer document or a check on the ground speaks of. */
export async function petitionsOfSubject(
  db: Db,
  tenantId: string,
  kind: 'answer_document' | 'petition_verification',
  id: string,
): Promise<readonly string[]> {
  const rows =
    kind === 'answer_document'
      ? await db
          .selectFrom('petition_answers')
          .select('petition_id')
          .where('tenant_id', '=', tenantId)
          .where('document_id', '=', id)
          .execute()
      : await db
          .selectFrom('petition_verifications')
          .select('petition_id')
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .execute();
  return rows.map((row) => row.petition_id);
}
