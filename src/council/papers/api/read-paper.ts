import type { Context } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { paperAbilities } from '../abilities.ts';
import { waitingSteps } from '../guards.ts';
import { toFullShape } from './shapes.ts';
import { paperFailure } from '../failures.ts';
import { paperById, stepsOf, versionsOf } from '../queries/papers.ts';
import { signerSeat } from '../queries/signers.ts';
import { signedBy } from '../store/papers.ts';

export async function readPaper(c: Context, id: string) {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const paper = await paperById(db, actor, id);
  if (!paper) throw paperFailure('NotFound', 'papers.not_found');
  const text = (await versionsOf(db, paper)).find(({ number }) => number === paper.text_version);
  if (!text) throw paperFailure('NotFound', 'papers.not_found');
  const seat = await signerSeat(db, actor.tenantId, actor.seatId, dayAt(clock()));
  return toFullShape(
    paper,
    text,
    await stepsOf(db, paper),
    paperAbilities(
      actor,
      paper,
      seat,
      await signedBy(db, paper),
      await waitingSteps(db, paper, clock()),
    ),
  );
}
