import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { PetitionerRow, PetitionState } from '../schema.ts';
import { raisingsOf } from '../store/raisings.ts';
import { standingFor } from '../store/petitions.ts';
import { seesPetitioners } from '../visible.ts';
import { seenBy } from './seen-by.ts';

/** A petition beside another one, as a record page lists it. */
export interface TiedPetition {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly council_id: string;
  readonly title: string;
  readonly state: PetitionState;
  readonly original_text: string;
  readonly working_text: string;
  readonly unit_name: string;
  readonly place_text: string;
  readonly field_code: string | null;
  readonly council_name: string;
  readonly body_name: string | null;
  readonly session_name: string | null;
  readonly session_opens_on: string | null;
  readonly received_on: string;
  readonly end_reason: string | null;
  readonly merged_into: string | null;
  readonly together_id: string | null;
  readonly voices: number;
}

/** Those of these petitions that the reader may see, in the order asked. */
export async function tiedPetitions(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly TiedPetition[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<TiedPetition>`
    select p.id, p.code, p.version, p.council_id, p.title, p.state, p.original_text, p.working_text,
      u.name as unit_name, p.place_text, p.field_code, c.short_name as council_name,
      b.short_name as body_name, s.name as session_name, s.opens_on as session_opens_on,
      p.received_on, p.end_reason, p.merged_into, p.together_id,
      p.times_raised - p.raised_elsewhere + p.merged_voices as voices
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    join petitions p on p.tenant_id = ${actor.tenantId} and p.id = wanted.id
    join units u on u.code = p.unit_code
    join bodies c on c.tenant_id = p.tenant_id and c.id = p.council_id
    left join bodies b on b.tenant_id = p.tenant_id and b.id = p.responsible_body_id
    left join council_sessions s on s.tenant_id = p.tenant_id and s.id = p.session_id
    where ${seenBy(actor)}
    order by wanted.place`.execute(db);
  return rows;
}

export interface MergedPetition extends TiedPetition {
  /** The reader may open its own record too. */
  readonly isSeen: boolean;
  readonly petitioners: readonly Selectable<PetitionerRow>[];
}

/** Everything that stands behind a petition, the nearest first, with who petitioned for those who may know. */
export async function mergedIntoPetition(
  db: Db,
  actor: Actor,
  petition: { readonly id: string; readonly council_id: string },
): Promise<readonly MergedPetition[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive behind (id, depth) as (
      select p.id, 1 from petitions p
      where p.tenant_id = ${actor.tenantId} and p.merged_into = ${petition.id}
      union
      select p.id, b.depth + 1 from behind b
      join petitions p on p.tenant_id = ${actor.tenantId} and p.merged_into = b.id
    ) select id from behind order by depth, id`.execute(db);
  const ids = rows.map(({ id }) => id);
  // Who sees the petition that stands sees what was merged into it; who petitioned stays with the office.
  const behind = await behindOf(db, actor, ids);
  const people =
    ids.length > 0 && seesPetitioners(actor, petition) ? await petitionersIn(db, actor, ids) : [];
  return behind.map((one) => ({
    ...one,
    petitioners: people.filter(({ petition_id }) => petition_id === one.id),
  }));
}

async function behindOf(db: Db, actor: Actor, ids: readonly string[]) {
  const seen = await tiedPetitions(db, actor, ids);
  const open = new Map(seen.map((one) => [one.id, { ...one, isSeen: true }]));
  if (seen.length === ids.length) return [...open.values()];
  const { rows } = await sql<TiedPetition>`
    select p.id, p.code, p.version, p.council_id, p.title, p.state, p.working_text as original_text,
      p.working_text, u.name as unit_name, p.place_text, p.field_code,
      c.short_name as council_name, null as body_name, s.name as session_name,
      s.opens_on as session_opens_on, p.received_on, p.end_reason, p.merged_into, p.together_id,
      p.times_raised - p.raised_elsewhere + p.merged_voices as voices
    from petitions p join units u on u.code = p.unit_code
    join bodies c on c.tenant_id = p.tenant_id and c.id = p.council_id
    left join council_sessions s on s.tenant_id = p.tenant_id and s.id = p.session_id
    where p.tenant_id = ${actor.tenantId} and p.id = any(${[...ids]}::uuid[])`.execute(db);
  const others = new Map(rows.map((one) => [one.id, { ...one, isSeen: false }]));
  return ids.flatMap((id) => open.get(id) ?? others.get(id) ?? []);
}

async function petitionersIn(db: Db, actor: Actor, ids: readonly string[]) {
  return await db
    .selectFrom('petitioners')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('petition_id', 'in', [...ids])
    .orderBy('id')
    .execute();
}

/** The petition that stands for a merged one, or null. */
export async function standsForPetition(
  db: Db,
  petition: { readonly tenant_id: string; readonly merged_into: string | null },
) {
  if (petition.merged_into === null) return null;
  return await standingFor(db, petition.tenant_id, petition.merged_into);
}

export interface Raised extends TiedPetition {
  /** The ends of the link by which this one belongs here, where the reader may cut it. */
  readonly links: readonly { readonly petitionId: string; readonly otherId: string }[];
}

/** The same matter at other sessions, the earliest first. */
export async function raisedAtOtherSessions(
  db: Db,
  actor: Actor,
  petition: { readonly id: string },
): Promise<readonly Raised[]> {
  const ids = (await raisingsOf(db, actor.tenantId, petition.id)).filter(
    (id) => id !== petition.id,
  );
  if (ids.length === 0) return [];
  const links = await db
    .selectFrom('petition_links')
    .select(['petition_id', 'other_id'])
    .where('tenant_id', '=', actor.tenantId)
    .where((is) => is.or([is('petition_id', '=', petition.id), is('other_id', '=', petition.id)]))
    .execute();
  const rows = await tiedPetitions(db, actor, ids);
  return rows
    .map((row) => ({
      ...row,
      links: links
        .filter((link) => link.petition_id === row.id || link.other_id === row.id)
        .map((link) => ({ petitionId: link.petition_id, otherId: link.other_id })),
    }))
    .toSorted((a, b) => (raisedDay(a) < raisedDay(b) ? -1 : 1));
}

function raisedDay(one: TiedPetition): string {
  return one.session_opens_on ?? one.received_on;
}

export interface TogetherGroup {
  readonly id: string;
  readonly leadId: string;
  /** Those the reader may see, the leading one first. */
  readonly members: readonly TiedPetition[];
  /** How many more there are that others received. */
  readonly hidden: number;
}

export async function groupOf(
  db: Db,
  actor: Actor,
  petition: { readonly together_id: string | null },
): Promise<TogetherGroup | null> {
  if (petition.together_id === null) return null;
  const group = await db
    .selectFrom('petition_groups')
    .select(['id', 'lead_id'])
    .where('tenant_id', '=', actor.tenantId)
    .where('id', '=', petition.together_id)
    .executeTakeFirst();
  if (!group) return null;
  const rows = await db
    .selectFrom('petitions')
    .select('id')
    .where('tenant_id', '=', actor.tenantId)
    .where('together_id', '=', group.id)
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const order = ids.toSorted((a, b) => Number(b === group.lead_id) - Number(a === group.lead_id));
  const members = await tiedPetitions(db, actor, order);
  return { id: group.id, leadId: group.lead_id, members, hidden: ids.length - members.length };
}
