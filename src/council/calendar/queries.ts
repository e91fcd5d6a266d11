import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { lookedUp } from '#src/platform/db/insert.ts';
import type { Day } from './day.ts';
import { dayAt, day as knownDay } from './day.ts';
import type { DayOff } from './days-off.ts';
import { computeDeadline, ruleInForce } from './deadlines.ts';
import type { DeadlineExplanation, DeadlineRule } from './deadlines.ts';
import type { CouncilSessionRow, CouncilTermRow, DayOffRow, DeadlineRuleRow } from './schema.ts';
import { workCalendar as calendarOf } from './working-days.ts';
import type { WorkCalendar } from './working-days.ts';

export interface DueDate {
  readonly dueOn: Day;
  readonly explanation: DeadlineExplanation;
  /** True: the rule is not confirmed, so nothing is overdue by this date. */
  readonly proposed: boolean;
}

export interface DueDateQuestion {
  readonly tenantId: string;
  readonly councilId: string;
  readonly ruleCode: string;
  readonly triggerOn: string;
}

/** The due day a rule of this council gives, or null where no such rule is in force. */
export async function dueDateFor(db: Db | Tx, ask: DueDateQuestion): Promise<DueDate | null> {
  const triggerOn = knownDay(ask.triggerOn);
  const rows = await db
    .selectFrom('deadline_rules')
    .selectAll()
    .where('tenant_id', '=', ask.tenantId)
    .where('council_id', '=', ask.councilId)
    .where('code', '=', ask.ruleCode)
    .execute();
  const rule = ruleInForce(rows.flatMap(toRule), ask.ruleCode, triggerOn);
  if (!rule) return null;
  const calendar = await workCalendar(db, ask.tenantId);
  const { dueOn, explanation } = computeDeadline(rule, triggerOn, calendar);
  return { dueOn, explanation, proposed: explanation.proposed };
}

/** The rule as the pure functions read it; a rule without a number computes nothing. */
export function toRule(row: Selectable<DeadlineRuleRow>): DeadlineRule[] {
  if (row.amount === null) return [];
  return [
    {
      id: row.id,
      code: row.code,
      amount: row.amount,
      unit: row.unit,
      rollForward: row.rolls_forward,
      basis: row.basis,
      trust: row.trust,
      validFrom: knownDay(row.valid_from),
      validTo: row.valid_to === null ? null : knownDay(row.valid_to),
      confirmedOn: row.confirmed_at === null ? null : dayAt(row.confirmed_at),
    },
  ];
}

export async function workCalendar(db: Db | Tx, tenantId: string): Promise<WorkCalendar> {
  const rows = await db
    .selectFrom('days_off')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .execute();
  return calendarOf(rows.map(toDayOff));
}

export function toDayOff(row: Selectable<DayOffRow>): DayOff {
  return {
    day: knownDay(row.day),
    kind: row.kind,
    name: row.name,
    trust: row.trust as DayOff['trust'],
    confirmedOn: row.confirmed_at === null ? null : dayAt(row.confirmed_at),
  };
}

/** A council's sessions, newest first. */
export async function sessionsOf(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<Selectable<CouncilSessionRow>[]> {
  return await db
    .selectFrom('council_sessions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Closed by the office, or past its closing day although nobody has closed it. */
export function isSessionOver(
  session: Pick<CouncilSessionRow, 'closes_on' | 'closed_at'>,
  today: string,
): boolean {
  return session.closed_at !== null || (session.closes_on !== null && session.closes_on < today);
}

/**
 * The session that a petition received on this day belongs to: the one that is open, else the next
 * one planned. None where every session is over.
 */
export async function currentSession(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  on: string,
): Promise<Selectable<CouncilSessionRow> | null> {
  const sessions = await sessionsOf(db, tenantId, councilId);
  return sessions.findLast((session) => !isSessionOver(session, on)) ?? null;
}

export interface SessionQuestion {
  readonly tenantId: string;
  readonly councilId: string;
  readonly on: string;
}

/** The same for a row that is being written: its id, as the database knows it then. */
export const currentSessionId = lookedUp((db, { tenantId, councilId, on }: SessionQuestion) =>
  db
    .selectFrom('council_sessions')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('closed_at', 'is', null)
    .where((is) => is.or([is('closes_on', 'is', null), is('closes_on', '>=', on)]))
    .orderBy('opens_on')
    .orderBy('id')
    .limit(sql.lit(1)),
);

export async function termsOf(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<Selectable<CouncilTermRow>[]> {
  return await db
    .selectFrom('council_terms')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .orderBy('starts_on', 'desc')
    .execute();
}

export async function daysOffOf(
  db: Db | Tx,
  tenantId: string,
  year: number,
): Promise<Selectable<DayOffRow>[]> {
  return await db
    .selectFrom('days_off')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .orderBy('day')
    .execute();
}

export type RuleLine = Selectable<DeadlineRuleRow> & { confirmer: string | null };

/** Every version of every rule of a council, by code, the newest first. */
export async function rulesOf(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<RuleLine[]> {
  return await db
    .selectFrom('deadline_rules as r')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.confirmed_by'),
    )
    .selectAll('r')
    .select('p.full_name as confirmer')
    .where('r.tenant_id', '=', tenantId)
    .where('r.council_id', '=', councilId)
    .orderBy('r.code')
    .orderBy('r.valid_from', 'desc')
    .execute();
}

export async function sessionById(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  id: string,
): Promise<Selectable<CouncilSessionRow> | null> {
  return (await sessionsOf(db, tenantId, councilId)).find((session) => session.id === id) ?? null;
}
