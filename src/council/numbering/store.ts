import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { atField, numberingFailure } from './failures.ts';
import type { NumberTemplateRow, PaperNumberRow } from './schema.ts';
import { formatNumber, readSymbol, readTemplate, tidyNumber } from './template.ts';
import type { NumberTemplate } from './template.ts';

export interface PaperPlace {
  readonly tenantId: string;
  readonly councilId: string;
  readonly kind: string;
  /** The day of the paper: it chooses the template and the year's book. */
  readonly on: string;
}

export type TemplateInForce = Selectable<NumberTemplateRow> & { readonly parts: NumberTemplate };

export async function templateInForce(
  db: Db | Tx,
  { tenantId, councilId, kind, on }: PaperPlace,
): Promise<TemplateInForce | null> {
  const row = await db
    .selectFrom('number_templates')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('kind', '=', kind)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  const read = row && readTemplate(row.template);
  return row && read?.ok ? { ...row, parts: read.template } : null;
}

export interface NumberedPaper extends PaperPlace {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly now: Date;
}

/** The next number of the council's own book. The book's row is held to the commit, so no gap can arise. */
export async function takeNumber(
  tx: Tx,
  paper: NumberedPaper,
): Promise<{ number: number; symbol: string }> {
  const template = await templateInForce(tx, paper);
  if (!template) throw numberingFailure('RuleBroken', 'numbering.no_template');
  if (!template.uses_own_book) throw numberingFailure('RuleBroken', 'numbering.own_book_off');
  const { tenantId, councilId, kind } = paper;
  const year = Number(paper.on.slice(0, 4));
  const { rows } = await sql<{ last_number: number }>`
    insert into number_books (tenant_id, council_id, kind, year, last_number)
    values (${tenantId}, ${councilId}, ${kind}, ${year}, 1)
    on conflict (tenant_id, council_id, kind, year)
    do update set last_number = number_books.last_number + 1
    returning last_number`.execute(tx);
  const number = rows[0]?.last_number ?? 1;
  const symbol = formatNumber(template.parts, { number, year });
  await tx
    .insertInto('paper_numbers')
    .values({
      tenant_id: tenantId,
      id: newId(),
      council_id: councilId,
      kind,
      year,
      number,
      symbol,
      subject_kind: paper.subjectKind,
      subject_id: paper.subjectId,
      taken_by: paper.personId,
      taken_at: paper.now,
      cancelled_at: null,
      cancel_reason: null,
    })
    .execute();
  return { number, symbol };
}

/** What `takeNumber` would give now; null where numbers are typed. */
export async function nextSymbol(db: Db | Tx, paper: PaperPlace): Promise<string | null> {
  const template = await templateInForce(db, paper);
  if (!template?.uses_own_book) return null;
  const year = Number(paper.on.slice(0, 4));
  const book = await db
    .selectFrom('number_books')
    .select('last_number')
    .where('tenant_id', '=', paper.tenantId)
    .where('council_id', '=', paper.councilId)
    .where('kind', '=', paper.kind)
    .where('year', '=', year)
    .executeTakeFirst();
  return formatNumber(template.parts, { number: (book?.last_number ?? 0) + 1, year });
}

/** The numbers a paper took are marked as cancelled; they are never given again. */
export async function cancelNumbersOf(
  tx: Tx,
  subject: { readonly tenantId: string; readonly kind: string; readonly id: string },
  reason: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('paper_numbers')
    .set({ cancelled_at: at, cancel_reason: reason })
    .where('tenant_id', '=', subject.tenantId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('cancelled_at', 'is', null)
    .execute();
}

/** A number typed by a clerk. The template rules where we keep the book; else any number with its symbol will do. */
export async function acceptTypedNumber(
  db: Db | Tx,
  paper: PaperPlace,
  typed: string,
  at: { readonly locale: Locale; readonly field: string },
): Promise<string> {
  const template = await templateInForce(db, paper);
  const year = Number(paper.on.slice(0, 4));
  const tidy = template && tidyNumber(template.parts, typed, { year });
  if (tidy) return tidy;
  if (template?.uses_own_book) {
    const example = formatNumber(template.parts, { number: EXAMPLE, year });
    throw atField(at.locale, at.field, 'numbering.does_not_fit', {
      template: template.template,
      example,
    });
  }
  const symbol = readSymbol(typed);
  if (symbol === null) throw atField(at.locale, at.field, 'numbering.not_a_number');
  return symbol;
}

/** What the template would have made of it, where a number stands that the template does not fit. */
export async function differsFromTemplate(
  db: Db | Tx,
  paper: PaperPlace,
  symbol: string,
): Promise<string | null> {
  const template = await templateInForce(db, paper);
  if (!template) return null;
  const year = Number(paper.on.slice(0, 4));
  if (tidyNumber(template.parts, symbol, { year }) !== null) return null;
  return formatNumber(template.parts, { number: EXAMPLE, year });
}

const EXAMPLE = 12;

export async function templatesOf(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<Selectable<NumberTemplateRow>[]> {
  return await db
    .selectFrom('number_templates')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .orderBy('valid_from', 'desc')
    .orderBy('kind')
    .execute();
}

/** The newest template of a kind, held until the change is done. */
export async function lockNewestTemplate(
  tx: Tx,
  tenantId: string,
  councilId: string,
  kind: string,
): Promise<Selectable<NumberTemplateRow> | null> {
  const row = await tx
    .selectFrom('number_templates')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('kind', '=', kind)
    .orderBy('valid_from', 'desc')
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function insertTemplate(
  tx: Tx,
  row: {
    tenantId: string;
    councilId: string;
    kind: string;
    template: string;
    usesOwnBook: boolean;
    validFrom: string;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('number_templates')
    .values({
      tenant_id: row.tenantId,
      id,
      council_id: row.councilId,
      kind: row.kind,
      template: row.template,
      uses_own_book: row.usesOwnBook,
      valid_from: row.validFrom,
      valid_to: null,
    })
    .execute();
  return id;
}

export async function changeTemplate(
  tx: Tx,
  tenantId: string,
  id: string,
  change: { valid_to?: string; template?: string; uses_own_book?: boolean },
): Promise<void> {
  await tx
    .updateTable('number_templates')
    .set(change)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export type PaperNumber = Selectable<PaperNumberRow>;

export async function numbersTaken(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  limit = 100,
): Promise<PaperNumber[]> {
  return await db
    .selectFrom('paper_numbers')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** The number stays in the book, marked; it is never given again. */
export async function markCancelled(
  tx: Tx,
  place: { tenantId: string; councilId: string; id: string },
  reason: string,
  at: Date,
): Promise<PaperNumber | null> {
  const row = await tx
    .updateTable('paper_numbers')
    .set({ cancelled_at: at, cancel_reason: reason })
    .where('tenant_id', '=', place.tenantId)
    .where('council_id', '=', place.councilId)
    .where('id', '=', place.id)
    .where('cancelled_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
