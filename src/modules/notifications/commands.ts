import { command } from '#src/platform/command.ts';
import { noticeFailure } from './failures.ts';
import { choiceInput, mailInput, readInput } from './inputs.ts';
import { mayNotReadOutbox } from './policy.ts';
import { markRead, saveChoice } from './store/notices.ts';
import { decideMail } from './store/outbox.ts';

/** Reading is nobody's business but the reader's: it leaves no event. */
export const readNotices = command({
  name: 'notices.read',
  input: readInput,
  async run(ctx, { id }) {
    ctx.nothingChanged();
    return await markRead(ctx.tx, ctx.actor, id === 'all' ? 'all' : { id }, ctx.now);
  },
});

export const chooseNotices = command({
  name: 'notices.choose',
  input: choiceInput,
  async run(ctx, { mail, quietFrom, quietTo, muted }) {
    const { tenantId, personId, councilId } = ctx.actor;
    await saveChoice(ctx.tx, {
      tenant_id: tenantId,
      person_id: personId,
      mail: mail === 'usual' ? null : mail,
      quiet_from: quietFrom || null,
      quiet_to: quietTo || null,
      muted,
    });
    ctx.emit({
      name: 'notice_choice.saved',
      subjectKind: 'person',
      subjectId: personId,
      councilId,
      data: { mail, quietFrom, quietTo },
    });
  },
});

/** The administrator sends a refused mail again, or takes a waiting one out. */
export const decideOnMail = command({
  name: 'notices.decide_mail',
  input: mailInput,
  async run(ctx, { id, decision }) {
    const refused = mayNotReadOutbox(ctx.actor);
    if (refused) throw noticeFailure('Forbidden', refused);
    const { tenantId, councilId } = ctx.actor;
    if (!(await decideMail(ctx.tx, { tenantId, id }, decision, ctx.now)))
      throw noticeFailure('Conflict', 'notices.mail_not_found');
    ctx.emit({
      name: decision === 'again' ? 'mail.queued_again' : 'mail.dropped',
      subjectKind: 'mail',
      subjectId: id,
      councilId,
    });
  },
});
