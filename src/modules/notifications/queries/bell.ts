import { sql } from 'kysely';
import { roleName } from '#src/council/bodies/index.ts';
import type { SeatRole } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { NoticeKind } from '../rules.ts';
import { subjectsOf } from './subjects.ts';
import type { Subject } from './subjects.ts';

export interface ShownNotice extends Omit<Subject, 'id'> {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly isRead: boolean;
  readonly createdAt: Date;
  /** How many things became this one line; 1 where it is about one. */
  readonly count: number;
  readonly document: string;
  /** The seat it concerns, where the reader works from another one. */
  readonly otherSeat: string | null;
}

export interface NoticeList {
  readonly notices: readonly ShownNotice[];
  readonly next: string | null;
}

const PAGE = 50;
const BELL_LIMIT = 100;

/** Nobody is told any more of a seat that they left. */
export const ofSeatsInForce = (today: string) => sql`(n.seat_id is null or exists (
  select from seats s where s.tenant_id = n.tenant_id and s.id = n.seat_id
    and s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today})))`;

/** Shared with the test of its plan. */
export const unreadQuery = (actor: Pick<Actor, 'tenantId' | 'personId'>, today: string) => sql<{
  id: string;
}>`select n.id from notices n
  where n.tenant_id = ${actor.tenantId} and n.person_id = ${actor.personId}
    and n.read_at is null and ${ofSeatsInForce(today)}
  limit ${BELL_LIMIT}`;

/** How many notices wait to be read, at most 100. */
export async function unreadNotices(db: Db, actor: Actor, today: string): Promise<number> {
  const { rows } = await unreadQuery(actor, today).execute(db);
  return rows.length;
}

interface FoundNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly subject_ids: readonly string[];
  readonly document: string;
  readonly created_at: Date;
  readonly read_at: Date | null;
  readonly seat_id: string | null;
  readonly role: SeatRole | null;
  readonly body: string | null;
}

const noticeLines = (actor: Actor, today: string) => sql`
  select n.id, n.kind, n.subject_kind, n.subject_id, n.subject_ids, n.document, n.created_at,
    n.read_at, n.seat_id, seat.role, b.short_name as body
  from notices n
  left join seats seat on seat.tenant_id = n.tenant_id and seat.id = n.seat_id
  left join bodies b on b.tenant_id = seat.tenant_id and b.id = seat.body_id
  where n.tenant_id = ${actor.tenantId} and n.person_id = ${actor.personId}
    and ${ofSeatsInForce(today)}`;

export async function noticesOf(
  db: Db,
  actor: Actor,
  today: string,
  before: string | null,
): Promise<NoticeList> {
  const older = before === null ? sql`` : sql`and n.id < ${before}`;
  const { rows } = await sql<FoundNotice>`${noticeLines(actor, today)} ${older}
    order by n.id desc limit ${PAGE + 1}`.execute(db);
  const page = rows.slice(0, PAGE);
  return {
    notices: await shown(db, actor, page),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

async function shown(
  db: Db,
  actor: Actor,
  rows: readonly FoundNotice[],
): Promise<readonly ShownNotice[]> {
  const subjects = await subjectsOf(db, actor, rows.map(aboutOf));
  return rows.flatMap((row, at) => {
    const subject = subjects[at];
    if (!subject) return [];
    const isOther = row.seat_id !== null && row.seat_id !== actor.seatId && row.role !== null;
    return {
      ...subject,
      id: row.id,
      kind: row.kind,
      isRead: row.read_at !== null,
      createdAt: row.created_at,
      count: Math.max(1, row.subject_ids.length),
      document: row.document,
      otherSeat:
        isOther && row.role !== null
          ? `${roleName(row.role, actor.locale)} · ${row.body ?? ''}`
          : null,
    };
  });
}

const aboutOf = (row: FoundNotice) => ({
  kind: row.kind,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
});

export interface OpenNotice {
  readonly notice: ShownNotice;
  /** The seat to work from for it. */
  readonly seatId: string | null;
  /** Everything it gathered; one where it is about one thing. */
  readonly subjects: readonly Subject[];
}

/** A notice of this reader, or null where it is not theirs. */
export async function noticeOf(
  db: Db,
  actor: Actor,
  today: string,
  id: string,
): Promise<OpenNotice | null> {
  const { rows } = await sql<FoundNotice>`${noticeLines(actor, today)} and n.id = ${id}`.execute(
    db,
  );
  const [row] = rows;
  const [notice] = await shown(db, actor, rows);
  if (!row || !notice) return null;
  const ids = row.subject_ids.length > 0 ? row.subject_ids : [row.subject_id];
  const abouts = ids.map((subjectId) => ({ ...aboutOf(row), subjectId }));
  return { notice, seatId: row.seat_id, subjects: await subjectsOf(db, actor, abouts) };
}
