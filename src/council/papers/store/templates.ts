import type { Insertable } from 'kysely';
import type { Tx } from '#src/platform/db/database.ts';
import type { PaperTemplateRow } from '../schema.ts';

/** The template of a kind from a day on; one set earlier for the same day gives way. */
export async function setTemplate(tx: Tx, row: Insertable<PaperTemplateRow>): Promise<void> {
  const { content, file_name, note, set_by, set_at } = row;
  await tx
    .insertInto('paper_templates')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'council_id', 'kind', 'valid_from'])
        .doUpdateSet({ content, file_name, note, set_by, set_at }),
    )
    .execute();
}
