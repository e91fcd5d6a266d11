import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { DEFAULT_FIELDS } from '../fields.ts';

export interface FieldLabel {
  readonly code: string;
  readonly label: string;
  readonly group: string;
}

/** The fields a council classifies by: its own tree where it keeps one, else the common one. */
export async function fieldsOf(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  locale: Locale,
): Promise<readonly FieldLabel[]> {
  const rows = await db
    .selectFrom('petition_fields')
    .select(['code', 'label_vi', 'label_en', 'report_group', 'council_id'])
    .where('tenant_id', '=', tenantId)
    .where('valid_to', 'is', null)
    .where((is) => is.or([is('council_id', '=', councilId), is('council_id', 'is', null)]))
    .orderBy('sort_order')
    .execute();
  const own = rows.filter((row) => row.council_id === councilId);
  const kept = own.length > 0 ? own : rows;
  if (kept.length === 0) return commonFields(locale);
  return kept.map((row) => ({
    code: row.code,
    label: locale === 'vi' ? row.label_vi : row.label_en,
    group: row.report_group,
  }));
}

export function commonFields(locale: Locale): readonly FieldLabel[] {
  return DEFAULT_FIELDS.map(({ code, group, ...label }) => ({ code, group, label: label[locale] }));
}

/** The label of every field code of a tenant, whatever council keeps it. */
export async function fieldNames(
  db: Db | Tx,
  tenantId: string,
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('petition_fields')
    .select(['code', 'label_vi', 'label_en'])
    .where('tenant_id', '=', tenantId)
    .orderBy('valid_from')
    .execute();
  return new Map([
    ...commonFields(locale).map(({ code, label }): [string, string] => [code, label]),
    ...rows.map((row): [string, string] => [
      row.code,
      locale === 'vi' ? row.label_vi : row.label_en,
    ]),
  ]);
}

/** The rows of a council's own tree that are in use, in their order. */
export async function keptFields(db: Db | Tx, tenantId: string, councilId: string) {
  return await db
    .selectFrom('petition_fields')
    .select(['id', 'code', 'label_vi', 'label_en', 'report_group', 'valid_from'])
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('valid_to', 'is', null)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
}
