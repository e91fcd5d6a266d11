import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { meetingVisibleTo } from '#src/modules/meetings/index.ts';
import type { Programme, ProgrammeItem, Proposal } from '../rules.ts';

type Place = Pick<Actor, 'tenantId' | 'councilId'>;

export interface ListedProgramme extends Programme {
  readonly planned: number;
  readonly delivered: number;
  readonly dropped: number;
}

/** Newest year first; the programme of the term before its years. */
export async function programmesOf(
  db: Db,
  { tenantId, councilId }: Place,
): Promise<ListedProgramme[]> {
  const { rows } = await sql<ListedProgramme>`select p.*,
      count(i.id)::int as planned,
      count(i.id) filter (where i.state = 'delivered')::int as delivered,
      count(i.id) filter (where i.state = 'dropped')::int as dropped
    from work_programmes p
    left join programme_items i on i.tenant_id = p.tenant_id and i.programme_id = p.id
    where p.tenant_id = ${tenantId} and p.council_id = ${councilId}
    group by p.tenant_id, p.id
    order by p.year = 0 desc, p.year desc limit 60`.execute(db);
  return rows;
}

export async function programmeById(
  db: Db,
  { tenantId, councilId }: Place,
  id: string,
): Promise<Programme | null> {
  const row = await db
    .selectFrom('work_programmes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export interface ListedItem extends ProgrammeItem {
  readonly bodyName: string;
  readonly meetingCode: string | null;
  readonly meetingTitle: string | null;
}

/** In the order of months; those without a month last. */
export async function itemsOf(
  db: Db,
  tenantId: string,
  programmeId: string,
): Promise<ListedItem[]> {
  const { rows } = await sql<ListedItem>`select i.*, b.short_name as "bodyName",
      m.code as "meetingCode", case when not m.is_restricted then m.title end as "meetingTitle"
    from programme_items i
    join bodies b on b.tenant_id = i.tenant_id and b.id = i.body_id
    left join meetings m on m.tenant_id = i.tenant_id and m.id = i.delivered_meeting_id
    where i.tenant_id = ${tenantId} and i.programme_id = ${programmeId}
    order by i.month nulls last, i.id limit 1000`.execute(db);
  return rows;
}

export async function itemById(
  db: Db,
  { tenantId, councilId }: Place,
  id: string,
): Promise<ProgrammeItem | null> {
  const row = await db
    .selectFrom('programme_items')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export interface ListedProposal extends Proposal {
  readonly bodyName: string;
  readonly meetingCode: string | null;
}

const MOST = 200;

/** The council's own side reads all of them; a body reads what it proposed itself. */
export async function proposalsFor(db: Db, actor: Actor): Promise<ListedProposal[]> {
  const all = actor.permissions.has('meetings.read');
  const { rows } = await sql<ListedProposal>`select r.*, b.name as "bodyName",
      m.code as "meetingCode"
    from item_proposals r
    join bodies b on b.tenant_id = r.tenant_id and b.id = r.body_id
    left join meetings m on m.tenant_id = r.tenant_id and m.id = r.meeting_id
    where r.tenant_id = ${actor.tenantId} and r.council_id = ${actor.councilId}
      and (${all} or r.body_id = any(${[...actor.bodyIds]}))
    order by r.state = 'proposed' desc, r.proposed_at desc, r.id limit ${MOST}`.execute(db);
  return rows;
}

export async function openProposalCount(db: Db, { tenantId, councilId }: Place): Promise<number> {
  const { n } = await db
    .selectFrom('item_proposals')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  return Number(n);
}

export interface MeetingChoice {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly starts_at: Date;
}

/** Meetings whose agenda is still being put together. */
export async function meetingsInPreparation(db: Db, actor: Actor): Promise<MeetingChoice[]> {
  const { rows } = await sql<MeetingChoice>`select m.id, m.code, m.title, m.starts_at
    from meetings m where ${meetingVisibleTo(actor)} and m.council_id = ${actor.councilId}
      and m.state in ('preparing', 'called')
    order by m.starts_at, m.id limit 20`.execute(db);
  return rows;
}
