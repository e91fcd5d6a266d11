import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { OPEN_STATES, STATES } from '../rules.ts';
import type { State } from '../rules.ts';
import { views } from './one.ts';
import type { SubmissionView } from './one.ts';
import { visibleTo } from './visible.ts';

export interface Filter {
  readonly q?: string | undefined;
  readonly state?: State | undefined;
  readonly bodyId?: string | undefined;
  readonly fieldCode?: string | undefined;
  /** What still waits, or everything. */
  readonly show: 'open' | 'all';
}

export function readFilter(query: Readonly<Record<string, string>>): Filter {
  const state = STATES.find((one) => one === query['state']);
  const bodyId = query['body'] ?? '';
  return {
    q: query['q']?.trim() || undefined,
    state,
    bodyId: isId(bodyId) ? bodyId : undefined,
    fieldCode: query['field'] || undefined,
    show: query['show'] === 'all' || state ? 'all' : 'open',
  };
}

export interface ListedSubmission extends SubmissionView {
  /** Who appraises it, where somebody does. */
  readonly appraisers: readonly string[];
  readonly appraisalDueOn: string | null;
}

const PAGE = 50;

function conditions(actor: Actor, filter: Filter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [visibleTo(actor)];
  const { state, bodyId, fieldCode, show, q } = filter;
  if (show === 'open') parts.push(sql`x.state = any(${[...OPEN_STATES]})`);
  if (state) parts.push(sql`x.state = ${state}`);
  if (fieldCode) parts.push(sql`x.field_code = ${fieldCode}`);
  if (bodyId) {
    parts.push(sql`exists (select from submission_appraisals a where a.tenant_id = x.tenant_id
      and a.submission_id = x.id and a.body_id = ${bodyId} and a.state <> 'lifted')`);
  }
  for (const word of searchKey(q ?? '')
    .split(' ')
    .filter(Boolean)) {
    parts.push(sql`strpos(x.search_key, ${word}) > 0`);
  }
  return sql.join(parts, sql` and `);
}

/** What this reader may see, newest first. */
export async function listSubmissions(
  db: Db,
  actor: Actor,
  filter: Filter,
  { after, limit = PAGE }: { after?: string | undefined; limit?: number } = {},
): Promise<{ items: readonly ListedSubmission[]; next: string | null }> {
  const behind = after && isId(after) ? sql`and x.id < ${after}` : sql``;
  const { rows } = await sql<ListedSubmission>`
    select v.*, coalesce((select array_agg(b.short_name order by a.id)
        from submission_appraisals a join bodies b on b.tenant_id = a.tenant_id and b.id = a.body_id
        where a.tenant_id = v.tenant_id and a.submission_id = v.id and a.state <> 'lifted'),
        '{}') as appraisers,
      (select min(a.due_on) from submission_appraisals a where a.tenant_id = v.tenant_id
        and a.submission_id = v.id and a.state = 'assigned') as "appraisalDueOn"
    from (${views} where ${conditions(actor, filter)} ${behind}
      order by x.id desc limit ${limit + 1}) v
    order by v.id desc`.execute(db);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** How many stand in each state, as far as the reader sees them. */
export async function countsByState(db: Db, actor: Actor): Promise<ReadonlyMap<State, number>> {
  const { rows } = await sql<{ state: State; n: number }>`
    select x.state, count(*)::int as n from executive_submissions x
    where ${visibleTo(actor)} group by x.state`.execute(db);
  return new Map(rows.map(({ state, n }) => [state, n]));
}
