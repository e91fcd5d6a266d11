import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import { closeMeeting, openMeeting } from '../acting/change-meeting.ts';

/** The meeting begins. The room of the sitting does more in a command of its own. */
export const openTheMeeting = command({
  name: 'meetings.open',
  input: z.object({ id: z.uuid() }),
  async run(ctx, { id }) {
    const { code } = await openMeeting(ctx, id);
    return { id, code };
  },
});

export const closeTheMeeting = command({
  name: 'meetings.close',
  input: z.object({ id: z.uuid(), outcome: z.enum(['held', 'noQuorum']).default('held') }),
  async run(ctx, { id, outcome }) {
    const { code } = await closeMeeting(ctx, id, outcome);
    return { id, code };
  },
});
