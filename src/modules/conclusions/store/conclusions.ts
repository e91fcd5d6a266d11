import { sql } from 'kysely';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { ConclusionRow, ConclusionSourceRow } from '../schema.ts';

export const CONCLUSION_COLUMNS = [
  'tenant_id',
  'id',
  'code',
  'council_id',
  'meeting_id',
  'item_id',
  'position',
  'kind',
  'content',
  'lead_body_id',
  'lead_named',
  'co_named',
  'lead_person',
  'product',
  'report_to',
  'due_on',
  'due_text',
  'due_explanation',
  'waits_for_session',
  'is_undated',
  'is_restricted',
  'taken_from',
  'state',
  'confirmed_by',
  'confirmed_seat_id',
  'confirmed_at',
  'left_out_reason',
  'left_out_by',
  'left_out_at',
  'issued_on',
  'version',
  'created_by',
  'created_at',
  'changed_at',
] as const satisfies readonly (keyof ConclusionRow)[];

export type Conclusion = Omit<Selectable<ConclusionRow>, 'search'>;

type Words = Pick<Conclusion, 'code' | 'content' | 'product' | 'lead_named'>;

const searchOf = (words: Words) =>
  sql<string>`to_tsvector('simple', ${searchKey(
    `${words.code} ${words.content} ${words.product} ${words.lead_named}`,
  )})`;

export async function lockConclusion(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<Conclusion | null> {
  const row = await tx
    .selectFrom('conclusions')
    .select(CONCLUSION_COLUMNS)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Which meeting it belongs to: the meeting is held first, then what stands in it. */
export async function meetingOfConclusion(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('conclusions')
    .select('meeting_id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.meeting_id ?? null;
}

/** All of a meeting, in their order, held to the commit. */
export async function lockConclusionsOf(
  tx: Tx,
  tenantId: string,
  meetingId: string,
): Promise<Conclusion[]> {
  return await tx
    .selectFrom('conclusions')
    .select(CONCLUSION_COLUMNS)
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function nextPosition(tx: Tx, tenantId: string, meetingId: string): Promise<number> {
  const row = await tx
    .selectFrom('conclusions')
    .select((is) => is.fn.max<number | null>('position').as('last'))
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Counted through in the order of the agenda, until the notice is issued. */
export async function numberByItem(tx: Tx, tenantId: string, meetingId: string): Promise<void> {
  await sql`update conclusions c set position = counted.at
    from (select k.id, row_number() over (order by coalesce(whole.position, i.position),
          i.parent_id is not null, i.position, k.position, k.id) as at
        from conclusions k
        join agenda_items i on i.tenant_id = k.tenant_id and i.id = k.item_id
        left join agenda_items whole on whole.tenant_id = i.tenant_id and whole.id = i.parent_id
        where k.tenant_id = ${tenantId} and k.meeting_id = ${meetingId}) counted
    where c.tenant_id = ${tenantId} and c.id = counted.id and c.position <> counted.at`.execute(tx);
}

export async function insertConclusion(
  tx: Tx,
  row: Omit<Insertable<ConclusionRow>, 'search'> & Words,
): Promise<void> {
  await tx
    .insertInto('conclusions')
    .values({ ...row, search: searchOf(row) })
    .execute();
}

export async function updateConclusion(
  tx: Tx,
  before: Conclusion,
  change: Omit<Updateable<ConclusionRow>, 'search' | 'version' | 'changed_at'>,
  now: Date,
): Promise<void> {
  const after = { ...before, ...change } as Words;
  await tx
    .updateTable('conclusions')
    .set({ ...change, search: searchOf(after), version: before.version + 1, changed_at: now })
    .where('tenant_id', '=', before.tenant_id)
    .where('id', '=', before.id)
    .execute();
}

export async function deleteConclusion(tx: Tx, { tenant_id, id }: Conclusion): Promise<void> {
  for (const table of ['conclusion_bodies', 'conclusion_sources'] as const)
    await tx
      .deleteFrom(table)
      .where('tenant_id', '=', tenant_id)
      .where('conclusion_id', '=', id)
      .execute();
  await tx
    .deleteFrom('conclusions')
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}

/** The bodies that help, whole: what is not named any more goes. */
export async function setCoBodies(
  tx: Tx,
  tenantId: string,
  conclusionId: string,
  bodyIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('conclusion_bodies')
    .where('tenant_id', '=', tenantId)
    .where('conclusion_id', '=', conclusionId)
    .execute();
  if (bodyIds.length === 0) return;
  await tx
    .insertInto('conclusion_bodies')
    .values(
      [...new Set(bodyIds)].map((body_id) => ({
        tenant_id: tenantId,
        conclusion_id: conclusionId,
        body_id,
      })),
    )
    .execute();
}

export async function coBodiesOf(
  db: Db | Tx,
  tenantId: string,
  conclusionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (conclusionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('conclusion_bodies')
    .select(['conclusion_id', 'body_id'])
    .where('tenant_id', '=', tenantId)
    .where('conclusion_id', 'in', [...conclusionIds])
    .orderBy('body_id')
    .execute();
  const found = Map.groupBy(rows, (row) => row.conclusion_id);
  return new Map([...found].map(([id, of]) => [id, of.map((row) => row.body_id)]));
}

export type NewSource = Pick<ConclusionSourceRow, 'record_kind' | 'record_id'> & {
  readonly words: string;
};

export async function setSources(
  tx: Tx,
  tenantId: string,
  conclusionId: string,
  sources: readonly NewSource[],
): Promise<void> {
  await tx
    .deleteFrom('conclusion_sources')
    .where('tenant_id', '=', tenantId)
    .where('conclusion_id', '=', conclusionId)
    .execute();
  if (sources.length === 0) return;
  await tx
    .insertInto('conclusion_sources')
    .values(
      sources.map((source) => ({
        tenant_id: tenantId,
        id: newId(),
        conclusion_id: conclusionId,
        ...source,
      })),
    )
    .execute();
}

/** Conclusions still waiting for a council session's day, locked in the order of their ids. */
export async function lockWaitingFor(
  tx: Tx,
  place: { readonly tenantId: string; readonly councilId: string },
  session: number,
): Promise<Conclusion[]> {
  return await tx
    .selectFrom('conclusions')
    .select(CONCLUSION_COLUMNS)
    .where('tenant_id', '=', place.tenantId)
    .where('council_id', '=', place.councilId)
    .where('waits_for_session', '=', session)
    .where('state', '<>', 'withdrawn')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Who was asked of by code: the petitions and conclusions of this tenant, each with its id. */
export async function recordsByCode(
  tx: Tx,
  tenantId: string,
  kind: 'petition' | 'conclusion',
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx
    .selectFrom(kind === 'petition' ? 'petitions' : 'conclusions')
    .select(['id', 'code'])
    .where('tenant_id', '=', tenantId)
    .where('code', 'in', [...codes])
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}
