import type { Tx } from '#src/platform/db/database.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { BodyKind } from '../schema.ts';

export interface NewBody {
  readonly id: string;
  readonly tenantId: string;
  readonly councilId: string | null;
  readonly kind: BodyKind;
  readonly name: string;
  readonly shortName: string;
  readonly symbol?: string;
  readonly unitCode: string | null;
  readonly parentId: string | null;
  readonly isOutside?: boolean;
  readonly phone?: string;
  readonly email?: string;
  readonly sortOrder?: number;
  readonly validFrom: string;
}

export async function insertBodies(tx: Tx, bodies: readonly NewBody[]): Promise<void> {
  if (bodies.length === 0) return;
  await tx
    .insertInto('bodies')
    .values(
      bodies.map((body) => ({
        tenant_id: body.tenantId,
        id: body.id,
        council_id: body.councilId,
        kind: body.kind,
        name: body.name,
        short_name: body.shortName,
        symbol: body.symbol ?? '',
        search_key: searchKey(`${body.shortName} ${body.name}`),
        unit_code: body.unitCode,
        parent_id: body.parentId,
        is_outside: body.isOutside ?? false,
        phone: body.phone ?? '',
        email: body.email ?? '',
        sort_order: body.sortOrder ?? 0,
        valid_from: body.validFrom,
        valid_to: null,
      })),
    )
    .execute();
}

export async function updateBody(
  tx: Tx,
  tenantId: string,
  id: string,
  body: Pick<NewBody, 'name' | 'shortName'> & { symbol: string; phone: string; email: string },
): Promise<void> {
  await tx
    .updateTable('bodies')
    .set({
      name: body.name,
      short_name: body.shortName,
      symbol: body.symbol,
      phone: body.phone,
      email: body.email,
      search_key: searchKey(`${body.shortName} ${body.name}`),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export async function endBodyOn(tx: Tx, tenantId: string, id: string, on: string): Promise<void> {
  await tx
    .updateTable('bodies')
    .set({ valid_to: on })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Two changes to one body's seats wait for each other. */
export async function lockBody(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('bodies')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
