import { standingCommitteeOf } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { cleanLine, cleanText } from '#src/platform/text/normalise.ts';
import { charactersOf, cleanBlocks, MOST_CHARACTERS } from '../blocks.ts';
import type { PaperBlock } from '../blocks.ts';
import { paperFailure } from '../failures.ts';
import { paperKind } from '../kinds.ts';
import { mayNotDraft } from '../policy.ts';
import { signersOf } from '../queries/signers.ts';
import type { PaperText } from '../schema.ts';
import { insertPaper, insertStep, insertVersion } from '../store/papers.ts';

export interface NewPaper {
  readonly councilId: string;
  readonly kind: string;
  readonly subject: string;
  /** `Căn cứ …`, one a line. */
  readonly basis?: readonly string[];
  /** `Kính gửi`, for letters and invitations. */
  readonly addressees?: readonly string[];
  readonly blocks: readonly PaperBlock[];
  /** `Nơi nhận`, one a line. */
  readonly recipients: readonly string[];
  readonly recordKind: string;
  readonly recordId: string;
  readonly meetingId?: string | null;
  /** Who is to sign; the chair where nobody is named. */
  readonly signerSeatId?: string | null;
  /** Who signs minutes beside the chair. */
  readonly secretary?: string;
  /** The standing committee unless told. */
  readonly issuingBodyId?: string;
  readonly isRestricted?: boolean;
  readonly isPublic?: boolean;
  /** The issued paper that this one will replace. */
  readonly replacesId?: string;
  readonly note?: string;
}

/** A new paper with its first version, in the caller's transaction. */
export async function draftPaper(ctx: CommandContext, input: NewPaper): Promise<{ id: string }> {
  const { actor, now, tx } = ctx;
  const { councilId } = input;
  const refused = mayNotDraft(actor, councilId);
  if (refused) throw paperFailure('Forbidden', refused);
  const { kind } = paperKind(input.kind);
  const today = dayAt(now);
  const place = { tenant_id: actor.tenantId, id: newId() };
  const of = { tenantId: actor.tenantId, councilId };
  const issuer = input.issuingBodyId ?? (await standingCommitteeOf(tx, of, today))?.id;
  const paper = await insertPaper(tx, {
    ...place,
    council_id: councilId,
    issuing_body_id: issuer ?? actor.bodyId,
    kind,
    subject: cleanLine(input.subject),
    record_kind: input.recordKind,
    record_id: input.recordId,
    meeting_id: input.meetingId ?? null,
    signer_seat_id: input.signerSeatId ?? (await usualSigner(ctx, councilId)),
    is_restricted: input.isRestricted ?? false,
    is_public: (input.isPublic ?? false) && !input.isRestricted,
    submitted_at: null,
    signature: null,
    signed_at: null,
    symbol: null,
    dated_on: null,
    issued_at: null,
    replaces_id: input.replacesId ?? null,
    drafted_by: actor.personId,
    drafted_at: now,
  });
  await writeVersion(ctx, { paperId: paper.id, number: 1, note: input.note ?? '' }, textOf(input));
  await insertStep(tx, {
    tenant_id: actor.tenantId,
    paper_id: paper.id,
    step: 'draft',
    text_version: 1,
    person_id: actor.personId,
    seat_id: actor.seatId,
    recorded_at: now,
    note: input.note ?? '',
  });
  ctx.emit({
    name: 'paper.drafted',
    subjectKind: 'paper',
    subjectId: paper.id,
    councilId,
    data: { kind },
  });
  return { id: paper.id };
}

async function usualSigner(ctx: CommandContext, councilId: string): Promise<string | null> {
  const { actor, now, tx } = ctx;
  const signers = await signersOf(tx, actor.tenantId, councilId, dayAt(now));
  return signers.find(({ role }) => role === 'chair')?.id ?? null;
}

/** The words of a paper, cleaned as they are kept. */
export function textOf(input: {
  readonly subject: string;
  readonly basis?: readonly string[];
  readonly addressees?: readonly string[];
  readonly blocks: readonly PaperBlock[];
  readonly recipients: readonly string[];
  readonly secretary?: string;
}): PaperText {
  const blocks = cleanBlocks(input.blocks);
  if (charactersOf(blocks) > MOST_CHARACTERS) {
    throw paperFailure('InvalidInput', 'papers.too_long', { limit: MOST_CHARACTERS });
  }
  return {
    subject: cleanLine(input.subject),
    basis: filled(input.basis),
    addressees: filled(input.addressees),
    blocks,
    recipients: filled(input.recipients),
    secretary: cleanLine(input.secretary ?? ''),
  };
}

const filled = (lines: readonly string[] = []) =>
  lines.map((line) => cleanText(line)).filter((line) => line !== '');

export async function writeVersion(
  ctx: CommandContext,
  version: { readonly paperId: string; readonly number: number; readonly note: string },
  text: PaperText,
): Promise<void> {
  await insertVersion(ctx.tx, {
    tenant_id: ctx.actor.tenantId,
    paper_id: version.paperId,
    number: version.number,
    subject: text.subject,
    basis: JSON.stringify(text.basis),
    addressees: JSON.stringify(text.addressees),
    blocks: JSON.stringify(text.blocks),
    recipients: JSON.stringify(text.recipients),
    secretary: text.secretary,
    note: cleanText(version.note),
    written_by: ctx.actor.personId,
    written_seat_id: ctx.actor.seatId,
    written_at: ctx.now,
  });
}
