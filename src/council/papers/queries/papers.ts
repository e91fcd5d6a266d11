import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import { mayRead, worksOnPapers } from '../policy.ts';
import { isLetIn } from '../readers.ts';
import { OPEN_TO_READERS } from '../rules.ts';
import type { Paper, PaperState, PaperVersion, Signature } from '../schema.ts';

/** A paper with the names its page needs. */
export interface PaperView extends Paper {
  readonly issuerName: string;
  readonly signerName: string | null;
  readonly signerRole: string | null;
  readonly drafterName: string | null;
  /** The paper that replaced it, or that will. */
  readonly replacedById: string | null;
}

const views = sql`
  select p.*, issuer.short_name as "issuerName", person.full_name as "signerName",
    seat.role as "signerRole", drafter.full_name as "drafterName",
    (select n.id from papers n where n.tenant_id = p.tenant_id and n.replaces_id = p.id
      and n.state <> 'withdrawn') as "replacedById"
  from papers p
  join bodies issuer on issuer.tenant_id = p.tenant_id and issuer.id = p.issuing_body_id
  left join seats seat on seat.tenant_id = p.tenant_id and seat.id = p.signer_seat_id
  left join people person on person.tenant_id = seat.tenant_id and person.id = seat.person_id
  left join people drafter on drafter.tenant_id = p.tenant_id and drafter.id = p.drafted_by`;

/** The SQL twin of `mayRead`. */
function readableBy(actor: Actor): RawBuilder<boolean> {
  const own = sql`p.tenant_id = ${actor.tenantId} and p.council_id = ${actor.councilId}`;
  if (worksOnPapers(actor, actor.councilId)) return sql<boolean>`(${own})`;
  if (!actor.permissions.has('meetings.read')) return sql<boolean>`false`;
  return sql<boolean>`(${own} and not p.is_restricted and p.state = any(${[...OPEN_TO_READERS]}))`;
}

/** The paper, where this reader may read it: by their seat, or let in by the record it belongs to. */
export async function paperById(db: Db | Tx, actor: Actor, id: string): Promise<PaperView | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<PaperView>`${views}
    where p.tenant_id = ${actor.tenantId} and p.id = ${id}`.execute(db);
  const [paper] = rows;
  if (!paper) return null;
  return mayRead(actor, paper) || (await isLetIn(db, actor, paper)) ? paper : null;
}

/** The papers of a record that this reader may read, oldest first. */
export async function papersOf(
  db: Db | Tx,
  actor: Actor,
  recordKind: string,
  recordId: string,
): Promise<readonly PaperView[]> {
  const { rows } = await sql<PaperView>`${views}
    where p.tenant_id = ${actor.tenantId} and p.record_kind = ${recordKind}
      and p.record_id = ${recordId} order by p.id`.execute(db);
  const readable: PaperView[] = [];
  for (const paper of rows) {
    if (mayRead(actor, paper) || (await isLetIn(db, actor, paper))) readable.push(paper);
  }
  return readable;
}

/** What was written, in which version, by whom. */
export interface VersionView extends PaperVersion {
  readonly writerName: string | null;
}

export async function versionsOf(
  db: Db | Tx,
  paper: Pick<Paper, 'tenant_id' | 'id'>,
): Promise<readonly VersionView[]> {
  const { rows } = await sql<VersionView>`
    select v.*, w.full_name as "writerName" from paper_versions v
    left join people w on w.tenant_id = v.tenant_id and w.id = v.written_by
    where v.tenant_id = ${paper.tenant_id} and v.paper_id = ${paper.id}
    order by v.number`.execute(db);
  return rows;
}

export interface StepView {
  readonly id: string;
  readonly step: string;
  readonly text_version: number;
  readonly recorded_at: Date;
  readonly note: string;
  readonly personName: string | null;
  readonly role: string | null;
  readonly capacity: 'holder' | 'acting' | 'delegated' | null;
  readonly signature: Signature | null;
}

export async function stepsOf(
  db: Db | Tx,
  paper: Pick<Paper, 'tenant_id' | 'id'>,
): Promise<readonly StepView[]> {
  const { rows } = await sql<StepView>`
    select s.id, s.step, s.text_version, s.recorded_at, s.note, s.signature, p.full_name as "personName",
      seat.role, seat.capacity
    from paper_steps s
    left join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
    left join seats seat on seat.tenant_id = s.tenant_id and seat.id = s.seat_id
    where s.tenant_id = ${paper.tenant_id} and s.paper_id = ${paper.id} order by s.id`.execute(db);
  return rows;
}

export interface PaperQuery {
  readonly states?: readonly PaperState[] | undefined;
  readonly kind?: string | undefined;
  /** Only papers laid before this seat, or before nobody by name. */
  readonly signerSeatId?: string | undefined;
  readonly isSubmitted?: boolean | undefined;
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

/** Papers of the reader's council, newest first. */
export async function listPapers(
  db: Db | Tx,
  actor: Actor,
  query: PaperQuery,
): Promise<readonly PaperView[]> {
  const { rows } = await sql<PaperView>`${views}
    where ${readableBy(actor)} and ${asked(query)}
    order by p.id desc limit ${query.limit ?? 50}`.execute(db);
  return rows;
}

export async function countPapers(db: Db | Tx, actor: Actor, query: PaperQuery): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from papers p
    where ${readableBy(actor)} and ${asked(query)}`.execute(db);
  return rows[0]?.n ?? 0;
}

function asked({
  states,
  kind,
  signerSeatId,
  isSubmitted,
  before,
}: PaperQuery): RawBuilder<unknown> {
  const parts = [
    sql`true`,
    ...(states ? [sql`p.state = any(${[...states]})`] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(signerSeatId
      ? [
          sql`(p.signer_seat_id is null or p.signer_seat_id = ${signerSeatId}
            or exists (select from seats d where d.tenant_id = p.tenant_id and d.id = ${signerSeatId}
              and d.delegated_by_seat_id = p.signer_seat_id))`,
        ]
      : []),
    ...(isSubmitted === undefined ? [] : [sql`(p.submitted_at is not null) = ${isSubmitted}`]),
    ...(before && isId(before) ? [sql`p.id < ${before}`] : []),
  ];
  return sql.join(parts, sql` and `);
}
