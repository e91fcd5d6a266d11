import type { Selectable } from 'kysely';
import type { BodyKind } from '#src/council/bodies/index.ts';
import type { CouncilSessionRow } from '#src/council/calendar/schema.ts';
import { readCode } from '#src/council/numbering/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { isId } from '#src/platform/db/ids.ts';

interface OfCouncil {
  readonly tenantId: string;
  readonly councilId: string;
}

/** The term of the council a day lies in. */
export async function termOn(
  db: Db | Tx,
  { tenantId, councilId }: OfCouncil,
  day: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('council_terms')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('starts_on', '<=', day)
    .where('ends_on', '>=', day)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A body of this council that holds meetings, if it is one of this kind. */
export async function holderOf(
  db: Db | Tx,
  { tenantId, councilId }: OfCouncil,
  kind: BodyKind,
  id: string | null,
): Promise<{ id: string; name: string } | null> {
  let query = db
    .selectFrom('bodies')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('kind', '=', kind)
    .where('valid_to', 'is', null);
  if (id) query = query.where('id', '=', id);
  return (await query.orderBy('sort_order').executeTakeFirst()) ?? null;
}

export async function sessionOf(
  db: Db | Tx,
  { tenantId, councilId }: OfCouncil,
  id: string,
): Promise<Selectable<CouncilSessionRow> | null> {
  const row = await db
    .selectFrom('council_sessions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The meeting a session of the council already is. */
export async function meetingOfSession(
  db: Db | Tx,
  tenantId: string,
  sessionId: string,
): Promise<{ id: string; code: string } | null> {
  const row = await db
    .selectFrom('meetings')
    .select(['id', 'code'])
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .where('kind', '=', 'councilSession')
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  return row ?? null;
}

export async function isContactOf(
  db: Db | Tx,
  { tenantId, councilId }: OfCouncil,
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('voter_contacts')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** The record of voter contact a typed code or id means. */
export async function contactNamed(
  db: Db | Tx,
  { tenantId, councilId }: OfCouncil,
  typed: string,
): Promise<string | null> {
  const code = readCode(typed);
  if (!code && !isId(typed)) return null;
  const row = await db
    .selectFrom('voter_contacts')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where(code ? 'code' : 'id', '=', code ?? typed)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Seats of this council, in force on a day. */
export async function areSeatsOf(
  db: Db | Tx,
  { tenantId, councilId }: OfCouncil,
  ids: readonly string[],
  day: string,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const rows = await db
    .selectFrom('seats')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', 'in', [...ids])
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>=', day)]))
    .execute();
  return rows.length === new Set(ids).size;
}

/** Bodies of the tenant among these ids. */
export async function areBodies(
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return true;
  const rows = await db
    .selectFrom('bodies')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return rows.length === new Set(ids).size;
}

export async function isUnit(db: Db | Tx, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('units')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}
