import { builtOnce } from '#src/platform/db/built-once.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { TellingWay } from '../store/contact-rows.ts';

/** One time voters were told the result of a petition, for who reads the petition. */
export interface Telling {
  readonly id: string;
  readonly told_on: string;
  readonly way: TellingWay;
  readonly teller: string;
  readonly note: string;
  readonly body_id: string;
  readonly body_name: string;
  readonly contact_code: string | null;
  readonly contact_council_id: string | null;
  readonly person_name: string | null;
}

export async function tellingsOf(
  db: Db,
  tenantId: string,
  petitionId: string,
): Promise<readonly Telling[]> {
  return await tellings(db, { tenantId, petitionId });
}

const tellings = builtOnce(
  (db, { tenantId, petitionId }: { tenantId: string; petitionId: string }) =>
    db
      .selectFrom('petition_tellings as t')
      .innerJoin('bodies as b', (join) =>
        join.onRef('b.tenant_id', '=', 't.tenant_id').onRef('b.id', '=', 't.body_id'),
      )
      .leftJoin('voter_contacts as v', (join) =>
        join.onRef('v.tenant_id', '=', 't.tenant_id').onRef('v.id', '=', 't.contact_id'),
      )
      .leftJoin('people as w', (join) =>
        join.onRef('w.tenant_id', '=', 't.tenant_id').onRef('w.id', '=', 't.person_id'),
      )
      .select(['t.id', 't.told_on', 't.way', 't.teller', 't.note', 't.body_id'])
      .select(['b.name as body_name', 'v.code as contact_code'])
      .select(['v.council_id as contact_council_id', 'w.full_name as person_name'])
      .where('t.tenant_id', '=', tenantId)
      .where('t.petition_id', '=', petitionId)
      .where('t.taken_back_at', 'is', null)
      .orderBy('t.told_on', 'desc')
      .orderBy('t.id', 'desc'),
);

/** The petitions whose results were told at a voter contact. */
export async function toldAt(
  db: Db,
  at: { readonly tenantId: string; readonly contactId: string },
): Promise<readonly { readonly id: string; readonly code: string; readonly title: string }[]> {
  return await db
    .selectFrom('petition_tellings as t')
    .innerJoin('petitions as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.petition_id'),
    )
    .select(['p.id', 'p.code', 'p.title'])
    .distinct()
    .where('t.tenant_id', '=', at.tenantId)
    .where('t.contact_id', '=', at.contactId)
    .where('t.taken_back_at', 'is', null)
    .orderBy('p.code')
    .execute();
}
