import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { MAJORITY_SEED } from '../seed.ts';
import type { StoredRule } from '../schema.ts';

/** A new council's rules, none confirmed yet. */
export async function seedMajorityRules(tx: Tx, tenantId: string, councilId: string) {
  await tx
    .insertInto('majority_rules')
    .values(
      MAJORITY_SEED.map((rule) => ({
        ...rule,
        meeting_kinds: [...rule.meeting_kinds],
        item_kinds: [...rule.item_kinds],
        tenant_id: tenantId,
        id: newId(),
        council_id: councilId,
        valid_to: null,
        confirmed_by: null,
        confirmed_at: null,
      })),
    )
    .execute();
}

/** The rules of a council in force on a day, in the order they are offered. */
export async function rulesInForce(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  on: string,
): Promise<StoredRule[]> {
  return await db
    .selectFrom('majority_rules')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('valid_from', '<=', on)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', on)]))
    .orderBy('position')
    .orderBy('valid_from', 'desc')
    .execute();
}

export async function lockRule(
  tx: Tx,
  { tenantId, councilId }: { readonly tenantId: string; readonly councilId: string },
  id: string,
): Promise<StoredRule | undefined> {
  return await tx
    .selectFrom('majority_rules')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function confirmRule(tx: Tx, rule: StoredRule, by: string, at: Date): Promise<void> {
  await tx
    .updateTable('majority_rules')
    .set({ confirmed_by: by, confirmed_at: at })
    .where('tenant_id', '=', rule.tenant_id)
    .where('id', '=', rule.id)
    .execute();
}

/** The newest version of a rule ends the one before it the day before. */
export async function reviseRule(
  tx: Tx,
  old: StoredRule,
  endsOn: string,
  newest: Omit<StoredRule, 'id'>,
): Promise<string> {
  await tx
    .updateTable('majority_rules')
    .set({ valid_to: endsOn })
    .where('tenant_id', '=', old.tenant_id)
    .where('id', '=', old.id)
    .execute();
  const id = newId();
  await tx
    .insertInto('majority_rules')
    .values({ ...newest, id })
    .execute();
  return id;
}
