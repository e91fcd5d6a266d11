import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Incoming } from '../limits.ts';

const HOUR_MS = 3_600_000;
const COUNTED = 5_000;

/** What has come in lately, from this network and to this council. Counts stop where they no longer matter. */
export async function incomingNow(
  db: Db | Tx,
  at: { readonly tenantId: string; readonly councilId: string; readonly networkMark: string },
  now: Date,
): Promise<Incoming> {
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const { rows } = await sql<Incoming>`
    select
      (select count(*)::int from submissions where tenant_id = ${at.tenantId}
        and network_mark = ${at.networkMark} and submitted_at > ${hourAgo}) as "networkHour",
      (select count(*)::int from submissions where tenant_id = ${at.tenantId}
        and network_mark = ${at.networkMark}) as "networkDay",
      (select count(*)::int from (select submitted_at from submissions
        where tenant_id = ${at.tenantId} and council_id = ${at.councilId} and state = 'waiting'
        order by id desc limit ${COUNTED}) newest where submitted_at > ${hourAgo}) as "councilHour",
      (select count(*)::int from (select 1 from submissions where tenant_id = ${at.tenantId}
        and council_id = ${at.councilId} and state = 'waiting' limit ${COUNTED}) w) as waiting`.execute(
    db,
  );
  return rows[0] ?? { networkHour: 0, networkDay: 0, councilHour: 0, waiting: 0 };
}
