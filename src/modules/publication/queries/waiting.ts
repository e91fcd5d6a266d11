import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';

export const LIST_TABS = [
  'waiting',
  'unwritten',
  'new_answers',
  'published',
  'held',
  'withdrawn',
] as const;
export type ListTab = (typeof LIST_TABS)[number];

export interface ListedPublication {
  readonly petitionId: string;
  readonly code: string;
  readonly title: string;
  /** What waits, else what is public, else nothing. */
  readonly asked: string | null;
  readonly version: number;
  readonly draftedBy: string | null;
  readonly approvedBy: string | null;
  readonly heldReason: string | null;
  readonly isForReception: boolean;
  readonly isReturned: boolean;
  /** Texts of answers wait with it; they are read on its own page. */
  readonly hasAnswers: boolean;
  readonly changedAt: Date | null;
  readonly workingText: string;
}

export interface PublicationList {
  readonly rows: readonly ListedPublication[];
  readonly next: string | null;
}

const PAGE = 50;

/** One tab of the office's list of public texts, newest petition first. */
export async function publicationList(
  db: Db,
  actor: Actor,
  tab: ListTab,
  before: string | null,
): Promise<PublicationList> {
  const rows = await listed(db, actor, tab, before);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      petitionId: row.id,
      code: row.code,
      title: row.draft_title ?? row.public_title ?? row.title,
      asked: row.draft_asked ?? row.asked,
      version: row.version ?? 0,
      draftedBy: row.drafted_by,
      approvedBy: row.approved_by_name,
      heldReason: row.held_reason,
      isForReception: row.is_for_reception ?? false,
      isReturned: row.is_returned ?? false,
      hasAnswers: row.has_answers,
      changedAt: row.changed_at,
      workingText: row.working_text,
    })),
    next: rows.length > PAGE && last ? last.id : null,
  };
}

async function listed(db: Db, actor: Actor, tab: ListTab, before: string | null) {
  const query = db
    .selectFrom('petitions as p')
    .leftJoin('publications as o', (join) =>
      join.onRef('o.tenant_id', '=', 'p.tenant_id').onRef('o.petition_id', '=', 'p.id'),
    )
    .leftJoin('people as d', (join) =>
      join.onRef('d.tenant_id', '=', 'o.tenant_id').onRef('d.id', '=', 'o.draft_by'),
    )
    .leftJoin('people as a', (join) =>
      join.onRef('a.tenant_id', '=', 'o.tenant_id').onRef('a.id', '=', 'o.approved_by'),
    )
    .select(['p.id', 'p.code', 'p.title', 'p.working_text'])
    .select([
      'o.draft_title',
      'o.draft_asked',
      'o.asked',
      'o.title as public_title',
      'o.is_returned',
    ])
    .select(['o.version', 'o.held_reason', 'o.is_for_reception', 'o.changed_at'])
    .select(['d.full_name as drafted_by', 'a.full_name as approved_by_name'])
    .select(
      sql<boolean>`exists (select from publication_answers w where w.tenant_id = p.tenant_id
        and w.petition_id = p.id and w.draft_text is not null)`.as('has_answers'),
    )
    .where('p.tenant_id', '=', actor.tenantId)
    .where('p.council_id', '=', actor.councilId)
    .$if(before !== null, (from) => from.where('p.id', '<', before ?? ''))
    .orderBy('p.id', 'desc')
    .limit(PAGE + 1);
  switch (tab) {
    case 'waiting':
      return await query
        .where('o.council_id', '=', actor.councilId)
        .where('o.draft_asked', 'is not', null)
        .where(sql<SqlBool>`not o.is_returned`)
        .where('o.state', '<>', 'held')
        .execute();
    case 'unwritten':
      return await query
        .where(isAmongNewest(actor, before))
        .where(isUnwritten)
        .where('p.state', '<>', 'recorded')
        .execute();
    case 'new_answers':
      return await query
        .where('o.council_id', '=', actor.councilId)
        .where('o.state', '=', 'published')
        .where(isLatelyAnswered(actor))
        .where(answeredSince())
        .execute();
    default:
      return await query
        .where('o.council_id', '=', actor.councilId)
        .where('o.state', '=', tab)
        .execute();
  }
}

/** How far back the list looks for what nobody has written or looked at yet. */
const NEWEST = 5_000;

const isAmongNewest = ({ tenantId, councilId }: Actor, before: string | null) => {
  const older = before === null ? sql`` : sql`and c.id < ${before}`;
  return sql<SqlBool>`p.id >= coalesce((select c.id from petitions c
    where c.tenant_id = ${tenantId} and c.council_id = ${councilId} ${older}
    order by c.id desc offset ${NEWEST} limit 1), '00000000-0000-0000-0000-000000000000')`;
};

const isLatelyAnswered = ({ tenantId, councilId }: Actor) => sql<SqlBool>`p.id in (
  select c.id from petitions c
  where c.tenant_id = ${tenantId} and c.council_id = ${councilId} and c.answered_on is not null
  order by c.answered_on desc limit ${NEWEST})`;

/** Asked of each petition in its turn, so that the newest fifty are found without reading the rest. */
const isUnwritten = sql<SqlBool>`(select not ((x.state = 'draft' and x.draft_asked is null)
    or (x.state <> 'held' and x.is_returned))
  from publications x where x.tenant_id = p.tenant_id and x.petition_id = p.id limit 1) is not true`;

/** A reply to voters came after the text was published, and nobody has said yet what of it is public. */
const answeredSince = () => sql<SqlBool>`exists (select from petition_answers n
  join duties y on y.tenant_id = n.tenant_id and y.id = n.duty_id and y.parent_duty_id is null
  where n.tenant_id = p.tenant_id and n.petition_id = p.id
    and not exists (select from publication_answers k
      where k.tenant_id = n.tenant_id and k.answer_id = n.id))`;

/** How many texts wait for an approver of this council. */
export async function countWaiting(db: Db, actor: Actor): Promise<number> {
  const { count } = await db
    .selectFrom('publications')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', actor.tenantId)
    .where('council_id', '=', actor.councilId)
    .where('draft_asked', 'is not', null)
    .where(sql<SqlBool>`not is_returned`)
    .where('state', '<>', 'held')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Nothing of this council is public yet: its pages are empty to every reader. */
export async function hasPublished(
  db: Db,
  { tenantId, councilId }: Pick<Actor, 'tenantId' | 'councilId'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('publications')
    .select('petition_id')
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('state', '=', 'published')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
