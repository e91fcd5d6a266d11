import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Incoming } from '../limits.ts';
import { likenessOf, sharedParts } from '../suspicion.ts';
import type { Lately } from '../suspicion.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * HOUR_MS;
const COUNTED = 6_000;
const COMPARED = 400;
const MOST_GROUPS = 200;
/** How many that share words are read whole. */
const READ = 60;

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

/** What one that comes in now is compared with: the last hour of the same council, and each group of the day. */
export async function latelyAt(
  db: Db | Tx,
  at: At,
  { text, shape }: { readonly text: string; readonly shape: readonly number[] },
  now: Date,
): Promise<{ readonly lately: Lately; readonly groupId: string | null }> {
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const [counts, alike] = await Promise.all([
    countsAt(db, at, hourAgo, new Date(now.getTime() - MINUTE_MS)),
    alikeAt(db, at, { text, shape }, hourAgo),
  ]);
  const { groupId } = alike;
  const group = groupId === null ? NO_GROUP : await groupAt(db, at, groupId, hourAgo);
  return {
    groupId,
    lately: {
      ...counts,
      same: alike.same,
      alike: Math.max(alike.alike, group.hour),
      isGroupVouched: group.vouched > 0,
      isGroupSpam: group.spam > 0,
      isNetworkVouched: counts.networkVouched > 0,
    },
  };
}

type Counted = Pick<
  Lately,
  | 'questionsMinute'
  | 'questionsHour'
  | 'minute'
  | 'hour'
  | 'passedHour'
  | 'networkHour'
  | 'wideHour'
> & { readonly networkVouched: number };

async function countsAt(db: Db | Tx, at: At, hourAgo: Date, minuteAgo: Date): Promise<Counted> {
  const { tenantId, councilId, networkMark, wideMark } = at;
  const { rows } = await sql<Counted>`
    select count(*)::int as hour,
      (count(*) filter (where submitted_at > ${minuteAgo}))::int as minute,
      (count(*) filter (where suspicion is null))::int as "passedHour",
      (count(*) filter (where proof_kind = 'question'))::int as "questionsHour",
      (count(*) filter (where proof_kind = 'question' and submitted_at > ${minuteAgo}))::int
        as "questionsMinute",
      (count(*) filter (where network_mark = ${networkMark}))::int as "networkHour",
      (count(*) filter (where wide_mark = ${wideMark} and wide_mark <> ''))::int as "wideHour",
      (select count(*)::int from submissions v where v.tenant_id = ${tenantId}
        and v.network_mark = ${networkMark}
        and (v.vouched_at is not null or v.state in ('taken', 'joined'))) as "networkVouched"
    from (select submitted_at, suspicion, proof_kind, network_mark, wide_mark from submissions
      where tenant_id = ${tenantId} and council_id = ${councilId} and submitted_at > ${hourAgo}
      order by submitted_at desc limit ${COUNTED}) h`.execute(db);
  return rows[0] ?? { ...NO_COUNTS };
}

const NO_COUNTS: Counted = {
  questionsMinute: 0,
  questionsHour: 0,
  minute: 0,
  hour: 0,
  passedHour: 0,
  networkHour: 0,
  wideHour: 0,
  networkVouched: 0,
};

interface Known {
  readonly id: string;
  readonly group_id: string | null;
  readonly shape: readonly number[];
}

/** Those of the last hour that share words with it, and the group they stand in. */
async function alikeAt(
  db: Db | Tx,
  { tenantId, councilId }: At,
  { text, shape }: { readonly text: string; readonly shape: readonly number[] },
  hourAgo: Date,
): Promise<{ readonly same: number; readonly alike: number; readonly groupId: string | null }> {
  const { rows } = await sql<Known>`
    (select id, group_id, shape from submissions where tenant_id = ${tenantId}
      and council_id = ${councilId} and submitted_at > ${hourAgo}
      order by submitted_at desc limit ${COMPARED})
    union all
    (select distinct on (group_id) id, group_id, shape from submissions
      where tenant_id = ${tenantId} and council_id = ${councilId} and group_id is not null
        and submitted_at > ${new Date(hourAgo.getTime() - DAY_MS)}
      order by group_id, id limit ${MOST_GROUPS})`.execute(db);
  const near = [...new Map(rows.map((row) => [row.id, row])).values()]
    .map((row) => ({ ...row, shared: sharedParts(shape, row.shape) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, READ);
  if (near.length === 0) return { same: 0, alike: 0, groupId: null };
  const texts = await db
    .selectFrom('submissions')
    .select(['id', 'text'])
    .where('tenant_id', '=', tenantId)
    .where(
      'id',
      'in',
      near.map(({ id }) => id),
    )
    .execute();
  const textOf = new Map(texts.map((row) => [row.id, row.text]));
  const found = near.flatMap((row) => {
    const likeness = likenessOf(text, textOf.get(row.id) ?? '');
    return likeness === null ? [] : [{ ...row, likeness }];
  });
  const [first] = found;
  const grouped = found.find(({ group_id }) => group_id !== null);
  return {
    same: found.filter(({ likeness }) => likeness === 'same').length,
    alike: found.length,
    groupId: grouped?.group_id ?? first?.id ?? null,
  };
}

const NO_GROUP = { hour: 0, vouched: 0, spam: 0 };

async function groupAt(
  db: Db | Tx,
  { tenantId }: At,
  groupId: string,
  hourAgo: Date,
): Promise<typeof NO_GROUP> {
  const { rows } = await sql<typeof NO_GROUP>`
    select (count(*) filter (where submitted_at > ${hourAgo}))::int as hour,
      (count(*) filter (where vouched_at is not null or state in ('taken', 'joined')))::int as vouched,
      (count(*) filter (where refused_reason = 'spam'))::int as spam
    from submissions where tenant_id = ${tenantId} and (group_id = ${groupId} or id = ${groupId})`.execute(
    db,
  );
  return rows[0] ?? NO_GROUP;
}
