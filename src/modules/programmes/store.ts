import { sql } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { Programme, ProgrammeItem, Proposal } from './rules.ts';

export async function insertProgramme(
  tx: Tx,
  programme: Pick<
    Programme,
    | 'tenant_id'
    | 'council_id'
    | 'kind'
    | 'term_id'
    | 'year'
    | 'title'
    | 'document_number'
    | 'created_at'
  >,
): Promise<string | null> {
  const id = newId();
  const added = await tx
    .insertInto('work_programmes')
    .values({ ...programme, id, approved_by: null, approved_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id ?? null;
}

export async function lockProgramme(
  tx: Tx,
  { tenantId, councilId }: { tenantId: string; councilId: string },
  id: string,
): Promise<Programme | null> {
  const found = await tx
    .selectFrom('work_programmes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

export async function approveRow(
  tx: Tx,
  programme: Programme,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('work_programmes')
    .set({
      state: 'approved',
      approved_by: by.personId,
      approved_at: by.at,
      version: programme.version + 1,
    })
    .where('tenant_id', '=', programme.tenant_id)
    .where('id', '=', programme.id)
    .execute();
}

export type NewItem = Pick<ProgrammeItem, 'month' | 'kind' | 'title' | 'body_id'>;

export async function insertItems(
  tx: Tx,
  programme: Programme,
  items: readonly NewItem[],
  at: Date,
): Promise<string[]> {
  const rows = items.map((item) => ({
    tenant_id: programme.tenant_id,
    id: newId(),
    programme_id: programme.id,
    council_id: programme.council_id,
    ...item,
    first_month: item.month,
    delivered_on: null,
    delivered_meeting_id: null,
    created_at: at,
  }));
  await tx.insertInto('programme_items').values(rows).execute();
  return rows.map(({ id }) => id);
}

export async function itemCount(tx: Tx, programme: Programme): Promise<number> {
  const { n } = await tx
    .selectFrom('programme_items')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', programme.tenant_id)
    .where('programme_id', '=', programme.id)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export async function lockItem(
  tx: Tx,
  { tenantId, councilId }: { tenantId: string; councilId: string },
  id: string,
): Promise<ProgrammeItem | null> {
  const found = await tx
    .selectFrom('programme_items')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

export async function updateItem(
  tx: Tx,
  item: ProgrammeItem,
  change: Partial<ProgrammeItem>,
): Promise<void> {
  await tx
    .updateTable('programme_items')
    .set({ ...change, version: item.version + 1 })
    .where('tenant_id', '=', item.tenant_id)
    .where('id', '=', item.id)
    .execute();
}

/** Planned items that an item of this meeting dealt with: they are delivered by it. */
export async function deliverItemsOf(
  tx: Tx,
  meeting: { tenantId: string; id: string; heldOn: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update programme_items p set state = 'delivered', delivered_on = ${meeting.heldOn},
      delivered_meeting_id = ${meeting.id}, version = p.version + 1
    from agenda_sources s join agenda_items i
      on i.tenant_id = s.tenant_id and i.id = s.item_id
    where s.tenant_id = ${meeting.tenantId} and i.meeting_id = ${meeting.id} and i.state = 'done'
      and s.record_kind = 'programmeItem' and p.tenant_id = s.tenant_id and p.id = s.record_id
      and p.state = 'planned'
    returning p.id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function insertProposal(
  tx: Tx,
  proposal: Pick<
    Proposal,
    | 'tenant_id'
    | 'council_id'
    | 'body_id'
    | 'month'
    | 'kind'
    | 'title'
    | 'reason'
    | 'proposed_by'
    | 'proposed_at'
  >,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('item_proposals')
    .values({ ...proposal, id, decided_by: null, decided_at: null, meeting_id: null })
    .execute();
  return id;
}

export async function lockProposal(
  tx: Tx,
  { tenantId, councilId }: { tenantId: string; councilId: string },
  id: string,
): Promise<Proposal | null> {
  const found = await tx
    .selectFrom('item_proposals')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

export async function updateProposal(
  tx: Tx,
  proposal: Proposal,
  change: Partial<Pick<Proposal, 'month' | 'kind' | 'title' | 'reason'>>,
): Promise<void> {
  await tx
    .updateTable('item_proposals')
    .set({ ...change, version: proposal.version + 1 })
    .where('tenant_id', '=', proposal.tenant_id)
    .where('id', '=', proposal.id)
    .execute();
}

export async function decideProposalRow(
  tx: Tx,
  proposal: Proposal,
  decision: {
    state: 'chosen' | 'declined' | 'withdrawn';
    by: string;
    at: Date;
    reason?: string;
    meetingId?: string;
  },
): Promise<void> {
  await tx
    .updateTable('item_proposals')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      decided_reason: decision.reason ?? '',
      meeting_id: decision.meetingId ?? null,
      version: proposal.version + 1,
    })
    .where('tenant_id', '=', proposal.tenant_id)
    .where('id', '=', proposal.id)
    .execute();
}
