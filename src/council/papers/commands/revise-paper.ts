import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { Failure } from '#src/platform/errors.ts';
import { keepWidths } from '../blocks.ts';
import type { PaperBlock } from '../blocks.ts';
import { paperFailure } from '../failures.ts';
import { reviseInput } from '../inputs.ts';
import { mayNotDraft } from '../policy.ts';
import type { Paper, PaperText } from '../schema.ts';
import {
  changePaper,
  insertStep,
  lockPaper,
  replacementUnderWay,
  versionOf,
} from '../store/papers.ts';
import { draftPaper, textOf, writeVersion } from './draft-paper.ts';

/** What is left out stays as it is. */
export interface PaperChange {
  readonly subject?: string;
  readonly basis?: readonly string[];
  readonly addressees?: readonly string[];
  readonly blocks?: readonly PaperBlock[];
  readonly recipients?: readonly string[];
  readonly secretary?: string;
  readonly signerSeatId?: string | null;
  readonly isRestricted?: boolean;
  readonly isPublic?: boolean;
  readonly note: string;
  /** The version that was read: a paper changed since is a conflict. */
  readonly version?: number | undefined;
  /** What a room says of that conflict; then the version must have been read. */
  readonly overtaken?: Failure;
}

/**
 * A new version of a draft. Of an issued paper, a new draft that will replace it when it is issued
 * itself; its id is given back.
 */
export async function revisePaper(
  ctx: CommandContext,
  paperId: string,
  change: PaperChange,
): Promise<{ id: string; version: number }> {
  const { actor, tx } = ctx;
  const paper = await lockPaper(tx, actor.tenantId, paperId);
  if (!paper) throw paperFailure('NotFound', 'papers.not_found');
  const refused = mayNotDraft(actor, paper.council_id);
  if (refused) throw paperFailure('Forbidden', refused);
  refuseOvertaken(paper, change);
  if (paper.state === 'issued') return await replace(ctx, paper, change);
  if (paper.state !== 'draft') throw paperFailure('RuleBroken', 'papers.not_draft');
  return await rewrite(ctx, paper, change);
}

function refuseOvertaken({ version }: Paper, change: PaperChange): void {
  const seen = change.overtaken ? change.version : (change.version ?? version);
  if (seen === version) return;
  throw change.overtaken ?? paperFailure('Conflict', 'papers.changed', { version });
}

async function rewrite(ctx: CommandContext, paper: Paper, change: PaperChange) {
  const { actor, now, tx } = ctx;
  const text = textOf(changed(await versionOf(tx, paper), change));
  const number = paper.text_version + 1;
  await writeVersion(ctx, { paperId: paper.id, number, note: change.note }, text);
  const isRestricted = change.isRestricted ?? paper.is_restricted;
  const after = await changePaper(tx, paper, {
    subject: text.subject,
    text_version: number,
    is_restricted: isRestricted,
    is_public: (change.isPublic ?? paper.is_public) && !isRestricted,
    ...(change.signerSeatId === undefined ? {} : { signer_seat_id: change.signerSeatId }),
  });
  await insertStep(tx, {
    tenant_id: actor.tenantId,
    paper_id: paper.id,
    step: 'revise',
    text_version: number,
    person_id: actor.personId,
    seat_id: actor.seatId,
    recorded_at: now,
    note: change.note,
  });
  ctx.emit({
    name: 'paper.revised',
    subjectKind: 'paper',
    subjectId: paper.id,
    councilId: paper.council_id,
    data: { kind: paper.kind, version: number },
  });
  return { id: paper.id, version: after.version };
}

async function replace(ctx: CommandContext, paper: Paper, change: PaperChange) {
  if (await replacementUnderWay(ctx.tx, paper)) {
    throw paperFailure('RuleBroken', 'papers.being_replaced');
  }
  const text = changed(await versionOf(ctx.tx, paper), change);
  const { id } = await draftPaper(ctx, {
    ...text,
    councilId: paper.council_id,
    kind: paper.kind,
    recordKind: paper.record_kind,
    recordId: paper.record_id,
    meetingId: paper.meeting_id,
    issuingBodyId: paper.issuing_body_id,
    signerSeatId: change.signerSeatId === undefined ? paper.signer_seat_id : change.signerSeatId,
    isRestricted: change.isRestricted ?? paper.is_restricted,
    isPublic: change.isPublic ?? paper.is_public,
    replacesId: paper.id,
    note: change.note,
  });
  return { id, version: 1 };
}

/** What was written, with what is changed; tables keep the widths of their columns. */
function changed(before: PaperText, change: PaperChange): PaperText {
  const { subject, basis, addressees, blocks, recipients, secretary } = {
    ...before,
    ...given(change),
  };
  const kept = keepWidths(blocks, before.blocks);
  return { subject, basis, addressees, blocks: kept, recipients, secretary };
}

function given({ subject, basis, addressees, blocks, recipients, secretary }: PaperChange) {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(basis === undefined ? {} : { basis }),
    ...(addressees === undefined ? {} : { addressees }),
    ...(blocks === undefined ? {} : { blocks }),
    ...(recipients === undefined ? {} : { recipients }),
    ...(secretary === undefined ? {} : { secretary }),
  };
}

export const revise = command({
  name: 'papers.revise',
  input: reviseInput,
  run: async (ctx, { paperId, ...change }) => await revisePaper(ctx, paperId, change),
});
