import { OWED_STATES } from '#src/council/duties/index.ts';
import type { Tx } from '#src/platform/db/database.ts';
import type { Paper } from '../schema.ts';

type Place = Pick<Paper, 'tenant_id' | 'id'>;

export async function keepUrged(
  tx: Tx,
  place: { readonly tenantId: string; readonly paperId: string },
  dutyIds: readonly string[],
): Promise<void> {
  await tx
    .insertInto('urging_paper_duties')
    .values(
      dutyIds.map((duty_id) => ({
        tenant_id: place.tenantId,
        paper_id: place.paperId,
        duty_id,
      })),
    )
    .execute();
}

/** The duties of a letter that are still owed. */
export async function dutiesOwedOf(tx: Tx, paper: Place): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('urging_paper_duties as u')
    .innerJoin('duties as d', (join) =>
      join.onRef('d.tenant_id', '=', 'u.tenant_id').onRef('d.id', '=', 'u.duty_id'),
    )
    .select('u.duty_id')
    .where('u.tenant_id', '=', paper.tenant_id)
    .where('u.paper_id', '=', paper.id)
    .where('d.state', 'in', [...OWED_STATES])
    .orderBy('u.duty_id')
    .execute();
  return rows.map(({ duty_id }) => duty_id);
}

export async function moveUrged(tx: Tx, from: Place, to: Place): Promise<void> {
  await tx
    .updateTable('urging_paper_duties')
    .set({ paper_id: to.id })
    .where('tenant_id', '=', from.tenant_id)
    .where('paper_id', '=', from.id)
    .execute();
}
