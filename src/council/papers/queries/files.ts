import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { sheetDocx } from '../drawing/docx.ts';
import { sheetPdf } from '../drawing/pdf.ts';
import { paperFailure } from '../failures.ts';
import { paperById } from './papers.ts';
import { sheetOfPaper } from './sheet-of-paper.ts';
import { templateContent } from './templates.ts';

/** The paper as PDF, drawn from its stored version; refused to who may not read it. */
export async function pdfOf(
  db: Db | Tx,
  actor: Actor,
  paperId: string,
  now: Date,
): Promise<Buffer> {
  const paper = await paperById(db, actor, paperId);
  if (!paper) throw paperFailure('NotFound', 'papers.not_found');
  return await sheetPdf(await sheetOfPaper(db, paper, now));
}

/** The paper as a Word file, in the office's own template where it has one. */
export async function docxOf(
  db: Db | Tx,
  actor: Actor,
  paperId: string,
  now: Date,
): Promise<Buffer> {
  const paper = await paperById(db, actor, paperId);
  if (!paper) throw paperFailure('NotFound', 'papers.not_found');
  const template = await templateContent(db, paper, now);
  return await sheetDocx(await sheetOfPaper(db, paper, now), template);
}
