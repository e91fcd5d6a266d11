import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import type {
  EvaluationDecision,
  PublicLabel,
  VerificationFinding,
} from '#src/modules/petitions/schema.ts';
import type { TellingWay } from '#src/modules/petitions/schema.ts';
import { publicName, publicNumber } from '../unapproved-words.ts';
import { isPortalOpen } from './public.ts';

export interface PublicPetition {
  readonly kind: 'published';
  readonly councilId: string;
  readonly code: string;
  readonly title: string;
  readonly asked: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** As the unit was called when the petition came in, where it has another name today. */
  readonly unitNameThen: string | null;
  readonly fieldCode: string | null;
  readonly sessionName: string | null;
  readonly contactCode: string | null;
  readonly receivedOn: string;
  /** The day of the letter that sent it to whoever answers. */
  readonly forwardedOn: string | null;
  readonly publicLabel: PublicLabel;
  readonly answeringBodyName: string | null;
  readonly dueOn: string | null;
  readonly firstDueOn: string | null;
  readonly answeredOn: string | null;
  readonly endedOn: string | null;
  readonly extensions: readonly PublicExtension[];
  readonly answers: readonly PublicAnswer[];
  readonly evaluation: { readonly decision: EvaluationDecision; readonly on: string } | null;
  readonly checks: readonly PublicCheck[];
  readonly toldBack: readonly PublicTelling[];
  readonly timesRaised: number;
  /** The published petition that stands for this one. */
  readonly mergedInto: string | null;
  readonly approvedAt: Date | null;
  readonly updatedAt: Date;
}

export interface WithdrawnPetition {
  readonly kind: 'withdrawn';
  readonly councilId: string;
  readonly code: string;
  readonly on: string;
  /** Written for the readers; empty where the text was held back after it had been public. */
  readonly reason: string;
}

export interface PublicExtension {
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly bodyName: string;
}

export interface PublicAnswer {
  readonly bodyName: string;
  /** Empty where what was typed is no number of a letter. */
  readonly number: string;
  readonly on: string;
  readonly round: number;
  readonly replyClass: string;
  /** The day by which a roadmap promises completion. */
  readonly completesOn: string | null;
  /** What a named person approved; null leaves body, number and day. */
  readonly text: string | null;
}

export interface PublicCheck {
  readonly on: string;
  readonly byBodyName: string;
  readonly finding: VerificationFinding;
}

/** Voters were told the result: recorded by somebody, never guessed from a later meeting. */
export interface PublicTelling {
  readonly on: string;
  readonly way: TellingWay;
  readonly bodyName: string;
  /** The voter contact it was told at, and the unit under whose address its page stands. */
  readonly contact: { readonly code: string; readonly unitCode: string } | null;
}

interface Found {
  readonly tenantId: string;
  readonly id: string;
  readonly councilId: string;
}

/** One petition as everybody reads it; what was public says that it no longer is; null where nothing ever was. */
export async function publicPetition(
  db: Db,
  { tenantId, code }: { readonly tenantId: string; readonly code: string },
): Promise<PublicPetition | WithdrawnPetition | null> {
  const row = await approved(db, tenantId, code);
  if (!row) return null;
  if (row.state !== 'published') {
    const { council_id: councilId, code: known, withdrawn_on, withdrawn_reason } = row;
    const on = withdrawn_on ?? row.taken_back_on;
    return { kind: 'withdrawn', councilId, code: known, on, reason: withdrawn_reason ?? '' };
  }
  const found = { tenantId, id: row.id, councilId: row.council_id };
  const [duty, answers, evaluation, checks, told] = await Promise.all([
    promised(db, found),
    answersOf(db, found),
    evaluationOf(db, found),
    checksOf(db, found),
    publicTellings(db, found),
  ]);
  return {
    kind: 'published',
    councilId: row.council_id,
    code: row.code,
    title: row.title ?? '',
    asked: row.asked ?? '',
    unitCode: row.unit_code,
    unitName: row.unit_name,
    unitNameThen:
      row.original_unit_code === row.unit_code ? null : (row.original_unit_official ?? null),
    fieldCode: row.field_code,
    sessionName: publicName(row.session_name),
    contactCode: row.contact_code,
    receivedOn: row.received_on,
    forwardedOn: row.forwarded_on,
    publicLabel: row.public_label,
    answeringBodyName: publicName(row.body_name),
    dueOn: row.due_is_proposed ? null : row.due_on,
    firstDueOn: row.due_is_proposed ? null : duty.firstDueOn,
    answeredOn: row.answered_on,
    endedOn: row.ended_on,
    extensions: duty.extensions,
    answers,
    evaluation,
    checks,
    toldBack: told,
    timesRaised: row.times_raised,
    mergedInto: row.merged_code,
    approvedAt: row.approved_at,
    updatedAt: row.last_act_at > row.changed_at ? row.last_act_at : row.changed_at,
  };
}

