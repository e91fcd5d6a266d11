import { dayAt } from '#src/council/calendar/index.ts';
import { templateInForce } from '#src/council/numbering/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { paperKind } from '../kinds.ts';
import type { Paper, PaperText } from '../schema.ts';
import { signatureOf } from '../signature.ts';
import { sheetOf } from '../sheet.ts';
import type { PaperSheet } from '../sheet.ts';
import { issuingBody } from './sheet.ts';
import { signerSeat } from './signers.ts';

/** A paper as it would be drawn, from the text given or from its newest version. */
export async function sheetOfPaper(
  db: Db | Tx,
  paper: Paper,
  now: Date,
  text?: PaperText,
): Promise<PaperSheet> {
  const today = dayAt(now);
  const spec = paperKind(paper.kind);
  const issuing = await issuingBody(db, paper);
  const seat = await signerSeat(db, paper.tenant_id, paper.signer_seat_id, today);
  const place = { tenantId: paper.tenant_id, councilId: paper.council_id, kind: spec.numbering };
  const template = await templateInForce(db, { ...place, on: paper.dated_on ?? today });
  return sheetOf({
    paper,
    text: text ?? (await newestText(db, paper)),
    kind: spec,
    issuing,
    expected: seat ? signatureOf(seat, issuing) : null,
    sign: signIn(template?.template ?? '', today.slice(0, 4)),
    today,
  });
}

/** What follows the number: `{số:02}/TB-TTHĐND` says `TB-TTHĐND`. */
function signIn(template: string, year: string): string {
  return template
    .replace(/^.*?\{số(:\d+)?\}\/?/, '')
    .replaceAll('{năm}', year)
    .replaceAll(/\{[^}]*\}/g, '');
}

async function newestText(db: Db | Tx, paper: Paper): Promise<PaperText> {
  return await db
    .selectFrom('paper_versions')
    .select(['subject', 'basis', 'addressees', 'blocks', 'recipients', 'secretary'])
    .where('tenant_id', '=', paper.tenant_id)
    .where('paper_id', '=', paper.id)
    .where('number', '=', paper.text_version)
    .executeTakeFirstOrThrow();
}
