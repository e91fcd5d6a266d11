import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import type { OutboxState } from '#src/modules/notifications/index.ts';
import type { Channel, NoticeAbout } from '../schema.ts';
import { OFFICE_PHONE } from './telling.ts';

/** A mail that did not arrive, or not yet. */
export interface UnsentMail {
  readonly to: string;
  readonly state: Exclude<OutboxState, 'sent'>;
  readonly serverWords: string;
  readonly tries: number;
  readonly nextTryAt: Date;
}

/** A voter whom the office still has to tell something. */
export interface WaitingCall {
  /** Any of the notices that say it. */
  readonly id: string;
  readonly about: NoticeAbout;
  readonly channels: readonly Channel[];
  readonly fullName: string;
  readonly phone: string;
  readonly address: string;
  readonly councilName: string;
  readonly officePhone: string;
  readonly unitName: string;
  readonly submittedAt: Date;
  readonly petitionCode: string | null;
  readonly submissionId: string;
  /** Why a mail alone does not do; null where none was asked for or it left. */
  readonly mail: UnsentMail | null;
}

interface At {
  readonly tenantId: string;
  readonly councilId: string;
}

/** A mail that has waited this long without being asked about by a server is seen as well. */
const HELD_UP_MS = 3_600_000;

/** What is still to be told: by telephone or Zalo, and where the mail about it does not arrive. */
const toTell = ({ tenantId, councilId }: At, now: Date) => sql`
  select n.tenant_id, n.submission_id, n.about, n.round,
    (array_agg(n.id order by n.id))[1] as id,
    (array_agg(n.mail_id) filter (where n.mail_id is not null))[1] as mail_id
  from (
    select id, tenant_id, submission_id, about, round, null::uuid as mail_id from voter_notices
    where tenant_id = ${tenantId} and council_id = ${councilId} and told_at is null
    union all
    select v.id, v.tenant_id, v.submission_id, v.about, v.round, v.mail_id
    from outbox_mails o
    join voter_notices v on v.tenant_id = o.tenant_id and v.mail_id = o.id
    where o.tenant_id = ${tenantId} and o.council_id = ${councilId} and o.person_id is null
      and o.state <> 'sent' and v.told_by is null
      and (o.state <> 'waiting' or o.server_words <> ''
        or o.created_at < ${new Date(now.getTime() - HELD_UP_MS)})
      and not exists (select from voter_notices s where s.tenant_id = v.tenant_id
        and s.submission_id = v.submission_id and s.about = v.about and s.round = v.round
        and s.told_by is not null)
  ) n
  group by n.tenant_id, n.submission_id, n.about, n.round`;

interface FoundCall extends Omit<WaitingCall, 'mail'> {
  readonly to: string | null;
  readonly state: UnsentMail['state'];
  readonly serverWords: string;
  readonly tries: number;
  readonly nextTryAt: Date;
}

/** Those the office still has to reach, oldest first; of one petition where that is asked. */
export async function callsWaiting(
  db: Db,
  at: At,
  ask: { readonly now: Date; readonly limit: number; readonly petitionId?: string },
): Promise<readonly WaitingCall[]> {
  const ofOne = ask.petitionId === undefined ? sql`` : sql`where m.petition_id = ${ask.petitionId}`;
  const { rows } = await sql<FoundCall>`
    select n.id, n.about, m.agreed_channels as channels, m.full_name as "fullName", m.phone,
      m.address, b.name as "councilName", ${OFFICE_PHONE} as "officePhone",
      u.name as "unitName", m.submitted_at as "submittedAt",
      p.code as "petitionCode", m.id as "submissionId", o.to_address as "to", o.state,
      o.server_words as "serverWords", o.tries, o.next_try_at as "nextTryAt"
    from (${toTell(at, ask.now)}) n
    join submissions m on m.tenant_id = n.tenant_id and m.id = n.submission_id
    join bodies b on b.tenant_id = m.tenant_id and b.id = m.council_id
    join units u on u.code = m.unit_code
    left join petitions p on p.tenant_id = m.tenant_id and p.id = m.petition_id
    left join outbox_mails o on o.tenant_id = n.tenant_id and o.id = n.mail_id
    ${ofOne}
    order by n.id limit ${ask.limit}`.execute(db);
  return rows.map(({ to, state, serverWords, tries, nextTryAt, ...call }) => ({
    ...call,
    mail: to === null ? null : { to, state, serverWords, tries, nextTryAt },
  }));
}

export async function waitingCalls(db: Db, at: At, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${toTell(at, now)}) n`.execute(db);
  return rows[0]?.count ?? 0;
}

/** What the office may use to reach the voter a notice is for. */
export async function reachOf(
  db: Db,
  { tenantId, councilId }: At,
  submissionId: string,
): Promise<{
  readonly channels: readonly Channel[];
  readonly phone: string;
  readonly address: string;
} | null> {
  const row = await db
    .selectFrom('submissions')
    .select(['agreed_channels', 'phone', 'address'])
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', '=', submissionId)
    .executeTakeFirst();
  if (!row) return null;
  // The column is checked against the same list.
  const channels = row.agreed_channels as readonly Channel[];
  return { channels, phone: row.phone, address: row.address };
}
