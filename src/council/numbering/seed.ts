import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';

/** The kinds of paper a council numbers, and the symbol most offices use; each council edits its own. */
export const PAPER_KINDS = {
  letter: '{số}/HĐND-TT',
  conclusionNotice: '{số}/TB-TTHĐND',
  invitation: '{số:02}/GM-TTHĐND',
  agenda: '{số:02}/CTr-TTHĐND',
  minutes: '{số:02}/BB-TTHĐND',
  plan: '{số}/KH-TTHĐND',
  report: '{số}/BC-TTHĐND',
  submission: '{số}/TTr-TTHĐND',
  resolution: '{số}/NQ-HĐND',
  normativeResolution: '{số}/{năm}/NQ-HĐND',
} as const;
export type PaperKind = keyof typeof PAPER_KINDS;

export async function seedNumberTemplates(
  tx: Tx,
  tenantId: string,
  councilId: string,
  from: string,
): Promise<void> {
  await tx
    .insertInto('number_templates')
    .values(
      Object.entries(PAPER_KINDS).map(([kind, template]) => ({
        tenant_id: tenantId,
        id: newId(),
        council_id: councilId,
        kind,
        template,
        valid_from: from,
        valid_to: null,
      })),
    )
    .execute();
}
