import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { OutboxState } from '../schema.ts';

export interface ShownMail {
  readonly id: string;
  readonly to: string;
  /** The person of the house it is for; null for a voter. */
  readonly personId: string | null;
  readonly personName: string | null;
  /** Carries a calendar entry: somebody invited to a meeting. */
  readonly isInvitation: boolean;
  readonly subject: string;
  readonly body: string;
  readonly state: OutboxState;
  readonly tries: number;
  readonly serverWords: string;
  readonly createdAt: Date;
  readonly nextTryAt: Date;
}

const PAGE = 50;

export async function outboxOf(
  db: Db,
  actor: Actor,
  state: OutboxState,
  before: string | null,
): Promise<{ readonly mails: readonly ShownMail[]; readonly next: string | null }> {
  const older = before === null ? sql`` : sql`and m.id < ${before}`;
  const { rows } = await sql<ShownMail>`
    select m.id, m.to_address as "to", m.person_id as "personId", p.full_name as "personName",
      m.calendar_method is not null as "isInvitation", m.subject, m.body, m.state, m.tries, m.server_words as "serverWords",
      m.created_at as "createdAt", m.next_try_at as "nextTryAt"
    from outbox_mails m
    left join people p on p.tenant_id = m.tenant_id and p.id = m.person_id
    where m.tenant_id = ${actor.tenantId} and m.state = ${state} ${older}
    order by m.id desc limit ${PAGE + 1}`.execute(db);
  return {
    mails: rows.slice(0, PAGE),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}

/** Those that have not arrived; what is sent grows for years and is not counted. */
export type MailCounts = Readonly<Record<'given_up' | 'refused' | 'waiting', number>>;

export async function mailCounts(db: Db, tenantId: string): Promise<MailCounts> {
  const { rows } = await sql<{ state: keyof MailCounts; count: number }>`
    select state, count(*)::int as count from outbox_mails
    where tenant_id = ${tenantId} and state in ('given_up', 'refused', 'waiting')
    group by state`.execute(db);
  const counted = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  return { given_up: 0, refused: 0, waiting: 0, ...counted };
}

export interface Bounce {
  readonly address: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly count: number;
  readonly lastAt: Date;
  readonly serverWords: string;
}

const MOST_BOUNCES = 50;

/** Addresses whose mail was refused for good and that have taken none since, the latest first. */
export async function bouncesOf(db: Db, actor: Actor): Promise<readonly Bounce[]> {
  const { rows } = await sql<Bounce>`
    select r.to_address as address, r.person_id as "personId", p.full_name as "personName",
      r.count, r.last_at as "lastAt", r.words as "serverWords"
    from (
      select tenant_id, to_address, (array_agg(person_id order by id desc))[1] as person_id,
        count(*)::int as count, max(created_at) as last_at,
        (array_agg(server_words order by id desc))[1] as words
      from outbox_mails where tenant_id = ${actor.tenantId} and state = 'refused'
      group by tenant_id, to_address
    ) r
    left join people p on p.tenant_id = r.tenant_id and p.id = r.person_id
    where p.id is null or p.email = r.to_address
    order by r.last_at desc limit ${MOST_BOUNCES}`.execute(db);
  return rows;
}

export interface MailHealth {
  /** Mails that have waited for the server over an hour while it took none. */
  readonly heldUp: number;
  /** Since when; null where nothing is held up. */
  readonly heldUpSince: Date | null;
  readonly givenUp: number;
  readonly refused: number;
}

const HELD_UP_MS = 3_600_000;

/** How the outgoing mail stands. A server that took a mail within the hour is not down. */
export async function mailHealth(db: Db, tenantId: string, now: Date): Promise<MailHealth> {
  const before = new Date(now.getTime() - HELD_UP_MS);
  const { rows } = await sql<MailHealth>`
    select held.count as "heldUp", held.since as "heldUpSince",
      (select count(*)::int from outbox_mails
        where tenant_id = ${tenantId} and state = 'given_up') as "givenUp",
      (select count(distinct m.to_address)::int from outbox_mails m
        left join people p on p.tenant_id = m.tenant_id and p.id = m.person_id
        where m.tenant_id = ${tenantId} and m.state = 'refused'
          and (p.id is null or p.email = m.to_address)) as refused
    from (
      select count(*)::int as count, min(created_at) as since from outbox_mails
      where tenant_id = ${tenantId} and state = 'waiting' and server_words <> ''
        and created_at <= ${before}
        and not exists (select from outbox_mails s
          where s.tenant_id = ${tenantId} and s.sent_at > ${before})
    ) held`.execute(db);
  return rows[0] ?? { heldUp: 0, heldUpSince: null, givenUp: 0, refused: 0 };
}
