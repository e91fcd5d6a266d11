import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { readsPaper, seesPaper } from '../access.ts';
import { standingOf } from '../paper-rules.ts';
import type { PaperStanding } from '../paper-rules.ts';
import { isOwnPaper } from '../policy.ts';
import type { StoredPaper } from '../schema.ts';
import { meetingById } from './meeting.ts';
import type { MeetingView } from './meeting.ts';

export interface MeetingPaper extends StoredPaper {
  readonly bodyName: string;
  readonly bodyShort: string;
  readonly itemTitle: string;
  readonly dutyState: string | null;
  readonly admittedBy: string | null;
  readonly standing: PaperStanding;
  /** Of a body the reader acts for. */
  readonly isOwn: boolean;
  /** The reader may open it. */
  readonly isReadable: boolean;
  /** The newest version this reader has opened; null: none. */
  readonly readNumber: number | null;
}

/** The papers of a meeting this reader may know of. */
export async function papersFor(
  db: Db | Tx,
  actor: Actor,
  meeting: MeetingView,
  today: string,
): Promise<readonly MeetingPaper[]> {
  const rows = await paperRows(db, actor)
    .where('p.meeting_id', '=', meeting.id)
    .orderBy('p.id')
    .execute();
  return rows.flatMap((row) => seenPaper(actor, meeting, row, today) ?? []);
}

/** One of them, by its id. */
export async function paperFor(
  db: Db | Tx,
  actor: Actor,
  paperId: string,
  today: string,
): Promise<{ paper: MeetingPaper; meeting: MeetingView } | null> {
  const row = await paperRows(db, actor).where('p.id', '=', paperId).executeTakeFirst();
  const meeting = row ? await meetingById(db, actor, row.meeting_id) : null;
  const paper = row && meeting ? seenPaper(actor, meeting, row, today) : null;
  return meeting && paper ? { paper, meeting } : null;
}

type PaperRow = Awaited<ReturnType<ReturnType<typeof paperRows>['execute']>>[number];

function paperRows(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('agenda_papers as p')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.id', '=', 'p.body_id'),
    )
    .innerJoin('agenda_items as i', (join) =>
      join.onRef('i.tenant_id', '=', 'p.tenant_id').onRef('i.id', '=', 'p.item_id'),
    )
    .leftJoin('agenda_items as whole', (join) =>
      join.onRef('whole.tenant_id', '=', 'i.tenant_id').onRef('whole.id', '=', 'i.parent_id'),
    )
    .leftJoin('duties as d', (join) =>
      join.onRef('d.tenant_id', '=', 'p.tenant_id').onRef('d.id', '=', 'p.duty_id'),
    )
    .leftJoin('agenda_paper_readings as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'p.tenant_id')
        .onRef('r.paper_id', '=', 'p.id')
        .on('r.person_id', '=', actor.personId),
    )
    .selectAll('p')
    .select([
      'b.name as bodyName',
      'b.short_name as bodyShort',
      'i.title as itemTitle',
      'i.parent_id as itemParentId',
      'i.is_restricted as itemRestricted',
      'whole.is_restricted as wholeRestricted',
      'd.state as dutyState',
      'r.number as readNumber',
      sql<string | null>`(select pe.full_name from people pe
        where pe.tenant_id = p.tenant_id and pe.id = p.admitted_by)`.as('admittedBy'),
    ])
    .where('p.tenant_id', '=', actor.tenantId);
}

function seenPaper(
  actor: Actor,
  meeting: MeetingView,
  row: PaperRow,
  today: string,
): MeetingPaper | null {
  const standing = standingOf(row, meeting, today);
  const isOwn = isOwnPaper(actor, row);
  const paper = { isRestricted: row.is_restricted, standing, isOwn };
  const item = { id: row.item_id, parentId: row.itemParentId, isRestricted: row.itemRestricted };
  const whole = row.itemParentId
    ? { id: row.itemParentId, parentId: null, isRestricted: row.wholeRestricted ?? false }
    : undefined;
  if (!seesPaper(meeting.access, paper, item, whole)) return null;
  const mayRead = readsPaper(meeting.access, paper, item, whole);
  return { ...row, standing, isOwn, isReadable: mayRead && row.newest_version > 0 };
}

/** The newest version of a paper the reader may open, or null. */
export async function isReadable(
  db: Db | Tx,
  actor: Actor,
  paperId: string,
  today: string,
): Promise<{ number: number; fileId: string } | null> {
  const found = await paperFor(db, actor, paperId, today);
  if (!found?.paper.isReadable) return null;
  const version = await db
    .selectFrom('agenda_paper_versions')
    .select(['number', 'file_id as fileId'])
    .where('tenant_id', '=', actor.tenantId)
    .where('paper_id', '=', paperId)
    .where('number', '=', found.paper.newest_version)
    .executeTakeFirst();
  return version ?? null;
}

export interface PaperVersion {
  readonly number: number;
  readonly fileId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly note: string;
  readonly givenAt: Date;
  readonly givenBy: string | null;
  readonly bodyName: string;
  readonly isOnBehalf: boolean;
}

/** Every version of a paper, newest first. */
export async function versionsOf(
  db: Db | Tx,
  tenantId: string,
  paperId: string,
): Promise<readonly PaperVersion[]> {
  return await db
    .selectFrom('agenda_paper_versions as v')
    .innerJoin('files as f', (join) =>
      join.onRef('f.tenant_id', '=', 'v.tenant_id').onRef('f.id', '=', 'v.file_id'),
    )
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'v.tenant_id').onRef('b.id', '=', 'v.body_id'),
    )
    .leftJoin('people as g', (join) =>
      join.onRef('g.tenant_id', '=', 'v.tenant_id').onRef('g.id', '=', 'v.given_by'),
    )
    .select([
      'v.number',
      'v.file_id as fileId',
      'f.name as fileName',
      'f.size_bytes as sizeBytes',
      'v.note',
      'v.given_at as givenAt',
      'g.full_name as givenBy',
      'b.short_name as bodyName',
      'v.is_on_behalf as isOnBehalf',
    ])
    .where('v.tenant_id', '=', tenantId)
    .where('v.paper_id', '=', paperId)
    .orderBy('v.number', 'desc')
    .execute();
}
