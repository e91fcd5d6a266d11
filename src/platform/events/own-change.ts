import { sql } from 'kysely';
import type { Actor } from '../auth/actor.ts';
import type { Db } from '../db/database.ts';
import { idAt, isId } from '../db/ids.ts';
import type { OwnChange } from '../errors.ts';

/** A page that was open longer says nothing of who was quicker. */
const LONGEST_MS = 12 * 3_600_000;
const MOST_IDS = 50;

interface Seen {
  /** When the page with the form was drawn. */
  readonly drawnAt: Date;
  readonly input: unknown;
}

/**
 * Where all that happened since then to what the input names was this person's own doing, when the last of it:
 * the form sent twice, or another tab.
 */
export async function ownChangeSince(
  db: Db,
  actor: Actor,
  { drawnAt, input }: Seen,
): Promise<OwnChange | null> {
  const named = idsIn(input).slice(0, MOST_IDS);
  if (named.length === 0 || Date.now() - drawnAt.getTime() > LONGEST_MS) return null;
  const { rows } = await sql<{ at: Date; isAllOwn: boolean; names: string[] }>`
    select e.happened_at as at,
      bool_and(e.person_id is not distinct from ${actor.personId}) over () as "isAllOwn",
      array(select d.value from jsonb_each_text(e.data) d) || e.subject_id::text as names
    from events e
    where e.tenant_id = ${actor.tenantId} and e.id > ${idAt(drawnAt)}
      and (e.subject_id::text = any(${named})
        or exists (select 1 from jsonb_each_text(e.data) d where d.value = any(${named})))
    order by e.id desc limit 1`.execute(db);
  const [last] = rows;
  return last?.isAllOwn ? { at: last.at, names: last.names } : null;
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isId(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}
