import type { Db, Tx } from '#src/platform/db/database.ts';
import type { BodyKind } from '#src/council/bodies/index.ts';

/** A duty as far as others need it to tell people about it. */
export interface DutyParties {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly link: string;
  readonly dueOn: string | null;
  /** The council it is owed to. */
  readonly councilId: string;
  readonly creditor: BodyOfDuty;
  readonly debtor: BodyOfDuty;
}

export interface BodyOfDuty {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: string;
  /** Null for a body outside every council. */
  readonly councilId: string | null;
}

export async function dutyParties(
  db: Db | Tx,
  tenantId: string,
  dutyIds: readonly string[],
): Promise<readonly DutyParties[]> {
  if (dutyIds.length === 0) return [];
  const rows = await db
    .selectFrom('duties as d')
    .innerJoin('bodies as c', (join) =>
      join.onRef('c.tenant_id', '=', 'd.tenant_id').onRef('c.id', '=', 'd.creditor_body_id'),
    )
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'd.tenant_id').onRef('b.id', '=', 'd.debtor_body_id'),
    )
    .select(['d.id', 'd.code', 'd.title', 'd.link', 'd.due_on', 'd.council_id'])
    .select(['c.id as c_id', 'c.kind as c_kind', 'c.name as c_name', 'c.council_id as c_council'])
    .select(['b.id as b_id', 'b.kind as b_kind', 'b.name as b_name', 'b.council_id as b_council'])
    .where('d.tenant_id', '=', tenantId)
    .where('d.id', 'in', [...dutyIds])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    link: row.link,
    dueOn: row.due_on,
    councilId: row.council_id,
    creditor: { id: row.c_id, kind: row.c_kind, name: row.c_name, councilId: row.c_council },
    debtor: { id: row.b_id, kind: row.b_kind, name: row.b_name, councilId: row.b_council },
  }));
}

/** The number of the letter by which each act was done; acts without one are left out. */
export async function lettersOfActs(
  db: Db | Tx,
  tenantId: string,
  actIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (actIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('duty_acts')
    .select(['id', 'document_number'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...actIds])
    .where('document_number', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.document_number ?? '']));
}
