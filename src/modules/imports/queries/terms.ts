import type { Db, Tx } from '#src/platform/db/database.ts';

export interface SessionOfCouncil {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly kind: string;
  readonly opensOn: string;
  readonly termId: string;
  readonly termLabel: string;
}

/** A council's sessions with the name of their term, newest first. */
export async function sessionsWithTerms(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<readonly SessionOfCouncil[]> {
  return await db
    .selectFrom('council_sessions as s')
    .innerJoin('council_terms as t', (join) =>
      join.onRef('t.tenant_id', '=', 's.tenant_id').onRef('t.id', '=', 's.term_id'),
    )
    .select([
      's.id',
      's.name',
      's.number',
      's.kind',
      's.opens_on as opensOn',
      's.term_id as termId',
      't.label as termLabel',
    ])
    .where('s.tenant_id', '=', tenantId)
    .where('s.council_id', '=', councilId)
    .orderBy('s.opens_on', 'desc')
    .execute();
}
