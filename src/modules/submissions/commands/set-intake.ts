import { councilSetting, holdSettings, saveSettings } from '#src/council/bodies/index.ts';
import { command } from '#src/platform/command.ts';
import { submissionFailure } from '../failures.ts';
import { intakeInput } from '../inputs.ts';
import { mayNotSetIntake } from '../policy.ts';

/** Whether voters may send, how long refused words are kept, and what submitters agree to from a day on. */
export const setIntake = command({
  name: 'submissions.set_intake',
  input: intakeInput,
  async run(ctx, input) {
    const { actor, now, tx } = ctx;
    const refused = mayNotSetIntake(actor);
    if (refused) throw submissionFailure('Forbidden', refused);
    const { tenantId, councilId, personId } = actor;
    await holdSettings(tx, actor);
    const before = await councilSetting(tx, tenantId, councilId, 'submissions.consents');
    const { consentFrom: from, consentBasis: basis, consentText: text } = input;
    const isNew = text !== '' && from !== null;
    const kept = before.filter((one) => one.from !== from);
    await saveSettings(
      tx,
      { tenantId, councilId },
      [
        { key: 'submissions.isOpen', value: input.isOpen },
        { key: 'submissions.keepDays', value: input.keepDays },
        ...(isNew
          ? [{ key: 'submissions.consents' as const, value: [...kept, { from, basis, text }] }]
          : []),
      ],
      { personId, at: now },
    );
    ctx.emit({
      name: 'submission.intake_set',
      subjectKind: 'body',
      subjectId: councilId,
      councilId,
      data: { isOpen: input.isOpen, keepDays: input.keepDays, consentFrom: isNew ? from : null },
    });
  },
});
