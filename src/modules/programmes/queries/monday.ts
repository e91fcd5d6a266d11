import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { seesRestricted } from '../policy.ts';

/** What may wait for the Standing Committee, in the order to take it up. */
export const WAITING = [
  'papersLate',
  'papersToSign',
  'conclusions',
  'proposals',
  'answered',
  'late',
] as const;
export type WaitingKind = (typeof WAITING)[number];

export interface WaitingThing {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** The day it waits since. */
  readonly since: string | null;
  readonly href: string;
}

export interface WaitingGroup {
  readonly kind: WaitingKind;
  readonly total: number;
  readonly first: readonly WaitingThing[];
}

const FIRST_FEW = 8;
const COUNTED = 1_000;

type Row = WaitingThing & { readonly total: number };

/** Everything of this council that waits for its Standing Committee; empty groups are left out. */
export async function waitingForCommittee(
  db: Db,
  actor: Waits,
  today: string,
): Promise<readonly WaitingGroup[]> {
  const groups: WaitingGroup[] = [];
  for (const kind of WAITING) {
    const { rows } =
      await sql<Row>`with waiting as (${SOURCES[kind](actor, today)} limit ${COUNTED})
      select *, count(*) over ()::int as total from waiting
      order by since nulls last, id limit ${FIRST_FEW}`.execute(db);
    const [first] = rows;
    if (first) groups.push({ kind, total: first.total, first: rows });
  }
  return groups;
}

type Waits = Pick<Actor, 'tenantId' | 'councilId' | 'permissions'>;
type Source = (actor: Waits, today: string) => ReturnType<typeof sql>;

/** Restricted things are read by those who prepare and decide; nobody else learns their names here. */
function open(actor: Waits, ...isRestricted: readonly string[]): ReturnType<typeof sql> {
  if (seesRestricted(actor)) return sql`true`;
  const columns = isRestricted.map((column) => sql`coalesce(${sql.ref(column)}, false)`);
  return sql`not (${sql.join(columns, sql` or `)})`;
}

/** The duty of a restricted paper carries its name. */
const ofOpenPaper = (actor: Waits) => sql`not exists (select from agenda_papers p
  join agenda_items i on i.tenant_id = p.tenant_id and i.id = p.item_id
  left join agenda_items w on w.tenant_id = i.tenant_id and w.id = i.parent_id
  join meetings m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
  where p.tenant_id = d.tenant_id and p.duty_id = d.id
    and not ${open(actor, 'p.is_restricted', 'i.is_restricted', 'w.is_restricted', 'm.is_restricted')})`;

const SOURCES: Record<WaitingKind, Source> = {
  papersLate: (actor) => sql`
    select p.id, p.title, b.name || ' · ' || m.title as detail, p.given_on as since,
      '/meetings/' || m.code || '/papers' as href
    from agenda_papers p
    join meetings m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
    join agenda_items i on i.tenant_id = p.tenant_id and i.id = p.item_id
    left join agenda_items w on w.tenant_id = i.tenant_id and w.id = i.parent_id
    join bodies b on b.tenant_id = p.tenant_id and b.id = p.body_id
    where p.tenant_id = ${actor.tenantId} and m.council_id = ${actor.councilId}
      and p.state = 'given'
      and ${open(actor, 'p.is_restricted', 'i.is_restricted', 'w.is_restricted', 'm.is_restricted')}
      and p.given_on > p.due_on and m.state in ('preparing', 'called', 'open')`,
  papersToSign: (actor) => sql`
    select p.id, p.subject as title, '' as detail,
      (select max(s.recorded_at) at time zone 'Asia/Ho_Chi_Minh' from paper_steps s
        where s.tenant_id = p.tenant_id and s.paper_id = p.id and s.step = 'check')::date::text
        as since, '/papers/' || p.id as href
    from papers p
    where p.tenant_id = ${actor.tenantId} and p.council_id = ${actor.councilId}
      and p.state = 'checked' and ${open(actor, 'p.is_restricted')}`,
  conclusions: (actor) => sql`
    select m.id, m.title, '' as detail,
      (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date::text as since,
      '/meetings/' || m.code || '/conclusions' as href
    from conclusions c join meetings m on m.tenant_id = c.tenant_id and m.id = c.meeting_id
    where c.tenant_id = ${actor.tenantId} and m.council_id = ${actor.councilId} and c.state = 'draft'
      and ${open(actor, 'm.is_restricted', 'c.is_restricted')}
    group by m.tenant_id, m.id`,
  proposals: ({ tenantId, councilId }) => sql`
    select r.id, r.title, b.name as detail, (r.proposed_at at time zone 'Asia/Ho_Chi_Minh')::date::text as since,
      '/proposals' as href
    from item_proposals r join bodies b on b.tenant_id = r.tenant_id and b.id = r.body_id
    where r.tenant_id = ${tenantId} and r.council_id = ${councilId} and r.state = 'proposed'`,
  answered: (actor) => sql`
    select d.id, d.title, b.name as detail, d.answered_on as since, '/duties/' || d.id as href
    from duties d join bodies b on b.tenant_id = d.tenant_id and b.id = d.debtor_body_id
    where d.tenant_id = ${actor.tenantId} and d.council_id = ${actor.councilId}
      and d.state = 'answered' and d.record_kind not in ('petition', 'agendaPaper')`,
  late: (actor, today) => sql`
    select d.id, d.title, b.name as detail, d.due_on as since, '/duties/' || d.id as href
    from duties d join bodies b on b.tenant_id = d.tenant_id and b.id = d.debtor_body_id
    where d.tenant_id = ${actor.tenantId} and d.council_id = ${actor.councilId}
      and d.state in ('assigned', 'working') and d.paused_on is null and not d.due_is_proposed
      and d.parent_duty_id is null and d.due_on < ${today} and ${ofOpenPaper(actor)}`,
};
