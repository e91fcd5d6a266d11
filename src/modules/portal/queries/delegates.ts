import type { Db } from '#src/platform/db/database.ts';
import type { SeatRole } from '#src/council/bodies/index.ts';

/** Somebody who holds a public seat of the council; never a private telephone or address. */
export interface Delegate {
  readonly fullName: string;
  readonly title: string;
  readonly role: SeatRole;
  readonly groupName: string;
  readonly isGroup: boolean;
}

/** Those who sit in the Standing Committee and in the delegate groups on a day. */
export async function delegatesOf(
  db: Db,
  ask: { readonly tenantId: string; readonly councilId: string; readonly on: string },
): Promise<readonly Delegate[]> {
  const rows = await db
    .selectFrom('bodies as b')
    .innerJoin('seats as s', (join) =>
      join.onRef('s.tenant_id', '=', 'b.tenant_id').onRef('s.body_id', '=', 'b.id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.person_id'),
    )
    .select(['p.full_name', 'p.title', 's.role', 'b.name', 'b.kind'])
    .where('b.tenant_id', '=', ask.tenantId)
    .where('b.council_id', '=', ask.councilId)
    .where('b.kind', 'in', ['standingCommittee', 'delegateGroup'])
    .where('b.valid_to', 'is', null)
    .where('s.role', 'in', ['chair', 'viceChair', 'member', 'groupLeader', 'delegate'])
    .where('s.capacity', '=', 'holder')
    .where('s.from_on', '<=', ask.on)
    .where((is) => is.or([is('s.to_on', 'is', null), is('s.to_on', '>=', ask.on)]))
    .orderBy('b.kind', 'desc')
    .orderBy('b.sort_order')
    .orderBy('b.name')
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({
    fullName: row.full_name,
    title: row.title,
    role: row.role,
    groupName: row.name,
    isGroup: row.kind === 'delegateGroup',
  }));
}

/** Where each group has met voters. */
export async function placesOfGroups(
  db: Db,
  ask: { readonly tenantId: string; readonly councilId: string },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('voter_contacts as v')
    .innerJoin('bodies as g', (join) =>
      join.onRef('g.tenant_id', '=', 'v.tenant_id').onRef('g.id', '=', 'v.delegate_group_id'),
    )
    .innerJoin('units as u', 'u.code', 'v.unit_code')
    .select(['g.name as group_name', 'u.name as unit_name'])
    .where('v.tenant_id', '=', ask.tenantId)
    .where('v.council_id', '=', ask.councilId)
    .where('v.state', '=', 'held')
    .groupBy(['g.name', 'u.name', 'u.search_key'])
    .orderBy('u.search_key')
    .execute();
  const places = new Map<string, string[]>();
  for (const row of rows) {
    const known = places.get(row.group_name);
    if (known) known.push(row.unit_name);
    else places.set(row.group_name, [row.unit_name]);
  }
  return places;
}
