import type { Db } from '#src/platform/db/database.ts';
import type { PublicationState } from '../schema.ts';

/** How a petition stands before the public, for its record page. */
export interface Publicity {
  readonly state: PublicationState;
  /** A text waits for an approver. */
  readonly isWaiting: boolean;
  readonly title: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
}

const NOTHING: Publicity = {
  state: 'draft',
  isWaiting: false,
  title: null,
  approvedBy: null,
  approvedAt: null,
};

export async function publicityOf(
  db: Db,
  tenantId: string,
  petitionId: string,
): Promise<Publicity> {
  const row = await db
    .selectFrom('publications as o')
    .leftJoin('people as a', (join) =>
      join.onRef('a.tenant_id', '=', 'o.tenant_id').onRef('a.id', '=', 'o.approved_by'),
    )
    .select([
      'o.state',
      'o.draft_asked',
      'o.is_returned',
      'o.title',
      'o.approved_at',
      'a.full_name',
    ])
    .where('o.tenant_id', '=', tenantId)
    .where('o.petition_id', '=', petitionId)
    .executeTakeFirst();
  if (!row) return NOTHING;
  return {
    state: row.state,
    isWaiting: row.draft_asked !== null && !row.is_returned && row.state !== 'held',
    title: row.title,
    approvedBy: row.full_name,
    approvedAt: row.approved_at,
  };
}
