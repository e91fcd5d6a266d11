import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { dutyParties } from '#src/council/duties/index.ts';
import type { NoticeKind } from '../rules.ts';
import type { MailChoice } from '../schema.ts';
import { USUAL_TIMES } from '../mail-times.ts';
import { codesOf } from './codes.ts';

export interface ShownNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly isRead: boolean;
  readonly createdAt: Date;
  readonly href: string;
  readonly code: string;
  /** Only where the reader sees the thing itself. */
  readonly title: string | null;
  readonly dueOn: string | null;
  readonly bodyName: string | null;
}

export interface NoticeList {
  readonly notices: readonly ShownNotice[];
  readonly next: string | null;
}

const PAGE = 50;
const BELL_LIMIT = 100;

/** How many notices wait to be read, at most 100. */
export async function unreadNotices(db: Db, actor: Actor): Promise<number> {
  const rows = await db
    .selectFrom('notices')
    .select('id')
    .where('tenant_id', '=', actor.tenantId)
    .where('person_id', '=', actor.personId)
    .where('read_at', 'is', null)
    .limit(BELL_LIMIT)
    .execute();
  return rows.length;
}

export async function noticesOf(db: Db, actor: Actor, before: string | null): Promise<NoticeList> {
  const rows = await db
    .selectFrom('notices')
    .select(['id', 'kind', 'subject_kind', 'subject_id', 'created_at', 'read_at'])
    .where('tenant_id', '=', actor.tenantId)
    .where('person_id', '=', actor.personId)
    .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  const subjects = await subjectsOf(db, actor, page);
  return {
    notices: page.map((row) => ({
      id: row.id,
      kind: row.kind,
      isRead: row.read_at !== null,
      createdAt: row.created_at,
      ...(subjects.get(row.subject_id) ?? UNKNOWN),
    })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

type Subject = Pick<ShownNotice, 'href' | 'code' | 'title' | 'dueOn' | 'bodyName'>;
const UNKNOWN: Subject = { href: '/', code: '', title: null, dueOn: null, bodyName: null };

/** What the notices are about, by the id of the subject. */
async function subjectsOf(
  db: Db,
  actor: Actor,
  rows: readonly { readonly subject_kind: string; readonly subject_id: string }[],
): Promise<ReadonlyMap<string, Subject>> {
  const ids = (kind: string) => [
    ...new Set(rows.filter((row) => row.subject_kind === kind).map((row) => row.subject_id)),
  ];
  const found = await Promise.all([
    dutySubjects(db, actor, ids('duty')),
    codedSubjects(db, actor.tenantId, 'petition', ids('petition'), '/publications'),
    codedSubjects(db, actor.tenantId, 'batch', ids('batch'), '/batches'),
  ]);
  return new Map(found.flat());
}

async function dutySubjects(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<[string, Subject][]> {
  const duties = await dutyParties(db, actor.tenantId, ids);
  return duties.map((duty) => {
    const owes = actor.bodyIds.includes(duty.debtor.id);
    const isParty =
      owes || duty.councilId === actor.councilId || actor.bodyIds.includes(duty.creditor.id);
    return [
      duty.id,
      {
        href: `/duties/${duty.code}`,
        code: duty.code,
        title: isParty ? duty.title : null,
        dueOn: duty.dueOn,
        bodyName: owes ? null : duty.debtor.name,
      },
    ];
  });
}

async function codedSubjects(
  db: Db,
  tenantId: string,
  subjectKind: string,
  ids: readonly string[],
  address: string,
): Promise<[string, Subject][]> {
  const subjects = ids.map((subjectId) => ({ subjectKind, subjectId }));
  const codes = await codesOf(db, tenantId, subjects);
  return Array.from(codes, ([id, { code }]) => [
    id,
    { ...UNKNOWN, href: `${address}/${code}`, code },
  ]);
}

export interface Choice {
  readonly mail: MailChoice;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly muted: readonly string[];
  readonly email: string;
}

export async function choiceOf(db: Db, actor: Actor): Promise<Choice> {
  const row = await db
    .selectFrom('people as p')
    .leftJoin('notice_choices as c', (join) =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.person_id', '=', 'p.id'),
    )
    .select(['p.email', 'c.mail', 'c.quiet_from', 'c.quiet_to', 'c.muted'])
    .where('p.tenant_id', '=', actor.tenantId)
    .where('p.id', '=', actor.personId)
    .executeTakeFirst();
  return {
    mail: row?.mail ?? USUAL_TIMES.mail,
    quietFrom: row?.quiet_from ?? USUAL_TIMES.quietFrom,
    quietTo: row?.quiet_to ?? USUAL_TIMES.quietTo,
    muted: row?.muted ?? [],
    email: row?.email ?? '',
  };
}

/** Where a notice of this reader leads, or null where it is not theirs. */
export async function noticeTarget(db: Db, actor: Actor, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('notices')
    .select(['subject_kind', 'subject_id'])
    .where('tenant_id', '=', actor.tenantId)
    .where('person_id', '=', actor.personId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const subjects = await subjectsOf(db, actor, [row]);
  return subjects.get(row.subject_id)?.href ?? UNKNOWN.href;
}
