import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';

export interface RestrictedPaper {
  readonly id: string;
  readonly title: string;
  readonly itemTitle: string;
}

/** Papers that are restricted, or belong to a restricted item. */
export async function restrictedPapers(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<RestrictedPaper[]> {
  const { rows } = await sql<RestrictedPaper>`select p.id, p.title, i.title as "itemTitle"
    from agenda_papers p
    join agenda_items i on i.tenant_id = p.tenant_id and i.id = p.item_id
    left join agenda_items whole on whole.tenant_id = i.tenant_id and whole.id = i.parent_id
    where p.tenant_id = ${tenantId} and p.meeting_id = ${meetingId} and p.state <> 'withdrawn'
      and (p.is_restricted or i.is_restricted or coalesce(whole.is_restricted, false))
    order by p.id`.execute(db);
  return rows;
}

export interface ListedHandout {
  readonly id: string;
  readonly paperId: string;
  readonly paperTitle: string;
  readonly inviteeId: string;
  readonly name: string;
  readonly copyNumber: number;
  readonly handedAt: Date;
  readonly collectedAt: Date | null;
}

export async function handoutsOf(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<ListedHandout[]> {
  const { rows } = await sql<ListedHandout>`select h.id, h.paper_id as "paperId",
      p.title as "paperTitle", h.invitee_id as "inviteeId", i.name,
      h.copy_number as "copyNumber", h.handed_at as "handedAt", h.collected_at as "collectedAt"
    from handouts h
    join agenda_papers p on p.tenant_id = h.tenant_id and p.id = h.paper_id
    join invitees i on i.tenant_id = h.tenant_id and i.id = h.invitee_id
    where h.tenant_id = ${tenantId} and h.meeting_id = ${meetingId}
    order by p.id, h.copy_number`.execute(db);
  return rows;
}
