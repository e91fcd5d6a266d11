import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { WrittenSlip, WrittenVote, WrittenVoter } from '../written-schema.ts';

/** Members see what they were asked; the council's side sees all, the restricted ones only who asks or decides. */
function visible(actor: Actor) {
  const { permissions } = actor;
  const sees = permissions.has('meetings.record') || permissions.has('meetings.decide');
  const side = permissions.has('meetings.read');
  const whole = sees ? sql`true` : side ? sql`not w.is_restricted` : sql`false`;
  return sql<boolean>`((w.council_id = ${actor.councilId} and ${whole}) or exists (
    select from written_voters v where v.tenant_id = w.tenant_id and v.written_vote_id = w.id
      and v.person_id = ${actor.personId}))`;
}

export interface WrittenLine extends WrittenVote {
  readonly returned: number;
  readonly mine: boolean;
  readonly answered: boolean;
  readonly bodyName: string;
}

function lines(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('written_votes as w')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'w.tenant_id').onRef('b.id', '=', 'w.body_id'),
    )
    .selectAll('w')
    .select([
      'b.short_name as bodyName',
      sql<number>`(select count(distinct s.person_id)::int from written_slips s
        where s.tenant_id = w.tenant_id and s.written_vote_id = w.id)`.as('returned'),
      sql<boolean>`exists (select from written_voters v where v.tenant_id = w.tenant_id
        and v.written_vote_id = w.id and v.person_id = ${actor.personId})`.as('mine'),
      sql<boolean>`exists (select from written_slips s where s.tenant_id = w.tenant_id
        and s.written_vote_id = w.id and s.person_id = ${actor.personId})`.as('answered'),
    ])
    .where('w.tenant_id', '=', actor.tenantId)
    .where(visible(actor));
}

const PAGE = 50;

/** What was asked in writing, newest first; the page after a row goes on behind it. */
export async function writtenVotes(
  db: Db | Tx,
  actor: Actor,
  after: string | null = null,
  limit = PAGE,
): Promise<{ items: WrittenLine[]; next: string | null }> {
  let query = lines(db, actor);
  if (after) query = query.where('w.id', '<', after);
  const rows = await query
    .orderBy('w.id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

export async function writtenVoteBy(
  db: Db | Tx,
  actor: Actor,
  by: { readonly code: string } | { readonly id: string },
): Promise<WrittenLine | null> {
  const query = lines(db, actor);
  const found =
    'code' in by ? query.where('w.code', '=', by.code) : query.where('w.id', '=', by.id);
  return (await found.executeTakeFirst()) ?? null;
}

export async function slipsAndVoters(
  db: Db | Tx,
  { tenant_id, id }: Pick<WrittenVote, 'tenant_id' | 'id'>,
): Promise<{ voters: WrittenVoter[]; slips: WrittenSlip[] }> {
  const voters = await db
    .selectFrom('written_voters')
    .selectAll()
    .where('tenant_id', '=', tenant_id)
    .where('written_vote_id', '=', id)
    .orderBy('position')
    .execute();
  const slips = await db
    .selectFrom('written_slips')
    .selectAll()
    .where('tenant_id', '=', tenant_id)
    .where('written_vote_id', '=', id)
    .orderBy('number')
    .execute();
  return { voters, slips };
}

/** Results the next sitting of this body is still to be told. */
export async function writtenToReport(
  db: Db | Tx,
  tenantId: string,
  bodyId: string,
): Promise<WrittenVote[]> {
  return await db
    .selectFrom('written_votes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('body_id', '=', bodyId)
    .where('state', '=', 'closed')
    .where('reported_at', 'is', null)
    .orderBy('closed_at')
    .limit(50)
    .execute();
}

/** What is asked of a person and not yet answered. */
export async function slipsOwedBy(db: Db | Tx, actor: Actor): Promise<WrittenLine[]> {
  const rows = await lines(db, actor)
    .where('w.state', '=', 'open')
    .orderBy('w.closes_on')
    .execute();
  return rows.filter(({ mine, answered }) => mine && !answered);
}

/** The written votes of a record, for the room that asked. */
export async function writtenVotesOf(
  db: Db | Tx,
  tenantId: string,
  recordKind: string,
  recordId: string,
): Promise<WrittenVote[]> {
  return await db
    .selectFrom('written_votes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('record_kind', '=', recordKind)
    .where('record_id', '=', recordId)
    .orderBy('id', 'desc')
    .execute();
}

/** Whether the clock has something to close. */
export async function hasPastVotes(db: Db, tenantId: string, today: string): Promise<boolean> {
  const row = await db
    .selectFrom('written_votes')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'open')
    .where('closes_on', '<', today)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function slipById(
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<WrittenSlip | null> {
  const row = await db
    .selectFrom('written_slips')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Where a vote of a sitting was taken. */
export async function voteById(
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<{ meeting_id: string; item_id: string | null } | null> {
  const row = await db
    .selectFrom('sitting_votes')
    .select(['meeting_id', 'item_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
