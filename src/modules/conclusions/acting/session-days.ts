import { dayAt } from '#src/council/calendar/index.ts';
import { actOnDuty } from '#src/council/duties/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { lockWaitingFor, updateConclusion } from '../store/conclusions.ts';
import type { Conclusion } from '../store/conclusions.ts';
import { placedDutiesOf } from '../store/duties.ts';
import { noticeOf, outdate } from '../store/notices.ts';
import { dueColumns } from './facts.ts';
import { readingContext, readTypedDue } from './read-due.ts';
import type { TypedDue } from './read-due.ts';

export interface DatedSession {
  readonly id: string;
  readonly number: number;
  readonly opensOn: string;
}

/**
 * A session of the council has its day: what must be done before it has its date. In the transaction
 * that saves the session, so that no conclusion is ever left waiting for a day that is known.
 */
export async function dateConclusions(ctx: CommandContext, session: DatedSession): Promise<void> {
  const { actor, tx } = ctx;
  const place = { tenantId: actor.tenantId, councilId: actor.councilId };
  const waiting = await lockWaitingFor(tx, place, session.number);
  if (waiting.length === 0) return;
  for (const conclusion of waiting) {
    const context = await readingContext(tx, place, dayAt(conclusion.created_at));
    const due = readTypedDue(conclusion.due_text, context);
    if (due.dueOn !== null) await date(ctx, conclusion, due);
  }
}

async function date(ctx: CommandContext, conclusion: Conclusion, due: TypedDue): Promise<void> {
  const { actor, now, tx } = ctx;
  await updateConclusion(tx, conclusion, dueColumns(due), now);
  if (conclusion.state === 'issued') await dateDuties(ctx, conclusion, due);
  else {
    const notice = await noticeOf(tx, actor.tenantId, conclusion.meeting_id);
    if (notice) await outdate(tx, notice);
  }
  ctx.emit({
    name: 'conclusion.dated',
    subjectKind: 'conclusion',
    subjectId: conclusion.id,
    councilId: conclusion.council_id,
    data: { code: conclusion.code, dueOn: due.dueOn },
  });
}

/** Whoever keeps the calendar gives the day; the duties' own rule about who may is not asked. */
async function dateDuties(
  ctx: CommandContext,
  conclusion: Conclusion,
  { dueOn, dueExplanation, dueText }: TypedDue,
): Promise<void> {
  const today = dayAt(ctx.now);
  if (dueOn === null || dueOn < today) return;
  const permissions = new Set([...ctx.actor.permissions, 'duties.follow' as const]);
  const context = { ...ctx, actor: { ...ctx.actor, permissions } };
  for (const { dutyId, state } of await placedDutiesOf(
    ctx.tx,
    conclusion.tenant_id,
    conclusion.id,
  )) {
    if (state !== 'assigned' && state !== 'working') continue;
    const due = { dueOn, explanation: dueExplanation, proposed: false };
    const note = dueExplanation?.vi ?? dueText;
    await actOnDuty(context, dutyId, 'extend', { due, note }, { permittedByRoom: true });
  }
}