async function approved(db: Db, tenantId: string, code: string) {
  return await db
    .selectFrom('petitions as p')
    .innerJoin('publications as o', (join) =>
      join.onRef('o.tenant_id', '=', 'p.tenant_id').onRef('o.petition_id', '=', 'p.id'),
    )
    .innerJoin('units as u', 'u.code', 'p.unit_code')
    .leftJoin('units as w', 'w.code', 'p.original_unit_code')
    .leftJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.id', '=', 'p.responsible_body_id'),
    )
    .leftJoin('council_sessions as s', (join) =>
      join.onRef('s.tenant_id', '=', 'p.tenant_id').onRef('s.id', '=', 'p.session_id'),
    )
    .leftJoin('voter_contacts as v', (join) =>
      join.onRef('v.tenant_id', '=', 'p.tenant_id').onRef('v.id', '=', 'p.contact_id'),
    )
    .leftJoin('petitions as m', (join) =>
      join.onRef('m.tenant_id', '=', 'p.tenant_id').onRef('m.id', '=', 'p.merged_into'),
    )
    .leftJoin('publications as mo', (join) =>
      join
        .onRef('mo.tenant_id', '=', 'm.tenant_id')
        .onRef('mo.petition_id', '=', 'm.id')
        .on('mo.state', '=', 'published'),
    )
    .select(['p.id', 'p.code', 'o.council_id', 'o.state', 'o.title', 'o.asked', 'o.approved_at'])
    .select(['o.withdrawn_on', 'o.withdrawn_reason', 'o.changed_at', 'p.unit_code'])
    .select(['u.name as unit_name', 'p.original_unit_code', 'w.name as original_unit_official'])
    .select(['p.field_code', 's.name as session_name', 'p.received_on', 'p.public_label'])
    .select(['b.name as body_name', 'p.due_on', 'p.due_is_proposed', 'p.answered_on'])
    .select(['p.ended_on', 'p.times_raised', 'p.last_act_at', 'v.code as contact_code'])
    .select(
      sql<string>`coalesce((select (max(t.recorded_at) at time zone 'Asia/Ho_Chi_Minh')::date
        from publication_steps t where t.tenant_id = o.tenant_id
          and t.petition_id = o.petition_id and t.step in ('hold', 'withdraw')),
        o.approved_at::date)`.as('taken_back_on'),
    )
    .select(
      sql<string | null>`(select min(x.happened_on) from petition_acts x
        where x.tenant_id = p.tenant_id and x.petition_id = p.id and x.act = 'forward')`.as(
        'forwarded_on',
      ),
    )
    .select((is) =>
      is.case().when('mo.state', 'is not', null).then(is.ref('m.code')).end().as('merged_code'),
    )
    .where('p.tenant_id', '=', tenantId)
    .where('p.code', '=', code)
    .where('o.approved_at', 'is not', null)
    .where(isPortalOpen())
    .executeTakeFirst();
}

/** The first date promised, and each time it was moved: days and the body, never the reason as typed. */
async function promised(db: Db, { tenantId, id }: Found) {
  const rows = await db
    .selectFrom('petition_duties as pd')
    .innerJoin('duties as d', (join) =>
      join.onRef('d.tenant_id', '=', 'pd.tenant_id').onRef('d.id', '=', 'pd.duty_id'),
    )
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'd.tenant_id').onRef('b.id', '=', 'd.debtor_body_id'),
    )
    .leftJoin('duty_acts as a', (join) =>
      join
        .onRef('a.tenant_id', '=', 'd.tenant_id')
        .onRef('a.duty_id', '=', 'd.id')
        .on('a.act', '=', 'extend'),
    )
    .select(['d.first_due_on', 'b.name as body_name', 'a.happened_on'])
    .select(sql<string | null>`a.data->>'dueFrom'`.as('due_from'))
    .select(sql<string | null>`a.data->>'dueTo'`.as('due_to'))
    .where('pd.tenant_id', '=', tenantId)
    .where('pd.petition_id', '=', id)
    .where('d.parent_duty_id', 'is', null)
    .orderBy('d.id', 'desc')
    .orderBy('a.id')
    .execute();
  return {
    firstDueOn: rows[0]?.first_due_on ?? null,
    extensions: rows.flatMap(({ happened_on: on, due_from: from, due_to: to, body_name }) =>
      on && from && to ? [{ on, from, to, bodyName: publicName(body_name) }] : [],
    ),
  };
}

