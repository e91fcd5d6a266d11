import { sql } from 'kysely';
import { addDays, day, dayAt, weekday } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { meetingVisibleTo } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { seesRestricted } from '../policy.ts';

/** Whose week it is: each has a column of its own. */
export const LANES = ['standingCommittee', 'committees', 'office'] as const;
export type Lane = (typeof LANES)[number];

export interface WeekEntry {
  readonly key: string;
  readonly lane: Lane;
  readonly day: Day;
  /** Null: no hour is told. */
  readonly at: Date | null;
  readonly kind: 'meeting' | 'contact' | 'duty';
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  readonly isCancelled: boolean;
}

export interface Week {
  readonly monday: Day;
  readonly days: readonly Day[];
  readonly entries: readonly WeekEntry[];
}

export function mondayOf(of: Day): Day {
  return addDays(of, 1 - weekday(of));
}

/** What the Standing Committee, the committees and the office have before them in one week. */
export async function weekOf(db: Db, actor: Actor, of: Day): Promise<Week> {
  const monday = mondayOf(of);
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  const sunday = addDays(monday, 6);
  const entries = [
    ...(await meetingsBetween(db, actor, monday, sunday)),
    ...(await contactsBetween(db, actor, monday, sunday)),
    ...(await dutiesBetween(db, actor, monday, sunday)),
  ];
  return { monday, days, entries: entries.toSorted(byTime) };
}

function byTime(a: WeekEntry, b: WeekEntry): number {
  return (
    a.day.localeCompare(b.day) ||
    (a.at?.getTime() ?? Number.MAX_SAFE_INTEGER) - (b.at?.getTime() ?? Number.MAX_SAFE_INTEGER)
  );
}

const laneOf = (bodyKind: string): Lane => {
  if (bodyKind === 'committee') return 'committees';
  return bodyKind === 'office' ? 'office' : 'standingCommittee';
};

async function meetingsBetween(db: Db, actor: Actor, from: Day, to: Day): Promise<WeekEntry[]> {
  const { rows } = await sql<{
    code: string;
    title: string;
    place: string;
    state: string;
    starts_at: Date;
    bodyKind: string;
  }>`select m.code, m.title, m.place, m.state, m.starts_at, b.kind as "bodyKind"
    from meetings m join bodies b on b.tenant_id = m.tenant_id and b.id = m.body_id
    where ${meetingVisibleTo(actor)} and m.council_id = ${actor.councilId}
      and m.starts_at >= ${midnight(from)} and m.starts_at < ${midnight(addDays(to, 1))}
    order by m.starts_at limit 200`.execute(db);
  return rows.map(({ code, title, place, state, starts_at: at, bodyKind }) => ({
    key: code,
    lane: laneOf(bodyKind),
    day: dayAt(at),
    at,
    kind: 'meeting',
    title,
    detail: place,
    href: `/meetings/${code}`,
    isCancelled: state === 'cancelled',
  }));
}

async function contactsBetween(db: Db, actor: Actor, from: Day, to: Day): Promise<WeekEntry[]> {
  const { rows } = await sql<{ code: string; place: string; delegates: string; held_on: string }>`
    select c.code, c.place, c.delegates, c.held_on from voter_contacts c
    where c.tenant_id = ${actor.tenantId} and c.council_id = ${actor.councilId}
      and c.state = 'planned' and c.held_on between ${from} and ${to}
      and not exists (select from meetings m where m.tenant_id = c.tenant_id
        and m.contact_id = c.id and m.state <> 'cancelled')
    order by c.held_on limit 200`.execute(db);
  return rows.map(({ code, place, delegates, held_on: heldOn }) => ({
    key: code,
    lane: 'standingCommittee',
    day: day(heldOn),
    at: null,
    kind: 'contact',
    title: place,
    detail: delegates,
    href: `/contacts/${code}`,
    isCancelled: false,
  }));
}

/** What the council's own bodies owe on a day of the week. */
async function dutiesBetween(db: Db, actor: Actor, from: Day, to: Day): Promise<WeekEntry[]> {
  const { rows } = await sql<{
    id: string;
    title: string;
    due_on: string;
    bodyName: string;
    bodyKind: string;
  }>`select d.id, d.title, d.due_on, b.short_name as "bodyName", b.kind as "bodyKind"
    from duties d join bodies b on b.tenant_id = d.tenant_id and b.id = d.debtor_body_id
    where d.tenant_id = ${actor.tenantId} and d.council_id = ${actor.councilId}
      and d.state in ('assigned', 'working') and d.paused_on is null and not d.due_is_proposed
      and d.due_on between ${from} and ${to}
      and b.kind in ('standingCommittee', 'committee', 'office')
      and (${seesRestricted(actor)} or not exists (select from agenda_papers p
        join agenda_items i on i.tenant_id = p.tenant_id and i.id = p.item_id
        left join agenda_items w on w.tenant_id = i.tenant_id and w.id = i.parent_id
        join meetings m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
        where p.tenant_id = d.tenant_id and p.duty_id = d.id and (p.is_restricted
          or i.is_restricted or coalesce(w.is_restricted, false) or m.is_restricted)))
    order by d.due_on, d.id limit 200`.execute(db);
  return rows.map(({ id, title, due_on: dueOn, bodyName, bodyKind }) => ({
    key: id,
    lane: laneOf(bodyKind),
    day: day(dueOn),
    at: null,
    kind: 'duty',
    title,
    detail: bodyName,
    href: `/duties/${id}`,
    isCancelled: false,
  }));
}

const midnight = (of: Day): Date => new Date(`${of}T00:00:00+07:00`);
