import { command } from '#src/platform/command.ts';
import { bodyFailure } from '../failures.ts';
import { settingsInput } from '../inputs.ts';
import { mayNotSettle } from '../policy.ts';
import { FORWARDING_STEPS } from '../settings.ts';
import { saveSettings } from '../store/settings.ts';

export const changeSettings = command({
  name: 'bodies.change_settings',
  input: settingsInput,
  async run(ctx, input) {
    const refused = mayNotSettle(ctx.actor);
    if (refused) throw bodyFailure('Forbidden', refused);
    const steps = FORWARDING_STEPS.filter((step) => input.steps.includes(step));
    if (!steps.includes('signer')) throw bodyFailure('InvalidInput', 'settings.needs_signer');
    const { tenantId, councilId, personId } = ctx.actor;
    await saveSettings(
      ctx.tx,
      { tenantId, councilId },
      [
        { key: 'petitions.forwardingSteps', value: steps },
        { key: 'signIn.totpRequired', value: input.totpRequired },
        { key: 'rooms.hidden', value: input.rooms },
        { key: 'portal.isOpen', value: input.portalOpen },
        { key: 'portal.phone', value: input.portalPhone },
        { key: 'portal.address', value: input.portalAddress },
        { key: 'portal.email', value: input.portalEmail },
        { key: 'notices.mail', value: input.noticeMail },
        { key: 'notices.quietFrom', value: input.quietFrom },
        { key: 'notices.quietTo', value: input.quietTo },
        { key: 'notices.keepDays', value: input.noticeDays },
      ],
      { personId, at: ctx.now },
    );
    ctx.emit({
      name: 'settings.changed',
      subjectKind: 'body',
      subjectId: councilId,
      councilId,
      data: {
        steps,
        totpRequired: input.totpRequired,
        hidden: input.rooms,
        portalOpen: input.portalOpen,
        noticeMail: input.noticeMail,
        noticeDays: input.noticeDays,
      },
    });
    return { councilId };
  },
});