async function answersOf(db: Db, { tenantId, id }: Found): Promise<readonly PublicAnswer[]> {
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
    .select(['b.name as body_name', 'd.number', 'd.issued_on', 'a.round', 'a.reply_class'])
    .select(['a.completes_on', 'o.text'])
    .where('a.tenant_id', '=', tenantId)
    .where('a.petition_id', '=', id)
    // What a department reports to its executive is not the answer to voters.
    .where('y.parent_duty_id', 'is', null)
    .orderBy('a.id', 'desc')
    .execute();
  return rows.map((row) => ({
    bodyName: publicName(row.body_name),
    number: publicNumber(row.number),
    on: row.issued_on,
    round: row.round,
    replyClass: row.reply_class,
    completesOn: row.completes_on,
    text: row.text,
  }));
}

async function evaluationOf(db: Db, { tenantId, id }: Found) {
  const row = await db
    .selectFrom('petition_evaluations')
    .select(['decision', 'happened_on as on'])
    .where('tenant_id', '=', tenantId)
    .where('petition_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

async function checksOf(db: Db, { tenantId, id }: Found): Promise<readonly PublicCheck[]> {
  const rows = await db
    .selectFrom('petition_verifications as v')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'v.tenant_id').onRef('b.id', '=', 'v.body_id'),
    )
    .select(['v.verified_on', 'b.name as body_name', 'v.finding'])
    .where('v.tenant_id', '=', tenantId)
    .where('v.petition_id', '=', id)
    .where('v.by_voter', '=', false)
    .orderBy('v.id', 'desc')
    .execute();
  return rows.map((row) => ({
    on: row.verified_on,
    byBodyName: publicName(row.body_name),
    finding: row.finding,
  }));
}

const TELLINGS = 10;

/** Each time somebody recorded that voters were told; a contact of a closed portal is named by its day alone. */
export async function publicTellings(
  db: Db,
  { tenantId, id }: Pick<Found, 'tenantId' | 'id'>,
): Promise<readonly PublicTelling[]> {
  const rows = await db
    .selectFrom('petition_tellings as t')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 't.tenant_id').onRef('b.id', '=', 't.body_id'),
    )
    .leftJoin('voter_contacts as v', (join) =>
      join
        .onRef('v.tenant_id', '=', 't.tenant_id')
        .onRef('v.id', '=', 't.contact_id')
        .on(isPortalOpen('v')),
    )
    .leftJoin('bodies as c', (join) =>
      join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.council_id'),
    )
    .select(['t.told_on', 't.way', 'b.name as body_name', 'v.code', 'c.unit_code'])
    .where('t.tenant_id', '=', tenantId)
    .where('t.petition_id', '=', id)
    .where('t.taken_back_at', 'is', null)
    .orderBy('t.told_on')
    .orderBy('t.id')
    .limit(TELLINGS)
    .execute();
  return rows.map((row) => ({
    on: row.told_on,
    way: row.way,
    bodyName: publicName(row.body_name),
    contact: row.code && row.unit_code ? { code: row.code, unitCode: row.unit_code } : null,
  }));
}

/** The codes of what a contact brought, and how many more are not public. */
export async function contactPublicity(
  db: Db,
  { tenantId, contactCode }: { readonly tenantId: string; readonly contactCode: string },
): Promise<{ readonly total: number; readonly published: number }> {
  const row = await db
    .selectFrom('voter_contacts as v')
    .innerJoin('petitions as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.contact_id', '=', 'v.id'),
    )
    .leftJoin('publications as o', (join) =>
      join
        .onRef('o.tenant_id', '=', 'p.tenant_id')
        .onRef('o.petition_id', '=', 'p.id')
        .on('o.state', '=', 'published'),
    )
    .select((is) => [
      is.fn.countAll<number>().as('total'),
      is.fn.count<number>('o.petition_id').as('published'),
    ])
    .where('v.tenant_id', '=', tenantId)
    .where('v.code', '=', contactCode)
    .executeTakeFirstOrThrow();
  return { total: Number(row.total), published: Number(row.published) };
}

/** Codes and days of change of everything public of a council, for search engines. */
export async function publicCodes(
  db: Db,
  tenantId: string,
  councilId: string,
  limit: number,
): Promise<readonly { readonly code: string; readonly updatedAt: Date }[]> {
  const rows = await db
    .selectFrom('publications as o')
    .innerJoin('petitions as p', (join) =>
      join.onRef('p.tenant_id', '=', 'o.tenant_id').onRef('p.id', '=', 'o.petition_id'),
    )
    .select(['p.code', 'o.changed_at', 'p.last_act_at'])
    .where('o.tenant_id', '=', tenantId)
    .where('o.council_id', '=', councilId)
    .where('o.state', '=', 'published')
    .orderBy('o.petition_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    code: row.code,
    updatedAt: row.last_act_at > row.changed_at ? row.last_act_at : row.changed_at,
  }));
}
