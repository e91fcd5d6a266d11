import type { Db, Tx } from '#src/platform/db/database.ts';
import { tenantFound } from '#src/platform/db/tenant.ts';
import { hashReceipt, newReceiptCode, readReceiptCode } from '../receipt-code.ts';

export interface ReceiptSubject {
  readonly tenantId: string;
  readonly councilId: string;
  readonly submissionId?: string;
  readonly petitionId?: string;
}

/** A new receipt; the code is shown once and kept only as a hash. */
export async function issueReceipt(
  tx: Tx,
  subject: ReceiptSubject,
  now: Date,
  code: string = newReceiptCode(),
): Promise<string> {
  await tx
    .insertInto('receipts')
    .values({
      code_hash: hashReceipt(code),
      tenant_id: subject.tenantId,
      council_id: subject.councilId,
      submission_id: subject.submissionId ?? null,
      petition_id: subject.petitionId ?? null,
      issued_at: now,
    })
    .execute();
  return code;
}

export interface Receipt {
  readonly codeHash: Buffer;
  readonly tenantId: string;
  readonly councilId: string;
  readonly submissionId: string | null;
  readonly petitionId: string | null;
  readonly issuedAt: Date;
  /** The last day on which it said “not done”. */
  readonly reportedOn: string | null;
}

export async function receiptOf(db: Db | Tx, typed: string): Promise<Receipt | null> {
  const code = readReceiptCode(typed);
  if (code === null) return null;
  const row = await db
    .selectFrom('receipts')
    .selectAll()
    .where('code_hash', '=', hashReceipt(code))
    .executeTakeFirst();
  if (!row) return null;
  tenantFound(row.tenant_id);
  return {
    codeHash: row.code_hash,
    tenantId: row.tenant_id,
    councilId: row.council_id,
    submissionId: row.submission_id,
    petitionId: row.petition_id,
    issuedAt: row.issued_at,
    reportedOn: row.reported_on,
  };
}

/** Notes that a receipt says “not done” on a day; false where it has said so that day already. */
export async function reportOnce(tx: Tx, codeHash: Buffer, day: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('receipts')
    .set({ reported_on: day })
    .where('code_hash', '=', codeHash)
    .where('reported_on', 'is distinct from', day)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The voter's receipt shows the petition their words became. */
export async function pointReceiptTo(
  tx: Tx,
  tenantId: string,
  submissionId: string,
  petitionId: string,
): Promise<void> {
  await tx
    .updateTable('receipts')
    .set({ petition_id: petitionId })
    .where('tenant_id', '=', tenantId)
    .where('submission_id', '=', submissionId)
    .execute();
}
