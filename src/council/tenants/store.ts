import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';

export interface NewTenant {
  readonly id?: string;
  readonly name: string;
  readonly unitCode: string;
  readonly isDemo?: boolean;
  readonly now: Date;
}

export async function insertTenant(tx: Tx, tenant: NewTenant): Promise<string> {
  const id = tenant.id ?? newId();
  await tx
    .insertInto('tenants')
    .values({
      id,
      name: tenant.name,
      unit_code: tenant.unitCode,
      is_demo: tenant.isDemo ?? false,
      created_at: tenant.now,
    })
    .execute();
  return id;
}

export interface NewConfirmation {
  readonly tenantId: string;
  readonly fromName: string;
  readonly toUnitCode: string;
  readonly share: string;
  readonly note: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Date;
}

/** Writes the confirmation; null where the same one already stands. */
export async function insertConfirmation(tx: Tx, row: NewConfirmation): Promise<string | null> {
  // Two clerks who confirm at once wait for each other on the tenant's row.
  await tx.selectFrom('tenants').select('id').where('id', '=', row.tenantId).forUpdate().execute();
  const standing = await tx
    .selectFrom('succession_confirmations')
    .select('id')
    .where('tenant_id', '=', row.tenantId)
    .where('to_unit_code', '=', row.toUnitCode)
    .where('from_name', '=', row.fromName)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (standing) return null;
  const id = newId();
  await tx
    .insertInto('succession_confirmations')
    .values({
      tenant_id: row.tenantId,
      id,
      from_name: row.fromName,
      to_unit_code: row.toUnitCode,
      share: row.share,
      note: row.note,
      confirmed_by: row.confirmedBy,
      confirmed_at: row.confirmedAt,
      withdrawn_at: null,
    })
    .execute();
  return id;
}

/** Gives the unit the confirmation was for, or null where it does not stand. */
export async function withdrawConfirmation(
  tx: Tx,
  tenantId: string,
  id: string,
  at: Date,
): Promise<string | null> {
  const row = await tx
    .updateTable('succession_confirmations')
    .set({ withdrawn_at: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('to_unit_code')
    .executeTakeFirst();
  return row?.to_unit_code ?? null;
}
