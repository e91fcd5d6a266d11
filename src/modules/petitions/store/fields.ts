import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { DEFAULT_FIELDS } from '../fields.ts';

/** The fields a new council starts with, each under its column of the reports. */
export async function seedFields(
  tx: Tx,
  tenantId: string,
  councilId: string,
  from: string,
): Promise<void> {
  const common = { tenant_id: tenantId, council_id: councilId, valid_from: from, valid_to: null };
  const fields = DEFAULT_FIELDS.map((field, index) => ({
    ...common,
    id: newId(),
    code: field.code,
    parent_code: null,
    label_vi: field.vi,
    label_en: field.en,
    report_group: field.group,
    sort_order: index,
  }));
  await tx
    .insertInto('petition_fields')
    .values(fields)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
