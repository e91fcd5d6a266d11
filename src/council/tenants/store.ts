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
