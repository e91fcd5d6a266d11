import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Voices } from '../../counters.ts';
import { AWAITING_REPLY_STATES } from '../../rules.ts';
import { visibleTo } from '../../visible.ts';
import type { Sight } from '../../visible.ts';
import { sortOf } from './filter.ts';
import { outcomeIs } from './outcomes.ts';
import type { Asker } from './outcomes.ts';
import type { PetitionFilter } from './filter.ts';

export const COUNT_LIMIT = 10_000;

export type Where = RawBuilder<unknown>;

export type Order = 'newest' | 'due';

export interface Asked {
  readonly actor: Actor;
  readonly filter: PetitionFilter;
  readonly today: string;
}

/** Each branch has one index that gives its rows in order; together they are all a reader sees. */
export interface Branch {
  /** The council whose petitions alone it has, or null. */
  readonly councilId: string | null;
  readonly from: Where;
  readonly id: Where;
  readonly where: Where;
}

/** `byWords`: the words are rarer than the council's rows, so only their index shall be read. */
export function branchesOf(ask: Asked, byWords = false): readonly Branch[] {
  const { actor, filter, today } = ask;
  const sight = visibleTo(actor);
  const common = conditions(filter, today, actor);
  return [
    ...ownBranches(sight, filter, common, byWords),
    ...sharedBranches(sight, filter, common, byWords),
  ];
}

function ownBranches(
  sight: Sight,
  filter: PetitionFilter,
  common: Where,
  byWords: boolean,
): readonly Branch[] {
  if (sight.ownCouncilId === null || filter.scope === 'shared') return [];
  const mine = sql`p.tenant_id = ${sight.tenantId} and p.council_id = ${sight.ownCouncilId}`;
  // Wrapped, no index of the council matches it.
  const own = sql`${byWords ? sql`(${mine}) is true` : mine} and ${lately(filter, sight, sight.ownCouncilId)}`;
  const from = sql`petitions p`;
  const id = sql`p.id`;
  const councilId = sight.ownCouncilId;
  if (filter.unit === undefined) return [{ councilId, from, id, where: sql`${own} and ${common}` }];
  return [
    { councilId, from, id, where: sql`${own} and p.unit_code = ${filter.unit} and ${common}` },
    {
      councilId,
      from: sql`petition_places pl join petitions p on p.tenant_id = pl.tenant_id and p.id = pl.petition_id`,
      id: sql`pl.petition_id`,
      where: sql`pl.tenant_id = ${sight.tenantId} and pl.unit_code = ${filter.unit} and pl.ordinal > 0
        and p.unit_code <> ${filter.unit} and ${own} and ${common}`,
    },
  ];
}

function sharedBranches(
  sight: Sight,
  filter: PetitionFilter,
  common: Where,
  byWords: boolean,
): readonly Branch[] {
  if (filter.scope === 'own') return [];
  const from = sql`petition_audience a join petitions p on p.tenant_id = a.tenant_id and p.id = a.petition_id`;
  const others = sql`not a.is_own_council`;
  // Nearly all that an executive reads was received by its own council, whose indexes know every filter.
  const received = sql`p.tenant_id = ${sight.tenantId} and p.council_id = ${sight.councilId}`;
  const own = sql`a.is_own_council and ${byWords ? sql`(${received}) is true` : received}
    and ${lately(filter, sight, sight.councilId)}`;
  const parts = [
    { councilId: null, id: sql`a.petition_id`, part: others },
    ...(sight.ownCouncilId === null
      ? [{ councilId: sight.councilId, id: sql`p.id`, part: own }]
      : []),
  ];
  return sight.viewerIds.flatMap((viewer) =>
    parts.flatMap(({ councilId, id, part }) =>
      unitParts(filter).map((inUnit) => ({
        councilId,
        from,
        id,
        where: sql`a.tenant_id = ${sight.tenantId} and a.viewer_id = ${viewer} and ${part}
          and ${inUnit} and ${common}`,
      })),
    ),
  );
}

const REPLIES_TO_CHECK = 2_000;

/** Nobody looks at older replies on the ground; without a bound one who has entered them all would read every one. */
function lately({ outcome }: PetitionFilter, { tenantId }: Sight, councilId: string): Where {
  if (outcome !== 'to_check') return sql`true`;
  return sql`p.id in (select c.id from petitions c
    where c.tenant_id = ${tenantId} and c.council_id = ${councilId} and c.answered_on is not null
    order by c.answered_on desc limit ${REPLIES_TO_CHECK})`;
}

