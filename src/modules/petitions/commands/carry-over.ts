import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import { actFailure } from '../act-failures.ts';
import { carryOverInput } from '../inputs/acts.ts';
import { lockSession, carryOpenPetitions, sessionAfter } from '../store/carry-over.ts';

/** At a session's end its open petitions go on to the next: an event on each record, never a copy. */
export const carryOverSession = command({
  name: 'petitions.carry_over',
  input: carryOverInput,
  run: async (ctx, input) => {
    const { actor, tx, now } = ctx;
    const session = await lockSession(tx, actor.tenantId, input.sessionId);
    if (!session) throw actFailure('NotFound', 'petitions.session_unknown');
    if (session.council_id !== actor.councilId) {
      throw actFailure('Forbidden', 'petitions.other_council');
    }
    if (!actor.permissions.has('petitions.carry_over')) {
      throw actFailure('Forbidden', 'petitions.no_permission');
    }
    const next = input.toSessionId ?? (await sessionAfter(tx, session))?.id ?? null;
    const carried = await carryOpenPetitions(tx, {
      tenantId: actor.tenantId,
      session,
      toSessionId: next,
      by: { personId: actor.personId, seatId: actor.seatId, bodyId: actor.bodyId },
      on: dayAt(now),
      now,
      note: input.note,
    });
    if (carried === 0) throw actFailure('RuleBroken', 'petitions.nothing_to_carry');
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
