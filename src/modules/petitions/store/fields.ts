import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { DEFAULT_FIELDS } from '../fields.ts';
import type { ReportGroup } from '../fields.ts';

export interface NewField {
  readonly tenantId: string;
  readonly councilId: string;
  readonly code: string;
  readonly group: ReportGroup;
  readonly vi: string;
  readonly en: string;
  readonly order: number;
  readonly from: string;
}

function rowOf(field: NewField) {
  return {
    id: newId(),
    tenant_id: field.tenantId,
    council_id: field.councilId,
    code: field.code,
    parent_code: null,
    label_vi: field.vi,
    label_en: field.en,
    report_group: field.group,
    sort_order: field.order,
    valid_from: field.from,
    valid_to: null,
  };
}

/** The fields a new council starts with, each under its column of the reports. */
export async function seedFields(
  tx: Tx,
  tenantId: string,
  councilId: string,
  from: string,
): Promise<void> {
  const fields = DEFAULT_FIELDS.map((field, order) =>
    rowOf({ ...field, tenantId, councilId, order, from }),
  );
  await tx
    .insertInto('petition_fields')
    .values(fields)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertField(tx: Tx, field: NewField): Promise<string> {
  const row = rowOf(field);
  await tx.insertInto('petition_fields').values(row).execute();
  return row.id;
}

export async function endField(tx: Tx, tenantId: string, id: string, on: string): Promise<void> {
  await tx
    .updateTable('petition_fields')
    .set({ valid_to: on })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
