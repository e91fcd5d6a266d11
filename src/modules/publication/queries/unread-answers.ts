import type { Tx } from '#src/platform/db/database.ts';
import type { Publication } from '../store.ts';

/** The replies to voters of a petition, and whether the text that waits was written with them in view. */
export async function repliesOf(
  tx: Tx,
  publication: Pick<Publication, 'tenant_id' | 'petition_id'>,
): Promise<readonly { readonly id: string; readonly isKnown: boolean }[]> {
  const rows = await tx
    .selectFrom('petition_answers as a')
    .innerJoin('duties as y', (join) =>
      join.onRef('y.tenant_id', '=', 'a.tenant_id').onRef('y.id', '=', 'a.duty_id'),
    )
    .leftJoin('publication_answers as o', (join) =>
      join.onRef('o.tenant_id', '=', 'a.tenant_id').onRef('o.answer_id', '=', 'a.id'),
    )
    .select(['a.id', 'o.answer_id'])
    .where('a.tenant_id', '=', publication.tenant_id)
    .where('a.petition_id', '=', publication.petition_id)
    .where('y.parent_duty_id', 'is', null)
    .execute();
  return rows.map((row) => ({ id: row.id, isKnown: row.answer_id !== null }));
}
