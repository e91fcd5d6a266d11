import { dayAt, isSessionOver, sessionById } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { petitionFailure, atField } from '../failures.ts';
import { carryOverInput } from '../inputs/acts.ts';
import type { CouncilSession } from '../store/carry-over.ts';
import { carryOpenPetitions, lockSession, sessionAfter } from '../store/carry-over.ts';

/** At a session's end its open petitions go on to the next: an event on each record, never a copy. */
export const carryOverSession = command({
  name: 'petitions.carry_over',
  input: carryOverInput,
  run: async (ctx, input) => {
    const { actor, tx, now } = ctx;
    const session = await lockSession(tx, actor.tenantId, input.sessionId);
    if (!session) throw petitionFailure('NotFound', 'petitions.session_unknown');
    if (session.council_id !== actor.councilId) {
      throw petitionFailure('Forbidden', 'petitions.other_council');
    }
    if (!actor.permissions.has('petitions.carry_over')) {
      throw petitionFailure('Forbidden', 'petitions.no_permission');
    }
    if (!isSessionOver(session, dayAt(now))) {
      throw atField(actor.locale, 'sessionId', 'petitions.session_not_over');
    }
    const next = await sessionToGoTo(ctx, session, input.toSessionId);
    const carried = await carryOpenPetitions(tx, {
      tenantId: actor.tenantId,
      session,
      toSessionId: next,
      by: { personId: actor.personId, seatId: actor.seatId, bodyId: actor.bodyId },
      on: dayAt(now),
      now,
      note: input.note,
    });
    if (carried === 0) throw petitionFailure('RuleBroken', 'petitions.nothing_to_carry');
    ctx.emit({
      name: 'petition.carried_over',
      subjectKind: 'council_session',
      subjectId: session.id,
      councilId: actor.councilId,
      data: { count: carried, toSession: next },
    });
    return { carried, toSessionId: next };
  },
});

async function sessionToGoTo(
  { tx, actor }: CommandContext,
  from: CouncilSession,
  chosen: string | undefined,
): Promise<string> {
  if (!chosen) {
    const next = await sessionAfter(tx, from);
    if (!next) throw atField(actor.locale, 'sessionId', 'petitions.no_next_session');
    return next.id;
  }
  const session = await sessionById(tx, actor.tenantId, from.council_id, chosen);
  if (!session) throw atField(actor.locale, 'toSessionId', 'petitions.session_unknown');
  if (session.opens_on > from.opens_on) return session.id;
  throw atField(actor.locale, 'toSessionId', 'petitions.session_earlier');
}
