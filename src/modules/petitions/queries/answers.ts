import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { sql } from 'kysely';
import type { Option } from '#src/ui/index.ts';
import { bodyOption } from './act-form.ts';
import { petitionFailure } from '../failures.ts';
import { visibleTo } from '../visible.ts';
import { seenBy } from './seen-by.ts';

export interface OwedPetition {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly version: number;
  readonly dueOn: string | null;
  readonly dueIsProposed: boolean;
  readonly dutyState: string;
  readonly role: string;
  /** What a body below has answered already: a beginning for this body's own words. */
  readonly partAnswer: string | null;
  readonly partClass: string | null;
  readonly partRoadmap: string | null;
  readonly partCompletesOn: string | null;
  /** Codes of those answered together with it that this body owes too. */
  readonly together: readonly string[];
}

/** A form lists no more; it says so where that was reached. */
export const MOST_OWED = 200;

/** Every petition a body still owes an answer to: those picked first, then the most urgent. */
export async function petitionsOwedBy(
  db: Db,
  actor: Actor,
  bodyId: string,
  picked: readonly string[] = [],
): Promise<OwedPetition[]> {
  const mine = actor.bodyIds.includes(bodyId);
  const { rows } = await sql<OwedPetition>`
    select p.id, p.code, p.title, p.working_text as text, u.name as place, p.version,
      d.due_on as "dueOn", d.due_is_proposed as "dueIsProposed", d.state as "dutyState", l.role,
      part.answer_text as "partAnswer", part.reply_class as "partClass",
      part.roadmap as "partRoadmap", part.completes_on as "partCompletesOn",
      array(select m.code from petitions m
        where m.tenant_id = p.tenant_id and m.together_id = p.together_id and m.id <> p.id
          and (${mine} or m.council_id = ${visibleTo(actor).ownCouncilId})
          and exists (select from petition_duties ml
            join duties md on md.tenant_id = ml.tenant_id and md.id = ml.duty_id
            where ml.tenant_id = m.tenant_id and ml.petition_id = m.id and ml.is_current
              and md.debtor_body_id = ${bodyId} and md.state in ('assigned', 'working', 'answered'))
        order by m.code) as together
    from duties d
    join petition_duties l on l.tenant_id = d.tenant_id and l.duty_id = d.id and l.is_current
    join petitions p on p.tenant_id = l.tenant_id and p.id = l.petition_id
    join units u on u.code = p.unit_code
    left join lateral (
      select a.answer_text, a.reply_class, a.roadmap, a.completes_on from petition_answers a
      join duties sub on sub.tenant_id = a.tenant_id and sub.id = a.duty_id
      where a.tenant_id = d.tenant_id and sub.parent_duty_id = d.id
      order by a.id desc limit 1
    ) part on true
    where d.tenant_id = ${actor.tenantId} and d.debtor_body_id = ${bodyId}
      and d.state in ('assigned', 'working', 'answered')
      and (${mine} or p.council_id = ${visibleTo(actor).ownCouncilId})
    order by (p.id = any(${[...picked]})) desc, d.due_on nulls last, d.id
    limit ${MOST_OWED}`.execute(db);
  return rows;
}

/** Bodies that owe an answer now, for the person who chooses whose document this is. */
export async function bodiesThatOwe(db: Db, actor: Actor): Promise<readonly Option[]> {
  const { rows } = await sql<{ id: string; name: string; short_name: string; n: number }>`
    select b.id, b.name, b.short_name, count(*) as n from duties d
    join petition_duties l on l.tenant_id = d.tenant_id and l.duty_id = d.id and l.is_current
    join petitions p on p.tenant_id = l.tenant_id and p.id = l.petition_id
    join bodies b on b.tenant_id = d.tenant_id and b.id = d.debtor_body_id
    where d.tenant_id = ${actor.tenantId} and d.state in ('assigned', 'working', 'answered')
      and (d.debtor_body_id = any(${[...actor.bodyIds]})
        or p.council_id = ${visibleTo(actor).ownCouncilId})
    group by b.id, b.name, b.short_name order by n desc, b.name limit 200`.execute(db);
  const own = rows.filter((row) => actor.bodyIds.includes(row.id));
  const mayEnterForOthers = actor.permissions.has('petitions.on_behalf');
  return (mayEnterForOthers ? rows : own).map(({ n, ...body }) => ({
    ...bodyOption(body),
    label: `${body.name} (${n})`,
  }));
}

export interface AnswerDocumentView {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly receivedOn: string;
  readonly signer: string;
  readonly subject: string;
  readonly isOnBehalf: boolean;
  readonly enteredBy: string | null;
  readonly enteredAt: Date;
  readonly rows: readonly AnswerRowView[];
  readonly files: readonly { id: string; name: string; size: number }[];
}

export interface AnswerRowView {
  readonly id: string;
  readonly petitionId: string;
  readonly code: string;
  readonly title: string;
  readonly question: string;
  readonly state: string;
  readonly replyClass: string;
  readonly annexLine: string;
  readonly text: string;
  readonly roadmap: string;
  readonly completesOn: string | null;
  readonly supplements: boolean;
}

export async function answerDocumentView(
  db: Db,
  actor: Actor,
  id: string,
): Promise<AnswerDocumentView> {
  const head = await db
    .selectFrom('answer_documents as d')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'd.tenant_id').onRef('b.id', '=', 'd.body_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.entered_by'),
    )
    .where('d.tenant_id', '=', actor.tenantId)
    .where('d.id', '=', id)
    .select([
      'd.id',
      'd.body_id as bodyId',
      'b.name as bodyName',
      'd.number',
      'd.issued_on as issuedOn',
      'd.received_on as receivedOn',
      'd.signer',
      'd.subject',
      'd.is_on_behalf as isOnBehalf',
      'p.full_name as enteredBy',
      'd.entered_at as enteredAt',
    ])
    .executeTakeFirst();
  if (!head) throw petitionFailure('NotFound', 'petitions.answer_not_found');
  const rows = await answerRows(db, actor, id, actor.bodyIds.includes(head.bodyId));
  if (rows.length === 0) throw petitionFailure('NotFound', 'petitions.answer_not_found');
  return { ...head, rows, files: await filesOf(db, actor.tenantId, id) };
}

/** Only the rows about petitions this reader may see. */
async function answerRows(
  db: Db,
  actor: Actor,
  documentId: string,
  isOwn: boolean,
): Promise<AnswerRowView[]> {
  const { rows } = await sql<AnswerRowView>`
    select distinct on (p.id) a.id, p.id as "petitionId", p.code, p.title,
      p.working_text as question, p.state, a.reply_class as "replyClass",
      a.annex_line as "annexLine", a.answer_text as text, a.roadmap,
      a.completes_on as "completesOn", a.supplements_id is not null as supplements
    from petition_answers a
    join petitions p on p.tenant_id = a.tenant_id and p.id = a.petition_id
    where a.tenant_id = ${actor.tenantId} and a.document_id = ${documentId}
      and (${isOwn} or ${seenBy(actor)})
    order by p.id, a.id`.execute(db);
  return rows;
}

async function filesOf(db: Db, tenantId: string, subjectId: string) {
  return await db
    .selectFrom('files')
    .select(['id', 'name', 'size_bytes as size'])
    .where('tenant_id', '=', tenantId)
    .where('subject_kind', '=', 'answer_document')
    .where('subject_id', '=', subjectId)
    .where('removed_at', 'is', null)
    .execute();
}
