import type { DutyState } from '#src/council/duties/index.ts';
import { changeCounters } from '#src/platform/db/counters.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { groupsCount } from '../counters.ts';
import { countedOnce } from '../link-rules.ts';
import type { PetitionState } from '../schema.ts';

type ByCouncil = ReadonlyMap<string, number>;

async function membersByCouncil(tx: Tx, tenantId: string, groupId: string): Promise<ByCouncil> {
  const rows = await tx
    .selectFrom('petitions')
    .select((is) => ['council_id', is.fn.countAll<number>().as('n')])
    .where('tenant_id', '=', tenantId)
    .where('together_id', '=', groupId)
    .groupBy('council_id')
    .execute();
  return new Map(rows.map(({ council_id, n }) => [council_id, Number(n)]));
}

async function countChange(tx: Tx, tenantId: string, before: ByCouncil, after: ByCouncil) {
  const [was, is] = [countedOnce(before), countedOnce(after)];
  const councils = new Set([...was.keys(), ...is.keys()]);
  await changeCounters(
    tx,
    tenantId,
    [...councils].map((council) =>
      groupsCount(council, (is.get(council) ?? 0) - (was.get(council) ?? 0)),
    ),
  );
}

export async function insertGroup(
  tx: Tx,
  group: { tenantId: string; leadId: string; personId: string; now: Date },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('petition_groups')
    .values({
      tenant_id: group.tenantId,
      id,
      lead_id: group.leadId,
      created_by: group.personId,
      created_at: group.now,
    })
    .execute();
  return id;
}

export async function lockGroup(tx: Tx, tenantId: string, id: string) {
  return await tx
    .selectFrom('petition_groups')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function nameLead(tx: Tx, tenantId: string, id: string, leadId: string) {
  await tx
    .updateTable('petition_groups')
    .set({ lead_id: leadId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

async function setGroup(tx: Tx, tenantId: string, ids: readonly string[], groupId: string | null) {
  if (ids.length === 0) return;
  await tx
    .updateTable('petitions')
    .set((is) => ({ together_id: groupId, version: is('version', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
}

export async function addToGroup(
  tx: Tx,
  tenantId: string,
  groupId: string,
  ids: readonly string[],
): Promise<void> {
  const before = await membersByCouncil(tx, tenantId, groupId);
  await setGroup(tx, tenantId, ids, groupId);
  await countChange(tx, tenantId, before, await membersByCouncil(tx, tenantId, groupId));
}

export async function groupMembers(
  db: Db | Tx,
  tenantId: string,
  groupId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('petitions')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('together_id', '=', groupId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** One leaves; a group of one is none, and the lead passes on to the oldest. */
export async function removeFromGroup(
  tx: Tx,
  tenantId: string,
  groupId: string,
  petitionId: string,
): Promise<void> {
  const group = await lockGroup(tx, tenantId, groupId);
  const before = await membersByCouncil(tx, tenantId, groupId);
  await setGroup(tx, tenantId, [petitionId], null);
  const left = await groupMembers(tx, tenantId, groupId);
  const [oldest] = left;
  if (left.length < 2) await setGroup(tx, tenantId, left, null);
  await countChange(tx, tenantId, before, await membersByCouncil(tx, tenantId, groupId));
  if (left.length < 2) {
    await tx
      .deleteFrom('petition_groups')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', groupId)
      .execute();
  } else if (group.lead_id === petitionId && oldest) {
    await nameLead(tx, tenantId, groupId, oldest);
  }
}

/** The other petitions of the groups of these, each once. */
function othersOf(db: Db | Tx, tenantId: string, ids: readonly string[]) {
  return db
    .selectFrom('petitions as named')
    .innerJoin('petitions as p', (join) =>
      join
        .onRef('p.tenant_id', '=', 'named.tenant_id')
        .onRef('p.together_id', '=', 'named.together_id'),
    )
    .where('named.tenant_id', '=', tenantId)
    .where('named.id', 'in', [...ids])
    .where('p.id', 'not in', [...ids]);
}

/** Members that can be forwarded beside these: of the same council, not sent yet. */
export async function othersToForward(
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
  states: readonly PetitionState[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await othersOf(db, tenantId, ids)
    .select('p.id')
    .distinct()
    .whereRef('p.council_id', '=', 'named.council_id')
    .where('p.state', 'in', [...states])
    .orderBy('p.id')
    .execute();
  return rows.map(({ id }) => id);
}

export interface OwedTogether {
  readonly tenantId: string;
  readonly petitionId: string;
  readonly bodyId: string;
  /** States of the duty that the act can begin from. */
  readonly states: readonly DutyState[];
  /** Whoever enters it for the body may do so for its own council only. */
  readonly councilId: string | null;
}

/** Members for which this body owes as it does for the one named. */
export async function othersOwedBy(db: Db | Tx, ask: OwedTogether): Promise<readonly string[]> {
  const { tenantId, petitionId, bodyId, states, councilId } = ask;
  const rows = await othersOf(db, tenantId, [petitionId])
    .innerJoin('petition_duties as link', (join) =>
      join.onRef('link.tenant_id', '=', 'p.tenant_id').onRef('link.petition_id', '=', 'p.id'),
    )
    .innerJoin('duties as d', (join) =>
      join.onRef('d.tenant_id', '=', 'link.tenant_id').onRef('d.id', '=', 'link.duty_id'),
    )
    .select('p.id')
    .distinct()
    .where('link.is_current', '=', true)
    .where('d.debtor_body_id', '=', bodyId)
    .where('d.state', 'in', [...states])
    .$if(councilId !== null, (query) => query.where('p.council_id', '=', councilId))
    .orderBy('p.id')
    .execute();
  return rows.map(({ id }) => id);
}
