import type { Selectable } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import type { PublicFigures } from '../figures.ts';
import type { ConclusionFigureRow } from '../schema.ts';

export interface ApprovedFigures extends Omit<Selectable<ConclusionFigureRow>, 'figures'> {
  readonly figures: PublicFigures;
  readonly approvedName: string | null;
}

/** The figures everybody may read, as they stood when a leader approved them; newest first. */
export async function approvedFigures(
  db: Db,
  place: { readonly tenantId: string; readonly councilId: string },
): Promise<readonly ApprovedFigures[]> {
  const rows = await db
    .selectFrom('conclusion_figures as f')
    .leftJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'f.tenant_id').onRef('p.id', '=', 'f.approved_by'),
    )
    .selectAll('f')
    .select('p.full_name as approvedName')
    .where('f.tenant_id', '=', place.tenantId)
    .where('f.council_id', '=', place.councilId)
    .where('f.withdrawn_at', 'is', null)
    .orderBy('f.approved_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(12)
    .execute();
  return rows.map((row) => ({ ...row, figures: row.figures as PublicFigures }));
}
