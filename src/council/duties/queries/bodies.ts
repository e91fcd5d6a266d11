import { sql } from 'kysely';
import { addMonths, day } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { readCounters } from '#src/platform/db/counters.ts';
import type { Db } from '#src/platform/db/database.ts';
import { FIGURES } from '../figures.ts';
import type { Timeliness } from '../figures.ts';
import { visibleTo } from './visible-to.ts';

export interface BodyLateness {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly phone: string;
  readonly owed: number;
  readonly late: number;
  readonly soon: number;
  readonly oldestDueOn: string | null;
  readonly lastUrgedOn: string | null;
}

/** Who is late, the most late first: every body of the council that owes anything dated. */
export async function latenessByBody(db: Db, actor: Actor, today: string): Promise<BodyLateness[]> {
  const { rows } = await sql<BodyLateness>`
    select b.id as "bodyId", b.name as "bodyName", b.phone, sums.owed, sums.late, sums.soon,
      case when sums.late > 0 then sums.oldest end as "oldestDueOn",
      (select max(l.issued_on) from urging_letters l
        join urging_letter_duties ld on ld.tenant_id = l.tenant_id and ld.letter_id = l.id
        join duties u on u.tenant_id = ld.tenant_id and u.id = ld.duty_id
        where l.tenant_id = ${actor.tenantId} and l.council_id = ${actor.councilId}
          and u.debtor_body_id = b.id) as "lastUrgedOn"
    from (
      select d.debtor_body_id, count(*) as owed, min(d.due_on) as oldest,
        count(*) filter (where d.due_on < ${today}) as late,
        count(*) filter (where d.due_on >= ${today} and d.due_on <= ${today}::date + 7) as soon
      from duties d
      where ${visibleTo(actor, 'council')} and d.state in ('assigned', 'working')
        and d.paused_on is null and not d.due_is_proposed
      group by d.debtor_body_id
    ) sums
    join bodies b on b.tenant_id = ${actor.tenantId} and b.id = sums.debtor_body_id
    order by sums.late desc, sums.oldest, b.name`.execute(db);
  return rows;
}

export interface BodyRecord {
  readonly bodyId: string;
  readonly answered: Readonly<Record<Timeliness, number>>;
  readonly averageDays: number | null;
  readonly byKind: ReadonlyMap<string, Readonly<Record<Timeliness, number>>>;
}

/** The months of a period, `2026-09` to `2026-11`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let at = day(`${from}-01`); at.slice(0, 7) <= to; at = addMonths(at, 1)) {
    months.push(at.slice(0, 7));
    if (months.length >= 60) break;
  }
  return months;
}

/** What each body answered in a period, on time or late, and how long it took. Flat at any size. */
export async function leagueOfBodies(
  db: Db,
  actor: Actor,
  months: readonly string[],
): Promise<BodyRecord[]> {
  const names = months.flatMap((month) => [FIGURES.answered(month), FIGURES.days(month)]);
  const counters = await readCounters(db, actor.tenantId, [actor.councilId], names);
  const records = new Map<string, Tally>();
  for (const month of months) {
    addUp(records, counters.get(FIGURES.answered(month)), counters.get(FIGURES.days(month)));
  }
  // Counters come in any order; the same figures are listed the same way each time.
  return [...records.keys()]
    .toSorted()
    .map((bodyId) => toRecord(bodyId, records.get(bodyId) ?? { days: 0, byKind: new Map() }));
}

interface Tally {
  days: number;
  byKind: Map<string, Record<Timeliness, number>>;
}

type Amounts = ReadonlyMap<string, number> | undefined;

function addUp(records: Map<string, Tally>, answered: Amounts, days: Amounts): void {
  for (const [key, amount] of answered ?? []) {
    const [bodyId = '', kind = '', how] = key.split('|');
    const tally = records.get(bodyId) ?? { days: 0, byKind: new Map() };
    const counts = tally.byKind.get(kind) ?? { onTime: 0, late: 0, undated: 0 };
    counts[how as Timeliness] += amount;
    tally.byKind.set(kind, counts);
    tally.days += days?.get(key) ?? 0;
    records.set(bodyId, tally);
  }
}

function toRecord(bodyId: string, { days, byKind }: Tally): BodyRecord {
  const answered = { onTime: 0, late: 0, undated: 0 };
  for (const counts of byKind.values()) {
    answered.onTime += counts.onTime;
    answered.late += counts.late;
    answered.undated += counts.undated;
  }
  const total = answered.onTime + answered.late + answered.undated;
  return { bodyId, answered, averageDays: total > 0 ? Math.round(days / total) : null, byKind };
}

/** The share answered on time among those that had a date, in percent; null without any. */
export function onTimeRate(answered: Readonly<Record<Timeliness, number>>): number | null {
  const dated = answered.onTime + answered.late;
  return dated === 0 ? null : Math.round((answered.onTime * 1000) / dated) / 10;
}
