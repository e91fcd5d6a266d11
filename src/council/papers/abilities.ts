import type { Actor } from '#src/platform/auth/actor.ts';
import type { WaitingSteps } from './guards.ts';
import { isPaperKind, paperKind } from './kinds.ts';
import { mayNotDraft, mayNotStep } from './policy.ts';
import type { PaperPolicy, SignedBy } from './policy.ts';
import { cannotStep, PAPER_STEPS } from './rules.ts';
import type { PaperStep, StepReason } from './rules.ts';
import type { Paper } from './schema.ts';
import type { SignerSeat } from './signature.ts';

type PaperReason = PaperPolicy | StepReason | 'papers.being_replaced';
/** Null, or the code of the reason: of this room, or of the one the paper belongs to. */
export type PaperAbilities = Readonly<
  Record<PaperStep, string | null> & { revise: PaperReason | null }
>;

/** For each step null, or why not: buttons and the API read this. */
export function paperAbilities(
  actor: Actor,
  paper: Paper & { readonly replacedById: string | null },
  seat: SignerSeat | null,
  signedBy: SignedBy | null,
  waiting: WaitingSteps = {},
): PaperAbilities {
  const byOrder = isPaperKind(paper.kind) && (paperKind(paper.kind).byOrder ?? false);
  const facts = { state: paper.state, isSubmitted: paper.submitted_at !== null };
  const steps = PAPER_STEPS.map((step) => [
    step,
    mayNotStep(actor, step, { ...paper, byOrder, signedBy }, seat) ??
      cannotStep(step, facts) ??
      waiting[step]?.code ??
      null,
  ]);
  return { ...Object.fromEntries(steps), revise: cannotRevise(actor, paper) } as PaperAbilities;
}

function cannotRevise(
  actor: Actor,
  paper: Paper & { readonly replacedById: string | null },
): PaperReason | null {
  const refused = mayNotDraft(actor, paper.council_id);
  if (refused || paper.state === 'draft') return refused;
  if (paper.state !== 'issued') return 'papers.not_draft';
  return paper.replacedById === null ? null : 'papers.being_replaced';
}