/** By its first place, or by a further one: each has an index of its own. */
function unitParts({ unit }: PetitionFilter): readonly Where[] {
  if (unit === undefined) return [sql`true`];
  return [
    sql`p.unit_code = ${unit}`,
    sql`p.unit_code <> ${unit} and exists (select from petition_places pl
      where pl.tenant_id = p.tenant_id and pl.petition_id = p.id
        and pl.unit_code = ${unit} and pl.ordinal > 0)`,
  ];
}

/** What a filter asks of a petition `p`, whoever holds it. */
export function conditions(filter: PetitionFilter, today: string, asker?: Asker): Where {
  const waiting = AWAITING_REPLY_STATES.map((state) => sql.lit(state));
  const parts: Where[] = [sql`true`];
  if (filter.state) parts.push(sql`p.state = ${filter.state}`);
  if (filter.field) parts.push(sql`p.field_code = ${filter.field}`);
  if (filter.body) parts.push(sql`p.responsible_body_id = ${filter.body}`);
  if (filter.session) parts.push(sql`p.session_id = ${filter.session}`);
  if (filter.contact) parts.push(sql`p.contact_id = ${filter.contact}`);
  if (filter.kind) parts.push(sql`p.kind = ${filter.kind}`);
  if (filter.tier) parts.push(sql`p.competent_tier = ${filter.tier}`);
  if (filter.late) {
    parts.push(
      sql`p.state in (${sql.join(waiting)}) and not p.due_is_proposed and p.due_on < ${today}`,
    );
  }
  if (filter.discrepancy) parts.push(sql`p.has_discrepancy`);
  if (filter.again) parts.push(sql`p.times_raised > 1`);
  if (filter.double) parts.push(sql`p.is_double`);
  if (filter.outcome) parts.push(outcomeIs(filter.outcome, today, asker));
  if (filter.from) parts.push(sql`p.received_on >= ${filter.from}`);
  if (filter.to) parts.push(sql`p.received_on <= ${filter.to}`);
  if (filter.answeredFrom) parts.push(sql`p.answered_on >= ${filter.answeredFrom}`);
  if (filter.answeredTo) parts.push(sql`p.answered_on <= ${filter.answeredTo}`);
  if (filter.together) parts.push(sql`p.together_id = ${filter.together}`);
  if (filter.merged !== 'with') {
    parts.push(filter.merged ? sql`p.merged_into is not null` : sql`p.merged_into is null`);
  }
  if (sortOf(filter) === 'due') parts.push(sql`p.due_on is not null and p.ended_on is null`);
  return sql.join(parts, sql` and `);
}

export interface Counted {
  readonly total: number;
  readonly more: boolean;
  /** What these rows say and how many matters they are; none where they were not counted. */
  readonly figures?: Voices;
}

interface CountedRows {
  readonly n: number;
  readonly voices: number;
  readonly matters: number;
}

/**
 * Every branch counts the first rows of an order and stops at the limit, so a count never reads a whole council.
 * What it reads of them stands in the branch's index.
 */
export async function countRows(
  db: Db,
  branches: readonly Branch[],
  extra: Where,
  { merged, order = 'newest' }: { merged?: PetitionFilter['merged']; order?: Order } = {},
): Promise<Counted> {
  // Where merged ones are rows of their own, they speak for themselves.
  const behind = merged ? sql`0` : sql`p.merged_voices`;
  const rows = sql.join(
    branches.map(
      ({ from, id, where }) =>
        sql`(select ${id} as id, p.times_raised - p.raised_elsewhere + ${behind} as voices,
          p.merged_into is null and p.together_id is null as is_alone,
          case when p.merged_into is null then p.together_id end as together
          from ${from} where ${where} and ${extra}
          order by ${order === 'due' ? sql`p.due_on, p.id` : sql`${id} desc`} limit ${COUNT_LIMIT + 1})`,
    ),
    branches.length > 1 ? sql` union ` : sql` `,
  );
  const { rows: counted } = await sql<CountedRows>`select count(*)::int as n,
      coalesce(sum(voices), 0)::int as voices,
      (count(*) filter (where is_alone) + count(distinct together))::int as matters
    from (select * from (${rows}) r limit ${COUNT_LIMIT + 1}) c`.execute(db);
  const { n, voices, matters } = counted[0] ?? { n: 0, voices: 0, matters: 0 };
  const more = n > COUNT_LIMIT;
  return { total: Math.min(n, COUNT_LIMIT), more, figures: { voices, matters, more } };
}
