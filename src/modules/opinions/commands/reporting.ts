import { dayAt, sessionById } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import { heldFor, record } from '../acting/held.ts';
import { atField, opinionFailure } from '../failures.ts';
import { reportInput } from '../inputs.ts';
import { seesAll } from '../queries/visible.ts';

/** The council was told, at one of its sessions, what was decided between two of them. */
export const reportToSession = command({
  name: 'opinions.report',
  input: reportInput,
  async run(ctx, { sessionId, ids }) {
    const { tx, actor, now } = ctx;
    if (!seesAll(actor)) throw opinionFailure('Forbidden', 'opinions.office_or_leaders');
    const session = await sessionById(tx, actor.tenantId, actor.councilId, sessionId);
    if (!session) throw atField(actor.locale, 'sessionId', 'opinions.unknown_session');
    const today = dayAt(now);
    if (session.opens_on > today) throw opinionFailure('RuleBroken', 'opinions.session_not_open');
    const chosen = [...new Set(ids)].toSorted();
    if (chosen.length === 0) throw opinionFailure('InvalidInput', 'opinions.nothing_chosen');
    for (const id of chosen) {
      const submission = await heldFor(ctx, 'report', { id });
      const change = {
        reported_session_id: sessionId,
        reported_on: today,
        reported_by: actor.personId,
      };
      await record(ctx, 'report', submission, change, {
        note: session.name,
        data: { session: sessionId },
      });
    }
    return { sessionId, count: chosen.length };
  },
});
