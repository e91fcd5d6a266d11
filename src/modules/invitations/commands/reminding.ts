import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import { dueForReminder } from '../queries/reminding.ts';

/** The clock notes, once for each meeting, that somebody has not answered the day before it. */
export const remindUnanswered = command({
  name: 'invitations.remind_unanswered',
  input: z.object({}),
  async run(ctx) {
    const meetings = await dueForReminder(ctx.tx, ctx.actor.tenantId, ctx.now);
    if (meetings.length === 0) ctx.nothingChanged();
    for (const { id, councilId, silent } of meetings) {
      ctx.emit({
        name: 'meeting.answers_reminded',
        subjectKind: 'meeting',
        subjectId: id,
        councilId,
        data: { count: silent },
      });
    }
    return { meetings };
  },
});
