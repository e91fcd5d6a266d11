import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import { closeSessionAt, confirmReplyRules } from './store.ts';

/** A session has met and is over. */
export const endSession = command({
  name: 'demo.end_session',
  input: z.object({ sessionId: z.uuid() }),
  async run({ tx, actor, now, emit }, { sessionId }) {
    await closeSessionAt(tx, { tenantId: actor.tenantId, id: sessionId }, now);
    const subject = { subjectKind: 'council_session', subjectId: sessionId };
    emit({ name: 'council_session.closed', ...subject, councilId: actor.councilId });
  },
});

/** The Standing Committee decides that the national terms for replies bind in its council too. */
export const confirmRules = command({
  name: 'demo.confirm_rules',
  input: z.object({}),
  async run({ tx, actor, now, emit }) {
    const { tenantId, councilId, personId } = actor;
    const codes = await confirmReplyRules(tx, { tenantId, councilId, personId, at: now });
    const subject = { subjectKind: 'body', subjectId: councilId, councilId };
    emit({ name: 'deadline_rules.confirmed', ...subject, data: { codes } });
  },
});
