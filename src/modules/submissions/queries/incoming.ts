import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Incoming } from '../limits.ts';
import type { Lately } from '../suspicion.ts';

const HOUR_MS = 3_600_000;
const COUNTED = 5_000;
const COMPARED = 500;

interface At {
  readonly tenantId: string;
  readonly councilId: string;
  readonly networkMark: string;
  readonly wideMark: string;
}

const NOTHING: Incoming = {
  networkHour: 0,
  networkDay: 0,
  wideHour: 0,
  wideDay: 0,
  councilHour: 0,
  waiting: 0,
  suspects: 0,
};

/** What has come in lately, from this network and to this council. Counts stop where they no longer matter. */
export async function incomingNow(db: Db | Tx, at: At, now: Date): Promise<Incoming> {
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const { tenantId, councilId, networkMark, wideMark } = at;
  const { rows } = await sql<Incoming>`
    select
      (select count(*)::int from submissions where tenant_id = ${tenantId}
        and network_mark = ${networkMark} and submitted_at > ${hourAgo}) as "networkHour",
      (select count(*)::int from submissions where tenant_id = ${tenantId}
        and network_mark = ${networkMark}) as "networkDay",
      (select count(*)::int from submissions where tenant_id = ${tenantId}
        and wide_mark = ${wideMark} and wide_mark <> '' and submitted_at > ${hourAgo}) as "wideHour",
      (select count(*)::int from submissions where tenant_id = ${tenantId}
        and wide_mark = ${wideMark} and wide_mark <> '') as "wideDay",
      (select count(*)::int from (select 1 from submissions where tenant_id = ${tenantId}
        and council_id = ${councilId} and submitted_at > ${hourAgo} limit ${COUNTED}) h) as "councilHour",
      (select count(*)::int from (select 1 from submissions where tenant_id = ${tenantId}
        and council_id = ${councilId} and state = 'waiting' and suspicion is null
        limit ${COUNTED}) w) as waiting,
      (select count(*)::int from (select 1 from submissions where tenant_id = ${tenantId}
        and council_id = ${councilId} and state = 'waiting' and suspicion is not null
        limit ${COUNTED}) s) as suspects`.execute(db);
  return rows[0] ?? NOTHING;
}

/** What one that comes in now is compared with: the last hour of the same council. */
export async function latelyAt(
  db: Db | Tx,
  { tenantId, councilId }: Pick<At, 'tenantId' | 'councilId'>,
  now: Date,
): Promise<Lately> {
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const rows = await db
    .selectFrom('submissions')
    .select(['shape', 'proof_kind', 'suspicion', 'submitted_at'])
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('submitted_at', '>', hourAgo)
    .orderBy('submitted_at', 'desc')
    .limit(COMPARED)
    .execute();
  const minuteAgo = now.getTime() - 60_000;
  const minute = rows.filter(({ submitted_at: at }) => at.getTime() > minuteAgo);
  const byQuestion = (some: typeof rows) =>
    some.filter(({ proof_kind: kind }) => kind === 'question').length;
  return {
    shapes: rows.map(({ shape }) => shape),
    questionsMinute: byQuestion(minute),
    questionsHour: byQuestion(rows),
    minute: minute.filter(({ suspicion }) => suspicion === null).length,
  };
}
