import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Failure } from '#src/platform/errors.ts';
import { PAPER_STEPS } from './rules.ts';
import type { PaperStep } from './rules.ts';
import type { Paper } from './schema.ts';

type Guard = (
  db: Db | Tx,
  paper: Paper,
  at: { readonly step: PaperStep; readonly now: Date },
) => Promise<Failure | null>;
const guards = new Map<string, Guard>();

/** What a later room's record must have reached before a paper of it takes a step. */
export function guardPaperSteps(kind: string, guard: Guard): void {
  guards.set(kind, guard);
}

export async function whyStepWaits(
  db: Db | Tx,
  paper: Paper,
  at: { readonly step: PaperStep; readonly now: Date },
): Promise<Failure | null> {
  return (await guards.get(paper.kind)?.(db, paper, at)) ?? null;
}

export type WaitingSteps = Readonly<Partial<Record<PaperStep, Failure>>>;

/** For the page and the API: the steps that wait, each with what for. */
export async function waitingSteps(db: Db | Tx, paper: Paper, now: Date): Promise<WaitingSteps> {
  const found: Partial<Record<PaperStep, Failure>> = {};
  for (const step of guards.has(paper.kind) ? PAPER_STEPS : []) {
    const why = await whyStepWaits(db, paper, { step, now });
    if (why) found[step] = why;
  }
  return found;
}
