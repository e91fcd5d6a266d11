import { sql } from 'kysely';
import {
  publicName,
  publicNumber,
  publicPetition,
  publicTellings,
} from '#src/modules/publication/index.ts';
import type { PublicPetition, PublicTelling } from '#src/modules/publication/index.ts';
import type { PublicLabel } from '#src/modules/petitions/schema.ts';
import { day } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Rating, RefusedReason, SubmissionState } from '../schema.ts';
import type { Receipt } from '../store/receipts.ts';
import { ratingOf } from './ratings.ts';
import { officePhone } from './telling.ts';

/** All that the holder of a receipt reads; nothing of who sent it. */
export interface Standing {
  readonly councilName: string;
  readonly councilUnitCode: string;
  /** Empty where the council names none. */
  readonly officePhone: string;
  readonly submission: StandingSubmission | null;
  readonly petition: StandingPetition | null;
  /** The last day on which this receipt said that it is not done. */
  readonly reportedOn: Day | null;
}

export interface StandingSubmission {
  readonly state: SubmissionState;
  readonly text: string;
  readonly place: string;
  readonly unitName: string;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly refusedReason: RefusedReason | null;
  readonly answerWords: string;
}

export interface StandingPetition {
  readonly id: string;
  readonly code: string;
  readonly publicLabel: PublicLabel;
  readonly bodyName: string | null;
  readonly receivedOn: string;
  /** When the letter that sent it to whoever answers was dated; null where none was needed. */
  readonly forwardedOn: string | null;
  readonly dueOn: string | null;
  readonly answeredOn: string | null;
  readonly endedOn: string | null;
  readonly answers: readonly StandingAnswer[];
  /** When voters were told the result, published or not. */
  readonly toldBack: readonly PublicTelling[];
  /** The newest round of answers; 0 where nobody has answered. */
  readonly round: number;
  /** What everybody may read of it, where it was published. */
  readonly published: PublicPetition | null;
  readonly rating: {
    readonly rating: Rating;
    readonly note: string;
    readonly ratedAt: Date;
  } | null;
}

export interface StandingAnswer {
  readonly bodyName: string;
  /** Empty where what was typed is no number of a letter. */
  readonly number: string;
  readonly on: string;
}

/** The petition that stands for one, wherever it was merged. */
export async function standsFor(db: Db | Tx, tenantId: string, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive ahead as (
      select p.id, p.merged_into, 0 as step from petitions p
      where p.tenant_id = ${tenantId} and p.id = ${id}
      union all
      select p.id, p.merged_into, a.step + 1 from petitions p
      join ahead a on p.id = a.merged_into where p.tenant_id = ${tenantId} and a.step < 20)
    select id from ahead order by step desc limit 1`.execute(db);
  return rows[0]?.id ?? id;
}

export async function standingOf(db: Db, receipt: Receipt): Promise<Standing> {
  const { tenantId, councilId, submissionId, petitionId } = receipt;
  const council = await db
    .selectFrom('bodies as c')
    .select(['c.name', 'c.unit_code', officePhone('c.tenant_id', 'c.id').as('phone')])
    .where('c.tenant_id', '=', tenantId)
    .where('c.id', '=', councilId)
    .executeTakeFirstOrThrow();
  return {
    councilName: publicName(council.name),
    councilUnitCode: council.unit_code ?? '',
    officePhone: council.phone,
    submission: submissionId === null ? null : await submissionOf(db, tenantId, submissionId),
    petition: petitionId === null ? null : await petitionOf(db, receipt, petitionId),
    reportedOn: receipt.reportedOn === null ? null : day(receipt.reportedOn),
  };
}

async function submissionOf(
  db: Db,
  tenantId: string,
  id: string,
): Promise<StandingSubmission | null> {
  const { rows } = await sql<StandingSubmission>`
    select m.state, m.text, m.place, u.name as "unitName", m.submitted_at as "submittedAt",
      m.decided_at as "decidedAt", m.refused_reason as "refusedReason",
      m.answer_words as "answerWords"
    from submissions m join units u on u.code = m.unit_code
    where m.tenant_id = ${tenantId} and m.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

const forwardedOn = sql`(select min(x.happened_on) from petition_acts x
  where x.tenant_id = p.tenant_id and x.petition_id = p.id and x.act = 'forward')`;

async function petitionOf(
  db: Db,
  receipt: Receipt,
  petitionId: string,
): Promise<StandingPetition | null> {
  const { tenantId, codeHash } = receipt;
  const id = await standsFor(db, tenantId, petitionId);
  const { rows } = await sql<
    Omit<StandingPetition, 'answers' | 'published' | 'rating' | 'toldBack'>
  >`
    select p.id, p.code, p.public_label as "publicLabel", b.name as "bodyName",
      p.received_on as "receivedOn", ${forwardedOn} as "forwardedOn", case when p.due_is_proposed then null else p.due_on end
        as "dueOn", p.answered_on as "answeredOn", p.ended_on as "endedOn",
      coalesce((select max(a.round) from petition_answers a
        where a.tenant_id = p.tenant_id and a.petition_id = p.id), 0)::int as round
    from petitions p
    left join bodies b on b.tenant_id = p.tenant_id and b.id = p.responsible_body_id
    where p.tenant_id = ${tenantId} and p.id = ${id}`.execute(db);
  const [petition] = rows;
  if (!petition) return null;
  const [answers, found, rating, toldBack] = await Promise.all([
    answersOf(db, tenantId, id),
    publicPetition(db, { tenantId, code: petition.code }),
    ratingOf(db, { tenantId, petitionId: id, codeHash }, petition.round),
    publicTellings(db, { tenantId, id }),
  ]);
  const published = found?.kind === 'published' ? found : null;
  const bodyName = publicName(petition.bodyName);
  return { ...petition, bodyName, answers, published, rating, toldBack };
}

/** The papers that answered voters: who, which number, when. Their words only where published. */
async function answersOf(db: Db, tenantId: string, id: string): Promise<readonly StandingAnswer[]> {
  const { rows } = await sql<StandingAnswer>`
    select b.name as "bodyName", d.number, d.issued_on as "on"
    from petition_answers a
    join answer_documents d on d.tenant_id = a.tenant_id and d.id = a.document_id
    join duties y on y.tenant_id = a.tenant_id and y.id = a.duty_id
    join bodies b on b.tenant_id = d.tenant_id and b.id = d.body_id
    where a.tenant_id = ${tenantId} and a.petition_id = ${id} and y.parent_duty_id is null
    order by a.id desc`.execute(db);
  return rows.map(({ bodyName, number, on }) => ({
    bodyName: publicName(bodyName),
    number: publicNumber(number),
    on,
  }));
}
