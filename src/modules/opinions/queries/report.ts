import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { ReportWindow } from '../report-window.ts';
import { views } from './one.ts';
import type { SubmissionView } from './one.ts';
import { visibleTo } from './visible.ts';

/** How a submission stands to the session that is told of it. */
export const STANDINGS = ['reported', 'toReport', 'fromBefore', 'underWay', 'elsewhere'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface ReportLine extends SubmissionView {
  readonly standing: Standing;
  readonly appraisers: readonly string[];
}

/**
 * What the Standing Committee gave its opinion on between two sessions; with it what was answered earlier
 * and never reported, and what came in and waits for its answer.
 */
export async function reportLines(
  db: Db,
  actor: Actor,
  { session, from, to }: Pick<ReportWindow, 'session' | 'from' | 'to'>,
): Promise<readonly ReportLine[]> {
  const sessionId = session?.id ?? null;
  const { rows } = await sql<ReportLine>`
    select v.*, case
        when v.reported_session_id is not null and v.reported_session_id = ${sessionId}::uuid
          then 'reported'
        when v.reported_session_id is not null then 'elsewhere'
        when v.state <> 'answered' then 'underWay'
        when ${from}::date is not null and v.answered_on <= ${from}::date then 'fromBefore'
        else 'toReport' end as standing,
      coalesce((select array_agg(b.short_name order by a.id)
        from submission_appraisals a join bodies b on b.tenant_id = a.tenant_id and b.id = a.body_id
        where a.tenant_id = v.tenant_id and a.submission_id = v.id and a.state <> 'lifted'),
        '{}') as appraisers
    from (${views} where ${visibleTo(actor)} and x.council_id = ${actor.councilId}
      and (x.reported_session_id = ${sessionId}::uuid
        or (x.state = 'answered' and (${to}::date is null or x.answered_on <= ${to}::date)
          and (x.reported_session_id is null
            or ${from}::date is null or x.answered_on > ${from}::date))
        or (x.state in ('received', 'appraising', 'appraised', 'deciding', 'decided')
          and (${to}::date is null or x.received_on <= ${to}::date)))) v
    order by v.answered_on nulls last, v.id`.execute(db);
  return rows;
}

/** How many were answered and never reported to the council. */
export async function unreportedCount(db: Db, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from executive_submissions x
    where ${visibleTo(actor)} and x.state = 'answered' and x.reported_session_id is null`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}
